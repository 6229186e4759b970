import { api, ApiError } from '../api/client.ts';
import type { Case, ImportJob, Session } from '../api/types.ts';
import { t } from '../i18n/i18n.svelte.ts';

interface Notice {
  id: number;
  text: string;
  kind: 'done' | 'problem';
  action?: { label: string; run: () => void };
}

let session = $state.raw<Session | null>(null);
let theCase = $state.raw<Case | null>(null);
let jobs = $state.raw<readonly ImportJob[]>([]);
let notices = $state.raw<readonly Notice[]>([]);
let failed = $state.raw<string | null>(null);
let count = 0;

/** The session, the case and what is being told to the reader. */
export const work = {
  get session(): Session | null {
    return session;
  },
  set session(s: Session | null) {
    session = s;
  },
  get case(): Case | null {
    return theCase;
  },
  get jobs(): readonly ImportJob[] {
    return jobs;
  },
  get notices(): readonly Notice[] {
    return notices;
  },
  get failed(): string | null {
    return failed;
  },
};

export async function begin(): Promise<void> {
  try {
    [session, theCase] = await Promise.all([api.session(), api.theCase()]);
  } catch (e) {
    failed = e instanceof ApiError && e.problem.status !== 0 ? e.message : t('problem.offline');
    return;
  }
  api.listen({
    changed: (now) => {
      theCase = now;
    },
    job: hear,
  });
}

export function hear(job: ImportJob): void {
  const before = jobs.find((j) => j.job === job.job);
  jobs = [...jobs.filter((j) => j.job !== job.job), job];
  if (job.state === 'done' && before?.state !== 'done') {
    const gone = job.job;
    setTimeout(() => forget(gone), job.refused > 0 ? 60_000 : 6_000);
  }
}

export function forget(job: string): void {
  jobs = jobs.filter((j) => j.job !== job);
}

export function tell(text: string, kind: Notice['kind'] = 'done', action?: Notice['action']): void {
  const id = ++count;
  notices = [...notices.slice(-2), { id, text, kind, ...(action ? { action } : {}) }];
  setTimeout(() => dismiss(id), kind === 'problem' ? 9_000 : 4_500);
}

export function dismiss(id: number): void {
  notices = notices.filter((n) => n.id !== id);
}

/** Runs a change; what goes wrong is told, and whether it was a conflict is answered. */
export async function attempt<T>(change: () => Promise<T>): Promise<{ ok: T } | { error: ApiError }> {
  try {
    return { ok: await change() };
  } catch (e) {
    const error = e instanceof ApiError ? e : new ApiError({ type: 'about:blank', title: String(e), status: -1 });
    tell(error.conflict ? t('problem.conflict') : error.problem.status === 0 ? t('problem.offline') : error.message, 'problem');
    return { error };
  }
}
