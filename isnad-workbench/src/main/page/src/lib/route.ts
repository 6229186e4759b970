/**
 * Addresses of the page: `#/read/01-agency?e=e3&type=ASSAULT`. Every view, selection and filter stands in the address,
 * so that it can be sent, bookmarked, and gone back to. Pure functions; `place.svelte.ts` holds the present address.
 */

export const VIEWS = ['inbox', 'read', 'occurrences', 'occurrence', 'actors', 'timeline', 'network', 'map', 'review', 'evidence'] as const;
export type ViewName = (typeof VIEWS)[number];

/** The filters all views share, as the API names them. */
export const FILTERS = ['q', 'actor', 'recipient', 'place', 'country', 'type', 'mode', 'quad', 'status', 'source', 'outlet', 'from', 'to'] as const;
export type Filter = (typeof FILTERS)[number];

export interface Address {
  view: ViewName;
  id: string;
  query: Readonly<Record<string, readonly string[]>>;
}

export function parse(hash: string): Address {
  const text = hash.replace(/^#\/?/, '');
  const cut = text.indexOf('?');
  const path = (cut < 0 ? text : text.slice(0, cut)).split('/');
  const name = path[0] ?? '';
  const view = (VIEWS as readonly string[]).includes(name) ? (name as ViewName) : 'inbox';
  const query: Record<string, string[]> = {};
  if (cut >= 0) {
    for (const [key, value] of new URLSearchParams(text.slice(cut + 1))) {
      if (value !== '') {
        (query[key] ??= []).push(value);
      }
    }
  }
  return { view, id: decode(path.slice(1).join('/')), query };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function format(address: Address): string {
  const words = new URLSearchParams();
  for (const key of Object.keys(address.query)) {
    for (const value of address.query[key] ?? []) {
      if (value !== '') {
        words.append(key, value);
      }
    }
  }
  const query = words.toString();
  return `#/${address.view}${address.id ? `/${encodeURIComponent(address.id)}` : ''}${query ? `?${query}` : ''}`;
}

/** Only what the views share: the part of the address that goes along from view to view. */
export function filtersOf(query: Address['query']): Record<string, readonly string[]> {
  const kept: Record<string, readonly string[]> = {};
  for (const key of FILTERS) {
    const values = query[key];
    if (values && values.length > 0) {
      kept[key] = values;
    }
  }
  return kept;
}

/** The query with some keys changed; an empty value takes a key away. */
export function changed(
  query: Address['query'],
  change: Readonly<Record<string, string | readonly string[] | null | undefined>>,
): Record<string, readonly string[]> {
  const next: Record<string, readonly string[]> = { ...query };
  for (const [key, value] of Object.entries(change)) {
    const values = value == null ? [] : typeof value === 'string' ? [value] : value;
    const filled = values.filter((v) => v !== '');
    if (filled.length === 0) {
      delete next[key];
    } else {
      next[key] = filled;
    }
  }
  return next;
}

/** A value put in where it was missing, taken out where it stood. */
export function toggled(query: Address['query'], key: string, value: string): Record<string, readonly string[]> {
  const now = query[key] ?? [];
  return changed(query, { [key]: now.includes(value) ? now.filter((v) => v !== value) : [...now, value] });
}
