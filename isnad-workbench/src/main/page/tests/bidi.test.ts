import { describe, expect, it } from 'vitest';
import { directionOf, isolated, plainName, visible } from '../src/lib/bidi.ts';

const RLO = '\u202E';

describe('Characters that steer direction are shown, never obeyed', () => {
  it('a sign of one unit stands for each, so that offsets stay', () => {
    const text = `مصدر${RLO}fdp.exe \u2067قال\u2069 \uFEFFنعم`;
    expect(visible(text)).toHaveLength(text.length);
    expect(visible(text)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\uFEFF]/);
    expect(visible(text).replaceAll('\u2E30', '')).toBe('مصدرfdp.exe قال نعم');
  });

  it('marks that only repeat what the letters say are left alone', () => {
    expect(visible('من\u200Fهنا')).toBe('من\u200Fهنا');
  });

  it('a name writes them out', () => {
    expect(plainName(`مصدر${RLO}fdp.exe`)).toBe('مصدر[U+202E]fdp.exe');
  });
});

describe('The direction of a text', () => {
  it('is that of its first strong letter', () => {
    expect(directionOf('2019: قال')).toBe('rtl');
    expect(directionOf('"Reuters" قال')).toBe('ltr');
  });

  it('is right to left where it has no letter', () => {
    expect(directionOf('12 / 3')).toBe('rtl');
    expect(directionOf('')).toBe('rtl');
  });

  it('is kept inside a drawing by isolates', () => {
    expect(isolated('ميناء المخا')).toBe('\u2067ميناء المخا\u2069');
    expect(isolated('Port of Mocha')).toBe('\u2066Port of Mocha\u2069');
  });
});
