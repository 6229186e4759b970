import { type Address, changed, filtersOf, format, parse, toggled, type ViewName } from './route.ts';

let now = $state.raw<Address>(parse(location.hash));
addEventListener('hashchange', () => {
  now = parse(location.hash);
});

/** Where the reader is. */
export const place = {
  get view(): ViewName {
    return now.view;
  },
  get id(): string {
    return now.id;
  },
  get query(): Address['query'] {
    return now.query;
  },
  get filters(): Record<string, readonly string[]> {
    return filtersOf(now.query);
  },
  one(key: string): string {
    return now.query[key]?.[0] ?? '';
  },
};

/** The address of a view that keeps the filters. */
export function to(view: ViewName, id = '', extra: Record<string, string | readonly string[] | null> = {}): string {
  return format({ view, id, query: changed(filtersOf(now.query), extra) });
}

export function go(view: ViewName, id = '', extra: Record<string, string | readonly string[] | null> = {}): void {
  location.hash = to(view, id, extra);
}

/** Changes the query of the present view. `quietly` leaves no step in the browser's history. */
export function refine(change: Record<string, string | readonly string[] | null>, quietly = false): void {
  move({ ...now, query: changed(now.query, change) }, quietly);
}

export function toggle(key: string, value: string): void {
  move({ ...now, query: toggled(now.query, key, value) }, false);
}

function move(next: Address, quietly: boolean): void {
  const hash = format(next);
  if (hash === format(now)) {
    return;
  }
  if (quietly) {
    history.replaceState(null, '', hash);
    now = next;
  } else {
    location.hash = hash;
  }
}
