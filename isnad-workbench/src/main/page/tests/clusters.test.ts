import { describe, expect, it } from 'vitest';
import { clustered } from '../src/lib/clusters.ts';

const spot = (x: number, y: number, conflict: number) => ({ x, y, cooperation: 1, conflict });

describe('Marks on the map', () => {
  it('near one another become one, which stands at the greatest', () => {
    const [one, ...rest] = clustered([spot(0, 0, 1), spot(5, 5, 9), spot(8, 0, 2)], 30);
    expect(rest).toEqual([]);
    expect([one!.x, one!.y]).toEqual([5, 5]);
    expect(one!.conflict).toBe(12);
    expect(one!.cooperation).toBe(3);
  });

  it('far from one another stay apart', () => {
    expect(clustered([spot(0, 0, 1), spot(100, 0, 1)], 30)).toHaveLength(2);
  });

  it('lose nothing', () => {
    const spots = Array.from({ length: 500 }, (_, i) => spot((i * 37) % 900, (i * 91) % 600, i % 5));
    const groups = clustered(spots, 28);
    expect(groups.flatMap((g) => g.members)).toHaveLength(500);
    expect(groups.reduce((n, g) => n + g.conflict, 0)).toBe(spots.reduce((n, s) => n + s.conflict, 0));
  });
});
