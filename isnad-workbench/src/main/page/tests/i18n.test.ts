import { describe, expect, it } from 'vitest';
import ar from '../src/i18n/ar.json' with { type: 'json' };
import en from '../src/i18n/en.json' with { type: 'json' };
import months from '../src/data/months.json' with { type: 'json' };
import plover from '../src/data/plover.json' with { type: 'json' };
import { ACTIONS } from '../src/lib/keymap.ts';
import { FILTERS, VIEWS } from '../src/lib/route.ts';

type Message = string | Record<string, string>;
const both: Record<string, Record<string, Message>> = { ar, en };
const forms = (message: Message) => (typeof message === 'string' ? [message] : Object.values(message));
const holes = (message: Message) => [...new Set(forms(message).flatMap((f) => f.match(/\{\w+\}/g) ?? []))].sort();

const sources = Object.values(import.meta.glob<string>('../src/**/*.{svelte,ts}', { query: '?raw', import: 'default', eager: true }));

describe('The page in two languages', () => {
  it('says the same things in both', () => {
    expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort());
  });

  it('fills the same holes in both', () => {
    for (const key of Object.keys(ar)) {
      expect([key, holes(both['ar']![key]!)]).toEqual([key, holes(both['en']![key]!)]);
    }
  });

  it('has every plural form its language needs', () => {
    for (const [language, messages] of Object.entries(both)) {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [key, message] of Object.entries(messages)) {
        if (typeof message !== 'string') {
          expect([language, key, needed.filter((n) => !(n in message))]).toEqual([language, key, []]);
        }
      }
    }
  });

  it('has an Arabic string that is Arabic', () => {
    const foreign = Object.entries(ar as Record<string, Message>).filter(([, m]) => !forms(m).some((f) => /[\u0600-\u06FF]/.test(f)));
    expect(foreign.map(([key]) => key)).toEqual([]);
  });

  it('has a string for every key the page asks for', () => {
    const asked = sources.flatMap((text) => [...text.matchAll(/\bt\(\s*'([^']+)'/g)].map((m) => m[1]!));
    expect([...new Set(asked)].filter((key) => !(key in ar))).toEqual([]);
  });

  it('names every view, filter and action', () => {
    for (const key of [...VIEWS.map((v) => `view.${v}`), ...FILTERS.map((f) => `filter.${f}`), ...Object.keys(ACTIONS).map((a) => `action.${a}`)]) {
      expect(key in ar, key).toBe(true);
    }
  });

  it('keeps no string that nobody asks for', () => {
    const text = sources.join('\n');
    const built = /^(view|filter|action|review|item|did|sheet|bucket|occurrences|months|theme|sort|mark|timeline)\./;
    expect(Object.keys(ar).filter((key) => !built.test(key) && !text.includes(`'${key}'`))).toEqual([]);
  });
});

describe('The words of the record', () => {
  it('have an Arabic name each', () => {
    for (const [area, entries] of Object.entries(plover)) {
      for (const [key, entry] of Object.entries(entries)) {
        expect([area, key, /[\u0600-\u06FF]/.test((entry as { ar: string }).ar)]).toEqual([area, key, true]);
      }
    }
  });

  it('have a name for every mode of every type', () => {
    const modes = Object.values(plover.types).flatMap((type) => type.modes);
    expect(modes.filter((mode) => !(mode in plover.modes))).toEqual([]);
  });

  it('are sixteen types', () => {
    expect(Object.keys(plover.types)).toHaveLength(16);
  });
});

describe('The months', () => {
  it('are twelve in every country', () => {
    for (const names of ['gulf', 'levant', 'maghreb', 'morocco', 'english'] as const) {
      expect(new Set(months[names]).size).toBe(12);
    }
  });
});
