/**
 * Characters that steer direction or take no room. In an article they are evidence of something, never an order to the
 * page: each is shown by a visible sign of the same length, so that offsets stay what they are.
 */
const HIDDEN = /[\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g;

/** Directional marks that only repeat what the letters say; harmless, and common in Arabic news. */
const HARMLESS = new Set(['\u200C', '\u200D', '\u200E', '\u200F']);

const SIGN = '\u2E30'; // ⸰

/** The text with every steering character replaced by a sign of one unit; same length as the input. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (c) => (HARMLESS.has(c) ? c : SIGN));
}

/** A name for a line of its own: steering characters written out (`U+202E`), so that nothing reads backwards. */
export function plainName(text: string): string {
  return text.replace(HIDDEN, (c) => (HARMLESS.has(c) ? '' : `[${codeOf(c)}]`));
}

function codeOf(c: string): string {
  return 'U+' + (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const LTR = /[A-Za-z\u00C0-\u024F\u0370-\u03FF\u0400-\u04FF]/;

/** The direction of a text by its first strong letter; right to left where there is none, since ours are Arabic. */
export function directionOf(text: string): 'rtl' | 'ltr' {
  for (const c of text) {
    if (RTL.test(c)) {
      return 'rtl';
    }
    if (LTR.test(c)) {
      return 'ltr';
    }
  }
  return 'rtl';
}

/** Whether a text has Arabic letters, so that it may be set in the Arabic face. */
export function isArabic(text: string): boolean {
  return RTL.test(text);
}

/** A piece of text that keeps its own direction inside a drawing, where there is no element to isolate it. */
export function isolated(text: string): string {
  return (directionOf(text) === 'rtl' ? '\u2067' : '\u2066') + text + '\u2069';
}
