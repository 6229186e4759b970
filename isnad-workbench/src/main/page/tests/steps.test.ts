import { describe, expect, it } from 'vitest';
import { daysOf, endOf, firstOf, lastOf, sums } from '../src/lib/steps.ts';

const weeks = { bucket: 'week', steps: ['2019-03-04', '2019-03-11', '2019-03-18'], earlier: { day: '1973-10-06', count: 2 }, later: null };

describe('Steps of time', () => {
  it('have a place before them for what lies long ago, and none after them where nothing is later', () => {
    expect([firstOf(weeks), lastOf(weeks)]).toEqual([-1, 2]);
    expect([firstOf({ ...weeks, earlier: null }), lastOf({ ...weeks, later: { day: '2030-01-01', count: 1 } })]).toEqual([0, 3]);
  });

  it('count what is earlier at its own place', () => {
    expect(sums(weeks, [{ steps: [[-1, 0, 2], [1, 3, 0]] }, { steps: [[1, 1, 1]] }])).toEqual([[0, 2], [0, 0], [4, 1], [0, 0]]);
  });

  it('end on the day before the next, the last one as well', () => {
    expect([endOf(weeks, 0), endOf(weeks, 2)]).toEqual(['2019-03-10', '2019-03-24']);
    expect(endOf({ bucket: 'month', steps: ['2019-12-01'] }, 0)).toBe('2019-12-31');
  });

  it('name the days between two places', () => {
    expect(daysOf(weeks, 0, 1)).toEqual({ from: '2019-03-04', to: '2019-03-17' });
    expect(daysOf(weeks, -1, -1)).toEqual({ from: '1973-10-06', to: '2019-03-03' });
  });
});
