/** Says in the reader's language why something was decided. The wording is data (`data/reasons.json`). */
import type { Reason, Why } from '../api/types.ts';
import words from '../data/reasons.json' with { type: 'json' };
import { codeName, day, inDigits, termText } from '../i18n/i18n.svelte.ts';
import { isolated, plainName } from './bidi.ts';
import { settings } from './settings.svelte.ts';

type Two = Record<string, { ar: string; en: string } | undefined>;
const grounds: Two = words.grounds;
const signs: Two = words.signs;
const whys: Two = words.why;
const slots: Two = words.slots;
const hows: Record<string, string | undefined> = words.how;
const HARMS = ['killed', 'wounded', 'arrested', 'abducted', 'displaced'];

const said = (from: Two, key: string) => from[key]?.[settings.language];

function filled(sentence: string, value: (name: string) => string): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => value(name));
}

/** A force as the record codes it (`SAU/MIL`), in words. */
function side(code: string): string {
  return code
    .split(', ')
    .map((one) => one.split(/[/ ]/).filter((part) => part).map((part, i) => (i === 0 ? codeName(part) : termText('sectors', part))).join(' · '))
    .join(settings.language === 'ar' ? '، ' : ', ');
}

function particular(reason: Reason, name: string): string {
  const value = reason.with[name] ?? '';
  switch (reason.code) {
    case 'figures':
    case 'figures_changed':
      return name === 'counted' && HARMS.includes(value) ? termText('tolls', value) : name === 'who' ? isolated(plainName(value)) : isolated(inDigits(plainName(value)));
    case 'days':
    case 'days_changed':
      return name === 'who' ? isolated(plainName(value)) : isolated(value.split('/').map((d) => day(d)).join(' – '));
    case 'places':
      return isolated(plainName((settings.language === 'ar' && reason.with[`${name}_ar`]) || value));
    case 'authors':
      return isolated(side(value));
    case 'types':
      return termText('types', value);
    default:
      return isolated(plainName(value));
  }
}

/** Why a witness counts or not, what two tellings contradict each other in, what joined them. */
export function because(reason: Reason): string {
  const sentence = said(grounds, reason.code);
  return sentence === undefined ? reason.code : filled(sentence, (name) => particular(reason, name));
}

/** What spoke for joining two tellings and against it. */
export function signText(sign: { sign: string; weight: number }): string {
  return said(signs, sign.sign) ?? sign.sign;
}

function slotText(slot: string): string {
  const [first = '', ...more] = slot.split('+');
  const named = [first, ...more].map((part) => said(slots, part) ?? said(slots, part.split('.')[0] ?? '') ?? part);
  return named.join(settings.language === 'ar' ? ' ' : ' ');
}

const howText = (how: string) => (settings.language === 'ar' ? (hows[how] ?? how) : how);

/** A line of `why` of an event or statement; empty where the page has no words for it. */
export function whyText(why: Why): string {
  const code = why.code === 'party' ? (why.with['role'] ?? '') : why.code === 'found' ? (why.with['of'] ?? '') : why.code;
  const sentence = why.code === 'line' ? howText(why.with['line'] ?? '') : said(whys, code);
  if (sentence === undefined) {
    return '';
  }
  const text = filled(sentence, (name) => {
    const value = why.with[name] ?? why.with['rule'] ?? '';
    switch (name) {
      case 'mode':
        return termText('modes', value);
      case 'status':
        return termText('statuses', value);
      case 'slot':
        return slotText(value);
      case 'how':
        return howText(value);
      default:
        return isolated(plainName(value));
    }
  });
  const before = ['before', 'condition'].filter((flag) => flag in why.with).map((flag) => said(whys, flag) ?? '');
  if (why.code !== 'weighed' && why.with['status']) {
    before.push(filled(said(whys, 'weighed') ?? '', () => termText('statuses', why.with['status'] ?? '')));
  }
  return [...before, text].join(settings.language === 'ar' ? '، ' : ', ');
}

/** Why two actors may be one. */
export const alikeText = (reason: string): string => said(words.alike, reason) ?? '';
