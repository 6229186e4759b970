import { describe, expect, it } from 'vitest';
import { paragraphs, pieces } from '../src/lib/offsets.ts';
import { trimmed, wordAt } from '../src/lib/paint.ts';

const TEXT = 'قالت الوزارة إن الزورق انفجر.\n\nوأضافت أن 😀 القتلى أربعة.\nانتهى';

describe('A text is set as one paragraph a line', () => {
  it('keeps the offsets of every line and leaves empty lines out', () => {
    const lines = paragraphs(TEXT);
    expect(lines.map((l) => TEXT.slice(l.start, l.end))).toEqual(lines.map((l) => l.text));
    expect(lines).toHaveLength(3);
  });

  it('has no paragraph for an empty text', () => {
    expect(paragraphs('')).toEqual([]);
    expect(paragraphs('\n \n')).toEqual([]);
  });
});

describe('A span is cut at the ends of paragraphs only', () => {
  const lines = paragraphs(TEXT);

  it('inside one line is one piece', () => {
    const start = TEXT.indexOf('الوزارة');
    expect(pieces(lines, start, start + 7)).toEqual([{ line: 0, from: start, to: start + 7 }]);
  });

  it('over a line break is one piece a line, the break itself in none', () => {
    const start = TEXT.indexOf('انفجر');
    const end = TEXT.indexOf('أن 😀');
    const found = pieces(lines, start, end);
    expect(found).toHaveLength(2);
    expect(found.map((p) => lines[p.line]!.text.slice(p.from, p.to)).join('|')).toBe('انفجر.|وأضافت ');
  });

  it('after a character of two units begins where the word begins', () => {
    const start = TEXT.indexOf('القتلى');
    const [piece] = pieces(lines, start, start + 6);
    expect(lines[piece!.line]!.text.slice(piece!.from, piece!.to)).toBe('القتلى');
  });

  it('gives for any span just the letters that stand in it', () => {
    for (let start = 0; start <= TEXT.length; start++) {
      for (let end = start; end <= TEXT.length; end++) {
        const letters = pieces(lines, start, end).map((p) => lines[p.line]!.text.slice(p.from, p.to)).join('');
        expect(letters).toBe(TEXT.slice(start, end).replaceAll('\n', ''));
      }
    }
  });

  it('outside the text is nothing', () => {
    expect(pieces(lines, TEXT.length + 5, TEXT.length + 9)).toEqual([]);
  });
});

describe('What a person selects', () => {
  it('loses the blanks and marks at its ends', () => {
    const text = 'قال: "انفجر الزورق"، ثم';
    const span = trimmed(text, { start: 3, end: text.indexOf(' ثم') + 1 });
    expect(text.slice(span.start, span.end)).toBe('انفجر الزورق');
  });

  it('goes from word to word without a mouse', () => {
    const text = 'قالت الوزارة إن';
    const first = wordAt(text, 0)!;
    expect(text.slice(first.start, first.end)).toBe('قالت');
    const second = wordAt(text, first.end)!;
    expect(text.slice(second.start, second.end)).toBe('الوزارة');
    const back = wordAt(text, second.start, -1)!;
    expect(back).toEqual(first);
    expect(wordAt('', 0)).toBeNull();
  });
});
