import months from '../data/months.json' with { type: 'json' };

export type MonthNames = 'gulf' | 'levant' | 'both' | 'maghreb' | 'morocco';
export type Digits = 'latn' | 'arab';

/** Latin digits turned into Arabic-Indic ones where the reader wants them. */
export function digits(text: string | number, which: Digits): string {
  const latin = String(text);
  return which === 'latn' ? latin : latin.replace(/[0-9]/g, (d) => String.fromCharCode(0x0660 + Number(d)));
}

/** A number with separators of thousands. */
export function grouped(n: number, which: Digits): string {
  const text = Math.round(n)
    .toString()
    .replace(/\B(?=(\d{3})+(?!\d))/g, which === 'arab' ? '٬' : ',');
  return digits(text, which);
}

export function monthName(month: number, language: 'ar' | 'en', names: MonthNames): string {
  const i = month - 1;
  if (language === 'en') {
    return months.english[i] ?? '';
  }
  if (names === 'both') {
    return `${months.levant[i] ?? ''}/${months.gulf[i] ?? ''}`;
  }
  return months[names][i] ?? '';
}

/**
 * A value of the record (`2019-12-20`, `2019-12`, `2019`, `2019-12-15/2019-12-21`) as people write it. What is no such
 * value comes back as it is.
 */
export function dayText(value: string, language: 'ar' | 'en', names: MonthNames, which: Digits, weekday = false): string {
  const [from, to] = value.split('/');
  if (to !== undefined) {
    return `${dayText(from ?? '', language, names, which)} – ${dayText(to, language, names, which)}`;
  }
  const parts = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(value);
  if (!parts) {
    return value;
  }
  const [, year = '', month, day] = parts;
  const words: string[] = [];
  if (weekday && month && day) {
    const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay();
    words.push((months.days[language][at] ?? '') + (language === 'ar' ? '،' : ','));
  }
  if (day) {
    words.push(digits(Number(day), which));
  }
  if (month) {
    words.push(monthName(Number(month), language, names));
  }
  words.push(digits(year, which));
  return words.join(' ');
}

/** Two days as one span, with what they share said once: `9–11 March 2019`. */
export function spanText(from: string, to: string, language: 'ar' | 'en', names: MonthNames, which: Digits): string {
  if (from === to) {
    return dayText(from, language, names, which);
  }
  if (from.length === 10 && to.length === 10) {
    if (from.slice(0, 7) === to.slice(0, 7)) {
      return `${digits(Number(from.slice(8)), which)}–${dayText(to, language, names, which)}`;
    }
    if (from.slice(0, 4) === to.slice(0, 4)) {
      return `${digits(Number(from.slice(8)), which)} ${monthName(Number(from.slice(5, 7)), language, names)} – ${dayText(to, language, names, which)}`;
    }
  }
  return `${dayText(from, language, names, which)} – ${dayText(to, language, names, which)}`;
}

/** Days since 1970 of an ISO day, month or year (its first day). */
export function dayNumber(value: string): number {
  const [y = '1970', m = '01', d = '01'] = (value.split('/')[0] ?? '').slice(0, 10).split('-');
  return Math.floor(Date.UTC(Number(y), Number(m) - 1, Number(d)) / 86_400_000);
}

export function isoDay(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
