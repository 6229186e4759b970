/**
 * Offsets of the API count UTF-16 units of the text as received, which are JavaScript's own. A text is set as one
 * paragraph a line, each a single text node; these functions go from the text's offsets to the paragraphs' and back.
 */

/** A paragraph of the text: `start` and `end` are UTF-16 indices, the line break left out. */
export interface Paragraph {
  start: number;
  end: number;
  text: string;
}

/** The text by its line breaks; empty lines carry no paragraph. */
export function paragraphs(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let start = 0;
  while (start <= text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) {
      end = text.length;
    }
    const inner = text.slice(start, end);
    if (inner.trim().length > 0) {
      found.push({ start, end, text: inner });
    }
    start = end + 1;
  }
  return found;
}

/** The pieces of `[start, end)` (UTF-16) in each paragraph, as indices into that paragraph. */
export function pieces(
  lines: readonly Paragraph[],
  start: number,
  end: number,
): { line: number; from: number; to: number }[] {
  const found: { line: number; from: number; to: number }[] = [];
  for (let i = firstEndingAfter(lines, start); i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.start >= end) {
      break;
    }
    const from = Math.max(start, line.start) - line.start;
    const to = Math.min(end, line.end) - line.start;
    if (to > from) {
      found.push({ line: i, from, to });
    }
  }
  return found;
}

function firstEndingAfter(lines: readonly Paragraph[], at: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.end ?? 0) > at) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
