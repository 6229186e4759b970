import ar from './ar.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import plover from '../data/plover.json' with { type: 'json' };
import countries from '../data/countries.json' with { type: 'json' };
import { dayText, digits, grouped, spanText } from '../lib/days.ts';
import { settings } from '../lib/settings.svelte.ts';

type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;
const messages: Record<'ar' | 'en', Record<string, Message>> = { ar, en };
export type Key = keyof typeof ar;

const plurals = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

/** A string of the page in the reader's language; `{name}` is replaced, `n` chooses the plural form. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  const language = settings.language;
  const message = messages[language][key] ?? key;
  let text: string;
  if (typeof message === 'string') {
    text = message;
  } else {
    const n = Number(values['n'] ?? 0);
    text = message[plurals[language].select(n)] ?? message.other ?? key;
  }
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
  });
}

export function number(n: number): string {
  return grouped(n, settings.digits);
}

/** Digits inside an already written text (hours, percentages, version numbers). */
export function inDigits(text: string | number): string {
  return digits(text, settings.digits);
}

export function percent(share: number): string {
  return inDigits(Math.round(share * 100)) + (settings.digits === 'arab' ? '٪' : '%');
}

export function day(value: string | null | undefined, weekday = false): string {
  return value ? dayText(value, settings.language, settings.months, settings.digits, weekday) : '—';
}

export function span(from: string | null | undefined, to: string | null | undefined): string {
  return from && to ? spanText(from, to, settings.language, settings.months, settings.digits) : day(from ?? to);
}

/** A moment of the journal in the reader's own time zone. */
export function moment(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) {
    return iso;
  }
  const two = (n: number) => String(n).padStart(2, '0');
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day(date)} ${inDigits(`${two(at.getHours())}:${two(at.getMinutes())}`)}`;
}

export type Area = Exclude<keyof typeof plover, 'types'> | 'types';

/** What a category of the record is called: Arabic first, with its English name as the gloss. */
export function term(area: Area, value: string): { ar: string; en: string } {
  const entry = (plover[area] as Record<string, { ar: string; en?: string }>)[value];
  return { ar: entry?.ar ?? value, en: entry?.en ?? value };
}

export function termText(area: Area, value: string): string {
  const names = term(area, value);
  return settings.language === 'ar' ? names.ar : names.en;
}

const regions = { ar: new Intl.DisplayNames('ar', { type: 'region' }), en: new Intl.DisplayNames('en', { type: 'region' }) };
const alpha2: Record<string, string> = Object.fromEntries(
  (countries as string[][]).map(([two = '', three = '']) => [three, two]),
);

/** What a code of the record (`YEM`, `UNO`) stands for, in the reader's language. */
export function codeName(code: string): string {
  if (code in plover.bodies) {
    return termText('bodies', code);
  }
  const two = alpha2[code];
  return (two && regions[settings.language].of(two)) || code;
}

/** The name to show first and the gloss after it. In Arabic the English name is the gloss, and the other way about. */
export function names(of: { name?: string | undefined; name_ar?: string | undefined; text?: string | undefined }): {
  first: string;
  gloss: string;
} {
  const arabic = of.name_ar || of.text || of.name || '';
  const english = of.name || '';
  return { first: arabic, gloss: english === arabic ? '' : english };
}
