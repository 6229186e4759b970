import type { Bounds, Event, Record_, Statement } from '../api/types.ts';
import type { Mark } from './settings.svelte.ts';

/** A voice and what hangs on it: a statement with its events and the statements inside it. */
export interface Voice {
  statement: Statement;
  depth: number;
  events: Event[];
  inner: Voice[];
}

export interface Sheet {
  /** What the outlet says in its own voice. */
  own: Event[];
  voices: Voice[];
  /** Ids of all items in the order in which the sheet shows them. */
  order: string[];
}

const byTrigger = (a: Event, b: Event) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end;
const byCue = (a: Statement, b: Statement) => a.cue.start - b.cue.start || a.cue.end - b.cue.end;

/** The record as an outline: who says what, and what they say happened. Nothing is lost to a broken parent or a circle. */
export function sheetOf(record: Record_): Sheet {
  const ids = new Set(record.statements.map((s) => s.id));
  const placed = new Set<string>();
  const eventsOf = new Map<string, Event[]>();
  const own: Event[] = [];
  for (const event of [...record.events].sort(byTrigger)) {
    if (event.statement !== null && ids.has(event.statement)) {
      eventsOf.set(event.statement, [...(eventsOf.get(event.statement) ?? []), event]);
    } else {
      own.push(event);
    }
  }
  const sorted = [...record.statements].sort(byCue);
  const voice = (statement: Statement, depth: number): Voice => {
    placed.add(statement.id);
    const inner = sorted
      .filter((s) => s.parent === statement.id && !placed.has(s.id))
      .map((s) => (placed.has(s.id) ? null : voice(s, depth + 1)))
      .filter((v) => v !== null);
    return { statement, depth, events: eventsOf.get(statement.id) ?? [], inner };
  };
  const voices: Voice[] = [];
  for (const statement of sorted) {
    if (!placed.has(statement.id) && (statement.parent === null || !ids.has(statement.parent))) {
      voices.push(voice(statement, 0));
    }
  }
  for (const statement of sorted) {
    if (!placed.has(statement.id)) {
      voices.push(voice(statement, 0));
    }
  }
  const order: string[] = own.map((e) => e.id);
  const walk = (v: Voice) => {
    order.push(v.statement.id, ...v.events.map((e) => e.id));
    v.inner.forEach(walk);
  };
  voices.forEach(walk);
  return { own, voices, order };
}

/** Statements and events as the text brings them. */
export function byText(record: Record_): (Event | Statement)[] {
  const at = (x: Event | Statement) => ('trigger' in x ? x.trigger.start : x.cue.start);
  return [...record.statements, ...record.events].sort((a, b) => at(a) - at(b) || a.id.localeCompare(b.id));
}

export type Spans = Record<Mark, Bounds[]>;

function none(): Spans {
  return { trigger: [], source: [], relay: [], cue: [], content: [], actor: [], recipient: [], place: [], date: [] };
}

/** All evidence of a record by kind, for painting. The rejected are left out. */
export function evidence(record: Record_): Spans {
  const spans = none();
  for (const s of record.statements) {
    if (s.review?.state !== 'rejected') {
      gatherStatement(s, spans);
    }
  }
  for (const e of record.events) {
    if (e.review?.state !== 'rejected') {
      gatherEvent(e, spans);
    }
  }
  return spans;
}

export function evidenceOf(item: Event | Statement): Spans {
  const spans = none();
  if ('trigger' in item) {
    gatherEvent(item, spans);
  } else {
    gatherStatement(item, spans);
  }
  return spans;
}

function gatherStatement(s: Statement, into: Spans): void {
  into.cue.push(s.cue);
  into.content.push(...s.content);
  if (s.source) {
    into.source.push(s.source);
  }
  into.relay.push(...s.relay);
  if (s.date) {
    into.date.push(s.date);
  }
}

function gatherEvent(e: Event, into: Spans): void {
  into.trigger.push(e.trigger);
  into.actor.push(...e.actors);
  into.recipient.push(...e.recipients);
  if (e.place) {
    into.place.push(e.place);
  }
  if (e.date) {
    into.date.push(e.date);
  }
}

/** The items whose evidence stands at an offset, the most particular first: triggers and cues, then parties, then content. */
export function itemsAt(record: Record_, at: number): string[] {
  const found: { id: string; rank: number; length: number }[] = [];
  const test = (id: string, rank: number, span: Bounds | null) => {
    if (span && span.start <= at && at < span.end) {
      found.push({ id, rank, length: span.end - span.start });
    }
  };
  for (const e of record.events) {
    test(e.id, 0, e.trigger);
    e.actors.forEach((p) => test(e.id, 2, p));
    e.recipients.forEach((p) => test(e.id, 2, p));
    test(e.id, 3, e.place);
    test(e.id, 3, e.date);
  }
  for (const s of record.statements) {
    test(s.id, 1, s.cue);
    test(s.id, 1, s.source);
    s.relay.forEach((p) => test(s.id, 1, p));
    s.content.forEach((p) => test(s.id, 4, p));
  }
  found.sort((a, b) => a.rank - b.rank || a.length - b.length);
  return [...new Set(found.map((f) => f.id))];
}

export function find(record: Record_, id: string): Event | Statement | undefined {
  return record.events.find((e) => e.id === id) ?? record.statements.find((s) => s.id === id);
}

export function isEvent(item: Event | Statement): item is Event {
  return 'trigger' in item;
}
