import type { Digits, MonthNames } from './days.ts';

export type Language = 'ar' | 'en';
export type Theme = 'auto' | 'light' | 'dark';

/** What a reader chose about the page; kept in this browser alone. */
export interface Settings {
  language: Language;
  theme: Theme;
  digits: Digits;
  months: MonthNames;
  glosses: boolean;
  textSize: number;
  order: 'voice' | 'text';
  marks: string[];
  keys: Record<string, string>;
}

const STORE = 'isnad.settings';

export const MARKS = ['trigger', 'source', 'relay', 'cue', 'content', 'actor', 'recipient', 'place', 'date'] as const;
export type Mark = (typeof MARKS)[number];

const FIRST: Settings = {
  language: 'ar',
  theme: 'auto',
  digits: 'latn',
  months: 'gulf',
  glosses: true,
  textSize: 21,
  order: 'voice',
  marks: [...MARKS],
  keys: {},
};

function stored(): Settings {
  try {
    const text = localStorage.getItem(STORE);
    return text ? { ...FIRST, ...(JSON.parse(text) as Partial<Settings>) } : { ...FIRST };
  } catch {
    return { ...FIRST };
  }
}

export const settings = $state<Settings>(stored());

export function keepSettings(): void {
  try {
    localStorage.setItem(STORE, JSON.stringify(settings));
  } catch {
    // A browser that keeps nothing still shows everything.
  }
}

const night = matchMedia('(prefers-color-scheme: dark)');
let nightNow = $state(night.matches);
night.addEventListener('change', (e) => {
  nightNow = e.matches;
});

export const look = {
  get dark(): boolean {
    return settings.theme === 'dark' || (settings.theme === 'auto' && nightNow);
  },
};
