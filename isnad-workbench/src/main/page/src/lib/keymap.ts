/**
 * Keys are named by where they lie on the keyboard (`KeyboardEvent.code`), so that they are the same under an Arabic and
 * a Latin layout. A chord is `Ctrl+Shift+KeyZ`; Meta counts as Ctrl.
 */
export const ACTIONS = {
  'go.inbox': 'Digit1',
  'go.occurrences': 'Digit2',
  'go.actors': 'Digit3',
  'go.timeline': 'Digit4',
  'go.network': 'Digit5',
  'go.map': 'Digit6',
  'go.review': 'Digit7',
  'search': 'Slash',
  'help': 'Shift+Slash',
  'settings': 'Comma',
  'undo': 'Ctrl+KeyZ',
  'redo': 'Ctrl+Shift+KeyZ',
  'next': 'KeyJ',
  'previous': 'KeyK',
  'open': 'Enter',
  'article.next': 'KeyN',
  'article.previous': 'KeyP',
  'accept': 'KeyA',
  'reject': 'KeyR',
  'edit': 'KeyE',
  'wrong': 'KeyW',
  'explain': 'KeyX',
  'note': 'KeyC',
  'add.event': 'KeyV',
  'add.statement': 'KeyS',
  'cursor': 'KeyM',
  'done': 'KeyD',
  'occurrence': 'KeyO',
  'order': 'KeyY',
  'select': 'Space',
  'merge': 'KeyG',
  'split': 'KeyB',
  'back': 'Escape',
} as const;

export type Action = keyof typeof ACTIONS;
export type Keymap = Record<Action, string>;

export function keymap(own: Readonly<Record<string, string>>): Keymap {
  const map: Record<string, string> = { ...ACTIONS };
  for (const [action, chord] of Object.entries(own)) {
    if (action in ACTIONS && isChord(chord)) {
      map[action] = chord;
    }
  }
  return map as Keymap;
}

export interface Press {
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const MODIFIERS = new Set(['ShiftLeft', 'ShiftRight', 'ControlLeft', 'ControlRight', 'AltLeft', 'AltRight', 'MetaLeft', 'MetaRight', 'CapsLock', '']);

/** The chord of a press; empty for a modifier alone. */
export function chordOf(press: Press): string {
  if (MODIFIERS.has(press.code)) {
    return '';
  }
  const words: string[] = [];
  if (press.ctrlKey || press.metaKey) {
    words.push('Ctrl');
  }
  if (press.altKey) {
    words.push('Alt');
  }
  if (press.shiftKey) {
    words.push('Shift');
  }
  words.push(press.code);
  return words.join('+');
}

export function isChord(text: string): boolean {
  return /^(Ctrl\+)?(Alt\+)?(Shift\+)?[A-Z][A-Za-z0-9]+$/.test(text);
}

export function actionsOf(map: Keymap, chord: string): Action[] {
  return (Object.keys(map) as Action[]).filter((action) => map[action] === chord);
}

/** Actions that would answer to the same chord. */
export function clashes(map: Keymap): Action[][] {
  const by = new Map<string, Action[]>();
  for (const action of Object.keys(map) as Action[]) {
    by.set(map[action], [...(by.get(map[action]) ?? []), action]);
  }
  return [...by.values()].filter((actions) => actions.length > 1);
}

const SIGNS: Record<string, string> = {
  Slash: '/', Comma: ',', Period: '.', Semicolon: ';', Quote: "'", BracketLeft: '[', BracketRight: ']', Backslash: '\\',
  Minus: '-', Equal: '=', Backquote: '`', Escape: 'Esc', Space: '␣', Enter: '↵', Backspace: '⌫', Delete: 'Del',
  ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→',
};

/** What is printed on the keys of a chord, one word a key. */
export function keyLabels(chord: string): string[] {
  return chord.split('+').map((key) => {
    if (key === 'Shift') {
      return '⇧';
    }
    return SIGNS[key] ?? key.replace(/^(Key|Digit|Numpad)(?=.)/, '');
  });
}
