import { describe, expect, it } from 'vitest';
import { changed, filtersOf, format, parse, toggled } from '../src/lib/route.ts';

describe('An address', () => {
  it('comes back as it was written', () => {
    const address = { view: 'read' as const, id: 'مقال/1 أ', query: { e: ['e3'], type: ['ASSAULT', 'COERCE'], q: ['ميناء & مرفأ'] } };
    expect(parse(format(address))).toEqual(address);
  });

  it('of an unknown view is the inbox', () => {
    expect(parse('#/nowhere/at/all').view).toBe('inbox');
    expect(parse('').view).toBe('inbox');
  });

  it('with broken escapes is no error', () => {
    expect(parse('#/read/%E0%A4%A').id).toBe('%E0%A4%A');
  });

  it('takes the filters along and leaves the rest behind', () => {
    expect(filtersOf({ type: ['ASSAULT'], e: ['e3'], from: ['2019-03-01'], sort: ['date'] })).toEqual({ type: ['ASSAULT'], from: ['2019-03-01'] });
  });

  it('toggles one value of a filter', () => {
    const once = toggled({}, 'type', 'ASSAULT');
    expect(toggled(once, 'type', 'COERCE')['type']).toEqual(['ASSAULT', 'COERCE']);
    expect(toggled(once, 'type', 'ASSAULT')).toEqual({});
  });

  it('drops what is emptied', () => {
    expect(changed({ q: ['x'], from: ['2019'] }, { q: '', from: null })).toEqual({});
  });
});
