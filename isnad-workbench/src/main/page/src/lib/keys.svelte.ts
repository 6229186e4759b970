import { type Action, actionsOf, chordOf, keymap, type Keymap } from './keymap.ts';
import { settings } from './settings.svelte.ts';

type Handler = (e: KeyboardEvent) => void | false;

const map = $derived(keymap(settings.keys));
const handlers = new Map<Action, Handler[]>();
let held = false;

export const keys = {
  get map(): Keymap {
    return map;
  },
  /** While held, presses reach no action: a dialog is asking for a chord. */
  hold(on: boolean): void {
    held = on;
  },
};

/** Answers to actions until the returned function is called; the latest comer is asked first. */
export function answer(actions: Partial<Record<Action, Handler>>): () => void {
  const mine = Object.entries(actions) as [Action, Handler][];
  for (const [action, handler] of mine) {
    handlers.set(action, [...(handlers.get(action) ?? []), handler]);
  }
  return () => {
    for (const [action, handler] of mine) {
      handlers.set(action, (handlers.get(action) ?? []).filter((h) => h !== handler));
    }
  };
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && /^(checkbox|radio|range|button)$/.test(target.type))
  );
}

export function press(e: KeyboardEvent): void {
  if (held || e.defaultPrevented || e.isComposing) {
    return;
  }
  const chord = chordOf(e);
  if (!chord) {
    return;
  }
  const withModifier = chord.startsWith('Ctrl+') || chord.startsWith('Alt+');
  if (typing(e.target) && (chord !== 'Escape') && !(withModifier && chord !== 'Ctrl+KeyZ' && chord !== 'Ctrl+Shift+KeyZ')) {
    return;
  }
  const inDialog = document.querySelector('dialog[open]') !== null;
  if (inDialog) {
    return;
  }
  // A focused button or link keeps Enter and Space for itself.
  if ((e.code === 'Enter' || e.code === 'Space') && e.target instanceof HTMLElement && e.target.closest('button, a, summary, [role=option], input')) {
    return;
  }
  for (const action of actionsOf(map, chord)) {
    const list = handlers.get(action) ?? [];
    for (let i = list.length - 1; i >= 0; i--) {
      if (list[i]?.(e) !== false) {
        e.preventDefault();
        return;
      }
    }
  }
}
