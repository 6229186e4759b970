import { getContext, setContext } from 'svelte';
import { api } from '../api/client.ts';
import type { Article, Bounds, DecisionRequest, Event, Statement, View } from '../api/types.ts';
import { decide } from './review.svelte.ts';
import { refine } from './place.svelte.ts';
import { find, isEvent, itemsAt, sheetOf } from './sheet.ts';
import { settings } from './settings.svelte.ts';
import { byText } from './sheet.ts';

export type Editing =
  | { kind: 'edit'; id: string }
  | { kind: 'add'; target: 'event' | 'statement'; span: Bounds };

const KEPT = 40;
const kept = new Map<string, Article>();

/** An article, from what was read lately or from the case. */
export async function fetchArticle(id: string, view: View): Promise<Article> {
  const key = `${view} ${id}`;
  const known = kept.get(key);
  if (known) {
    return known;
  }
  const article = await api.article(id, view);
  keep(article);
  return article;
}

function keep(article: Article): void {
  const key = `${article.view} ${article.row.id}`;
  kept.delete(key);
  kept.set(key, article);
  if (kept.size > KEPT) {
    kept.delete(kept.keys().next().value ?? '');
  }
}

export function forgetArticles(): void {
  kept.clear();
}

/** What the text and the sheet beside it share: which item is looked at, pointed at, edited. */
export class Reading {
  article = $state.raw<Article | null>(null);
  selected = $state<string>('');
  pointed = $state<string>('');
  editing = $state.raw<Editing | null>(null);
  explaining = $state<string>('');
  blaming = $state<string>('');
  /** What a note is written about: an item's id, or `article`. */
  noting = $state<string>('');
  /** Counts notes, so that lists of them are read anew. */
  noted = $state(0);
  picked = $state.raw<Bounds | null>(null);
  /** Whether the last selection came from the sheet: then the text scrolls, else the sheet does. */
  from: 'text' | 'sheet' | 'keys' = 'keys';

  sheet = $derived(this.article ? sheetOf(this.article.record) : null);
  order = $derived(
    this.article ? (settings.order === 'voice' ? (this.sheet?.order ?? []) : byText(this.article.record).map((i) => i.id)) : [],
  );
  item = $derived(this.article && this.selected ? find(this.article.record, this.selected) : undefined);

  show(article: Article, selected: string): void {
    const other = this.article?.row.id !== article.row.id;
    this.article = article;
    keep(article);
    if (other) {
      this.editing = null;
      this.explaining = '';
      this.blaming = '';
      this.noting = '';
      this.picked = null;
      this.pointed = '';
      this.from = 'keys';
      this.selected = selected && find(article.record, selected) ? selected : '';
    }
  }

  /** Takes in how the article stands after a decision. Other views of it are fetched anew when asked for. */
  update(article: Article): void {
    for (const key of [...kept.keys()]) {
      if (key.endsWith(` ${article.row.id}`)) {
        kept.delete(key);
      }
    }
    if (this.article?.row.id === article.row.id) {
      this.article = article;
      keep(article);
    }
  }

  select(id: string, from: Reading['from']): void {
    this.from = from;
    if (this.selected !== id) {
      this.selected = id;
      if (this.editing?.kind === 'edit' && this.editing.id !== id) {
        this.editing = null;
      }
      refine({ e: id }, true);
    }
  }

  move(step: 1 | -1): void {
    const at = this.order.indexOf(this.selected);
    const next = this.order[at < 0 ? (step > 0 ? 0 : this.order.length - 1) : at + step];
    if (next !== undefined) {
      this.select(next, 'keys');
    }
  }

  /** The item under an offset; repeated clicks on one place go through all items there. */
  at(offset: number, again = false): string {
    const ids = this.article ? itemsAt(this.article.record, offset) : [];
    const i = again ? ids.indexOf(this.selected) : -1;
    return ids[(i + 1) % Math.max(1, ids.length)] ?? '';
  }

  get(id: string): Event | Statement | undefined {
    return this.article ? find(this.article.record, id) : undefined;
  }

  async decide(item: Event | Statement, action: DecisionRequest['action'], more: Partial<DecisionRequest> = {}): Promise<boolean> {
    const article = this.article;
    if (!article || article.view === 'machine') {
      return false;
    }
    return decide({
      article: article.row.id,
      target: isEvent(item) ? 'event' : 'statement',
      id: item.id,
      version: item.version,
      action,
      ...more,
    });
  }

  /** Accepts or rejects what is selected and goes to the next open item. */
  async judge(action: 'accept' | 'reject', adjudicate = false): Promise<void> {
    const item = this.item;
    if (!item) {
      return;
    }
    const next = this.#nextOpen(item.id);
    if ((await this.decide(item, action, adjudicate ? { adjudicate } : {})) && next) {
      this.select(next, 'keys');
    }
  }

  #nextOpen(id: string): string | undefined {
    const at = this.order.indexOf(id);
    return this.order.slice(at + 1).find((other) => this.get(other)?.review?.state === 'open') ?? this.order[at + 1];
  }

  async mark(done: boolean): Promise<boolean> {
    const row = this.article?.row;
    return row ? decide({ article: row.id, target: 'article', version: row.version, action: done ? 'done' : 'reopen' }) : false;
  }
}

const KEY = Symbol('reading');
export const provideReading = (reading: Reading): Reading => setContext(KEY, reading);
export const useReading = (): Reading => getContext<Reading>(KEY);
