import type { Bounds } from '../api/types.ts';
import { type Paragraph, pieces } from './offsets.ts';

/**
 * Paints evidence over a text with the CSS Custom Highlight API. The text is never split: each paragraph stays one text
 * node, and marks may overlap in any way. `root` holds one element a paragraph, in order, each marked `data-line`.
 */
export class Painter {
  readonly #lines: readonly Paragraph[];
  readonly #nodes: Text[];

  constructor(root: HTMLElement, lines: readonly Paragraph[]) {
    this.#lines = lines;
    this.#nodes = [...root.querySelectorAll('[data-line]')].map((line) => line.firstChild as Text);
  }

  /** Names of highlights from below to above; where colours compete, the later wins. */
  static readonly LAYERS = ['content', 'other', 'here', 'find', 'date', 'place', 'recipient', 'actor', 'cue', 'relay', 'source', 'trigger', 'hidden'] as const;

  static readonly supported = typeof CSS !== 'undefined' && 'highlights' in CSS;

  paint(name: (typeof Painter.LAYERS)[number], spans: readonly Bounds[]): void {
    if (!Painter.supported) {
      return;
    }
    const ranges: StaticRange[] = [];
    for (const span of spans) {
      for (const { line, from, to } of pieces(this.#lines, span.start, span.end)) {
        const node = this.#nodes[line];
        if (node && to <= node.length) {
          ranges.push(new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }));
        }
      }
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = Painter.LAYERS.indexOf(name);
    CSS.highlights.set(`isnad-${name}`, highlight);
  }

  static clear(): void {
    if (Painter.supported) {
      Painter.LAYERS.forEach((name) => CSS.highlights.delete(`isnad-${name}`));
    }
  }

  /** The offset in the text under a point of the window; null where there is no text. */
  at(x: number, y: number): number | null {
    const caret = document.caretPositionFromPoint?.(x, y);
    return caret ? this.#offset(caret.offsetNode, caret.offset) : null;
  }

  /** What the reader has selected in the text. */
  selected(): Bounds | null {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
      return null;
    }
    const range = selection.getRangeAt(0);
    const start = this.#offset(range.startContainer, range.startOffset);
    const end = this.#offset(range.endContainer, range.endOffset);
    return start === null || end === null || end <= start ? null : { start, end };
  }

  /** Selects a span as a person would by hand. */
  select(span: Bounds): void {
    const found = pieces(this.#lines, span.start, span.end);
    const first = found[0];
    const last = found.at(-1);
    const from = first && this.#nodes[first.line];
    const to = last && this.#nodes[last.line];
    if (first && last && from && to) {
      getSelection()?.setBaseAndExtent(from, first.from, to, last.to);
    }
  }

  /** Where a span stands in the window. */
  box(span: Bounds): DOMRect | null {
    const [piece] = pieces(this.#lines, span.start, span.end);
    const node = piece && this.#nodes[piece.line];
    if (!piece || !node) {
      return null;
    }
    const range = document.createRange();
    range.setStart(node, piece.from);
    range.setEnd(node, piece.to);
    return range.getClientRects()[0] ?? null;
  }

  #offset(node: globalThis.Node, offset: number): number | null {
    const line = this.#nodes.indexOf(node as Text);
    const paragraph = this.#lines[line];
    return paragraph ? paragraph.start + offset : null;
  }
}

/** The span without blanks and punctuation at its ends. */
export function trimmed(text: string, span: Bounds): Bounds {
  let { start, end } = span;
  const loose = /[\s.,;:!?"'()[\]{}«»“”‘’،؛؟…]/;
  while (start < end && loose.test(text[start] ?? '')) {
    start++;
  }
  while (end > start && loose.test(text[end - 1] ?? '')) {
    end--;
  }
  return { start, end };
}

/** Bounds of the word at or after an offset: letters, marks and digits in a run. */
export function wordAt(text: string, at: number, step: -1 | 0 | 1 = 0): Bounds | null {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  let i = words.findIndex((w) => w.end > at);
  if (i < 0) {
    i = words.length - 1;
  }
  return words[Math.max(0, Math.min(words.length - 1, i + step))] ?? null;
}
