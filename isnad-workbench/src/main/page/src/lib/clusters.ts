export interface Placed {
  x: number;
  y: number;
  cooperation: number;
  conflict: number;
}

export interface Cluster<T extends Placed> extends Placed {
  members: T[];
}

/**
 * Marks nearer to one another than `near` pixels become one, from the greatest down; each stands at the greatest of its
 * members, so that a place never wanders. A grid keeps it linear.
 */
export function clustered<T extends Placed>(spots: readonly T[], near: number): Cluster<T>[] {
  const sorted = [...spots].sort((a, b) => b.cooperation + b.conflict - a.cooperation - a.conflict);
  const cells = new Map<string, Cluster<T>[]>();
  const found: Cluster<T>[] = [];
  for (const spot of sorted) {
    const column = Math.floor(spot.x / near);
    const row = Math.floor(spot.y / near);
    let home: Cluster<T> | undefined;
    for (let c = column - 1; c <= column + 1 && !home; c++) {
      for (let r = row - 1; r <= row + 1 && !home; r++) {
        home = cells.get(`${c} ${r}`)?.find((k) => Math.hypot(k.x - spot.x, k.y - spot.y) < near);
      }
    }
    if (home) {
      home.members.push(spot);
      home.cooperation += spot.cooperation;
      home.conflict += spot.conflict;
    } else {
      const made: Cluster<T> = { x: spot.x, y: spot.y, cooperation: spot.cooperation, conflict: spot.conflict, members: [spot] };
      found.push(made);
      const key = `${column} ${row}`;
      cells.set(key, [...(cells.get(key) ?? []), made]);
    }
  }
  return found;
}
