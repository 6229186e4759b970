/** The one way from the page to the case. Nothing else fetches. */
import type * as t from './types.ts';

const ROOT = '/api/v1';

export type Query = Record<string, string | number | boolean | readonly string[] | undefined | null>;

/** An answer that was no success, with the server's own words. */
export class ApiError extends Error {
  readonly problem: t.Problem;

  constructor(problem: t.Problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }

  /** Somebody decided meanwhile; nothing was written. */
  get conflict(): boolean {
    return this.problem.status === 409;
  }
}

export function queryString(query: Query): string {
  const words = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') {
      continue;
    }
    if (typeof value === 'object') {
      value.forEach((v) => words.append(key, v));
    } else {
      words.append(key, String(value));
    }
  }
  const text = words.toString();
  return text ? `?${text}` : '';
}

let csrf = '';

async function call<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (signal) {
    init.signal = signal;
  }
  if (method !== 'GET') {
    if (!csrf) {
      await session();
    }
    headers['X-Isnad-CSRF'] = csrf;
  }
  if (body instanceof FormData) {
    init.body = body;
  } else if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
    init.body = JSON.stringify(body);
  }
  let response: Response;
  try {
    response = await fetch(ROOT + path, init);
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') {
      throw e;
    }
    throw new ApiError({ type: 'about:blank', title: 'offline', status: 0 });
  }
  if (!response.ok) {
    let problem: t.Problem = { type: 'about:blank', title: response.statusText, status: response.status };
    try {
      problem = { ...problem, ...((await response.json()) as Partial<t.Problem>) };
    } catch {
      // The status says enough.
    }
    throw new ApiError(problem);
  }
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

const get = <T>(path: string, query: Query = {}, signal?: AbortSignal) =>
  call<T>('GET', path + queryString(query), undefined, signal);
const post = <T>(path: string, body: unknown = {}) => call<T>('POST', path, body);
const id = encodeURIComponent;

export async function session(): Promise<t.Session> {
  const s = await get<t.Session>('/session');
  csrf = s.csrf;
  return s;
}

export const api = {
  session,
  nameReviewer: (reviewer: string) => call<t.Session>('PUT', '/session', { reviewer }),
  theCase: () => get<t.Case>('/case'),

  articles: (query: Query, signal?: AbortSignal) => get<t.ArticleList>('/articles', query, signal),
  article: (article: string, view: t.View = 'current') =>
    get<t.Article>(`/articles/${id(article)}`, view === 'current' ? {} : { view }),
  explain: (article: string, item: string) => get<t.Explanation>(`/articles/${id(article)}/explain/${id(item)}`),
  addFiles: (files: readonly File[]) => {
    const form = new FormData();
    files.forEach((file) => form.append('file', file, file.name));
    return post<t.ImportJob>('/articles', form);
  },
  addText: (article: { text: string; title?: string; outlet?: string; published?: string; url?: string }) => post<t.ImportJob>('/articles', article),
  searches: () => get<t.SavedSearch[]>('/searches'),
  saveSearch: (name: string, query: string, view: string) =>
    call<t.SavedSearch>('PUT', `/searches/${id(name)}`, { query, view }),
  deleteSearch: (name: string) => call<undefined>('DELETE', `/searches/${id(name)}`),

  decide: (decision: t.DecisionRequest) => post<t.Decided>('/decisions', decision),
  undo: () => post<t.Undone>('/undo'),
  redo: () => post<t.Undone>('/redo'),
  journal: (query: Query) => get<t.Journal>('/journal', query),
  review: () => get<t.Review>('/review'),

  events: (query: Query, signal?: AbortSignal) =>
    get<{ total: number; offset: number; events: t.EventRow[] }>('/events', query, signal),
  occurrences: (query: Query, signal?: AbortSignal) => get<t.OccurrenceList>('/occurrences', query, signal),
  occurrence: (one: string) => get<t.Occurrence>(`/occurrences/${id(one)}`),
  mergeOccurrences: (ids: string[], version: number, note?: string) =>
    post<t.OccurrenceDecided>('/occurrences/merge', { ids, version, ...(note ? { note } : {}) }),
  splitOccurrence: (one: string, mentions: t.Ref[], version: number, note?: string) =>
    post<t.OccurrenceDecided>('/occurrences/split', { id: one, mentions, version, ...(note ? { note } : {}) }),

  actors: (query: Query, signal?: AbortSignal) =>
    get<{ total: number; offset: number; actors: t.Actor[] }>('/actors', query, signal),
  actor: (one: string) => get<t.ActorDetail>(`/actors/${id(one)}`),
  mergeActors: (ids: string[], version: number) => post<t.ActorDecided>('/actors/merge', { ids, version }),
  splitActor: (one: string, articles: string[], name: string, name_ar: string, version: number) =>
    post<t.ActorDecided>('/actors/split', { id: one, articles, name, name_ar, version }),
  renameActor: (change: { id: string; version: number; name?: string; name_ar?: string; code?: string | null; sector?: string[] }) =>
    post<t.ActorDecided>('/actors/rename', change),
  aliasActor: (one: string, alias: string, version: number) =>
    post<t.ActorDecided>('/actors/alias', { id: one, alias, version }),

  timeline: (query: Query, signal?: AbortSignal) => get<t.Timeline>('/timeline', query, signal),
  network: (query: Query, signal?: AbortSignal) => get<t.Network>('/network', query, signal),
  map: (query: Query, signal?: AbortSignal) => get<t.MapData>('/map', query, signal),
  places: (q: string) => get<t.PlaceName[]>('/knowledge/places', { q }),

  /** The address of a download; opening it changes nothing. */
  exportAddress: (view: string, format: 'jsonl' | 'csv', query: Query) =>
    `${ROOT}/export${queryString({ view, format, ...query })}`,
  originalAddress: (article: string) => `${ROOT}/articles/${id(article)}/original`,

  /** Listens to what goes on; the returned function stops listening. */
  listen(on: { job?: (job: t.ImportJob) => void; changed?: (now: t.Case) => void }): () => void {
    const source = new EventSource(`${ROOT}/progress`);
    source.addEventListener('import', (e) => on.job?.(JSON.parse((e as MessageEvent<string>).data) as t.ImportJob));
    source.addEventListener('case', (e) => on.changed?.(JSON.parse((e as MessageEvent<string>).data) as t.Case));
    return () => source.close();
  },
};
