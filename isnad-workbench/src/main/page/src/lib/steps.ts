/**
 * The steps of time of a view, with a place before the first and one after the last for what lies beyond: an event of
 * long ago that one article mentions has its own place on the slider and does not stretch it.
 */
export interface Beyond { day: string; count: number }
export interface Steps { bucket: string; steps: readonly string[]; earlier?: Beyond | null; later?: Beyond | null }
export type Counted = readonly (readonly [step: number, cooperation: number, conflict: number])[];

const DAY = 86_400_000;

/** The first place: -1 where there is something earlier. */
export const firstOf = (of: Steps): number => (of.earlier ? -1 : 0);
/** The last place: one after the steps where there is something later. */
export const lastOf = (of: Steps): number => of.steps.length - (of.later ? 0 : 1);

/** Cooperation and conflict at each place, from the first to the last. */
export function sums(of: Steps, rows: readonly { steps?: Counted }[]): [number, number][] {
  const first = firstOf(of);
  const found = Array.from({ length: Math.max(0, lastOf(of) - first + 1) }, (): [number, number] => [0, 0]);
  for (const row of rows) {
    for (const [step, cooperation, conflict] of row.steps ?? []) {
      const sum = found[step - first];
      if (sum) {
        sum[0] += cooperation;
        sum[1] += conflict;
      }
    }
  }
  return found;
}

/** The last day of a step. */
export function endOf(of: Steps, step: number): string {
  const next = of.steps[step + 1] ?? after(of.steps[step] ?? '', of.bucket);
  return next ? iso(Date.parse(`${next}T00:00:00Z`) - DAY) : '';
}

function after(day: string, bucket: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) {
    return '';
  }
  switch (bucket) {
    case 'year':
      at.setUTCFullYear(at.getUTCFullYear() + 1);
      break;
    case 'month':
      at.setUTCMonth(at.getUTCMonth() + 1);
      break;
    default:
      at.setUTCDate(at.getUTCDate() + (bucket === 'week' ? 7 : 1));
  }
  return iso(at.getTime());
}

const iso = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The days between two places, as filters; a place beyond the steps sets no bound. */
export function daysOf(of: Steps, from: number, to: number): { from?: string; to?: string } {
  const begin = from < 0 ? iso(Date.parse(`${of.earlier?.day ?? ''}T00:00:00Z`)) : of.steps[from];
  const end = to < 0 ? iso(Date.parse(`${of.steps[0]}T00:00:00Z`) - DAY) : to >= of.steps.length ? of.later?.day : endOf(of, to);
  return { ...(begin ? { from: begin } : {}), ...(end ? { to: end } : {}) };
}
