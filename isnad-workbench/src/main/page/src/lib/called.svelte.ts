import { SvelteMap } from 'svelte/reactivity';
import type { Facets } from '../api/types.ts';

/** What ids in filters are called; learned from whatever the page has seen. */
const known = new SvelteMap<string, { name: string; name_ar: string }>();

export function learn(id: string, name: string | undefined, name_ar: string | undefined): void {
  if (!known.has(id) && (name || name_ar)) {
    known.set(id, { name: name ?? '', name_ar: name_ar ?? '' });
  }
}

export function learnFacets(facets: Facets): void {
  for (const key of ['actor', 'place', 'source']) {
    for (const value of facets[key] ?? []) {
      learn(value.value, value.name, value.name_ar);
    }
  }
}

export function called(id: string): { name: string; name_ar: string } {
  return known.get(id) ?? { name: id, name_ar: '' };
}
