import { describe, expect, it } from 'vitest';
import type { Event, Record_, Statement } from '../src/api/types.ts';
import { byText, evidence, itemsAt, sheetOf } from '../src/lib/sheet.ts';

const review = { state: 'open' as const, decisions: [] };

function statement(id: string, start: number, end: number, parent: string | null = null): Statement {
  return {
    id, act: 'say', form: 'indirect', cue: { start, end: start + 3, text: 'قال' },
    source: { start: start + 4, end: start + 8, text: 'مصدر', entity: null, actor: null, code: null, sector: [] },
    elided: false, anonymity: 'named', content: [{ start: start + 10, end }], relay: [], date: null, parent, why: [], reasons: [], version: 1, review,
  };
}

function event(id: string, start: number, statementId: string | null): Event {
  return {
    id, type: 'ASSAULT', mode: [], quad: 'material conflict', scale: -9, trigger: { start, end: start + 4, text: 'هجوم' },
    actors: [], recipients: [], place: null, date: null, status: 'asserted', historical: false, toll: {}, statement: statementId,
    confidence: 0.9, chain: [], why: [], reasons: [], version: 1, review,
  };
}

const record = (statements: Statement[], events: Event[]): Record_ => ({ document: {}, sentences: [], statements, events, entities: [], times: [] });

describe('The sheet', () => {
  it('nests statements and hangs every event on its innermost voice', () => {
    const sheet = sheetOf(record([statement('s1', 0, 90), statement('s2', 20, 80, 's1')], [event('e1', 100, null), event('e2', 50, 's2')]));
    expect(sheet.own.map((e) => e.id)).toEqual(['e1']);
    expect(sheet.voices).toHaveLength(1);
    expect(sheet.voices[0]!.inner[0]!.statement.id).toBe('s2');
    expect(sheet.voices[0]!.inner[0]!.events.map((e) => e.id)).toEqual(['e2']);
    expect(sheet.order).toEqual(['e1', 's1', 's2', 'e2']);
  });

  it('loses nothing to a parent that is gone or to a circle', () => {
    const sheet = sheetOf(record([statement('s1', 0, 40, 's9'), statement('s2', 50, 80, 's3'), statement('s3', 60, 90, 's2')], [event('e1', 12, 's7')]));
    expect(new Set(sheet.order)).toEqual(new Set(['s1', 's2', 's3', 'e1']));
    expect(sheet.order).toHaveLength(4);
  });

  it('can follow the text instead', () => {
    expect(byText(record([statement('s1', 30, 60)], [event('e1', 45, 's1'), event('e2', 2, null)])).map((i) => i.id)).toEqual(['e2', 's1', 'e1']);
  });
});

describe('What stands at a place of the text', () => {
  const all = record([statement('s1', 0, 90), statement('s2', 20, 80, 's1')], [event('e1', 50, 's2')]);

  it('is the trigger first, then the innermost content', () => {
    expect(itemsAt(all, 51)).toEqual(['e1', 's2', 's1']);
  });

  it('is nothing where nothing was coded', () => {
    expect(itemsAt(all, 300)).toEqual([]);
  });
});

describe('Evidence', () => {
  it('leaves out what was rejected', () => {
    const gone = { ...event('e1', 50, null), review: { state: 'rejected' as const, decisions: [] } };
    expect(evidence(record([], [gone, event('e2', 60, null)])).trigger).toHaveLength(1);
  });
});
