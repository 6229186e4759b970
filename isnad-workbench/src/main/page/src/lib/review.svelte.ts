import { api } from '../api/client.ts';
import type { Article, DecisionRequest, Undone } from '../api/types.ts';
import { t } from '../i18n/i18n.svelte.ts';
import { attempt, tell, work } from './work.svelte.ts';

/** Who shows an article wants to hear how it stands after a decision. */
type Listener = (article: Article, item: string | null) => void;
const listeners = new Set<Listener>();

export function hearDecisions(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function told(article: Article, item: string | null): void {
  listeners.forEach((listener) => listener(article, item));
}

/** Sends a decision. On a conflict the present state is shown and nothing was written. */
export async function decide(request: DecisionRequest): Promise<boolean> {
  const done = await attempt(() => api.decide(request));
  if ('ok' in done) {
    work.session = done.ok.session;
    told(done.ok.article, done.ok.item ?? request.id ?? null);
    return true;
  }
  const current = done.error.problem.current as Partial<{ article: Article }> & Partial<Article> | undefined;
  const article = current?.article ?? (current && 'record' in current ? (current as Article) : undefined);
  if (article) {
    told(article, request.id ?? null);
  }
  return false;
}

export const undo = () => again(api.undo, 'undo.done', 'undo.none');
export const redo = () => again(api.redo, 'redo.done', 'redo.none');

async function again(call: () => Promise<Undone>, done: 'undo.done' | 'redo.done', none: 'undo.none' | 'redo.none'): Promise<void> {
  if (!work.session || (done === 'undo.done' ? work.session.undo : work.session.redo) === 0) {
    tell(t(none));
    return;
  }
  const answer = await attempt(call);
  if ('ok' in answer) {
    work.session = answer.ok.session;
    if (answer.ok.article) {
      told(answer.ok.article, answer.ok.decision.item ?? null);
    }
    others.forEach((refresh) => refresh());
    tell(`${t(done)}: ${t(`did.${answer.ok.decision.action ?? 'note'}` as 'did.note')}`);
  }
}

const others = new Set<() => void>();

/** Called after an undo or redo of whatever kind, by views that show more than one article. */
export function hearUndo(refresh: () => void): () => void {
  others.add(refresh);
  return () => others.delete(refresh);
}
