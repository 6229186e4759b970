import { describe, expect, it } from 'vitest';
import { ACTIONS, actionsOf, chordOf, clashes, isChord, keyLabels, keymap } from '../src/lib/keymap.ts';

const press = (code: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  code,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('The keyboard map', () => {
  it('as shipped has no two actions on one key', () => {
    expect(clashes(keymap({}))).toEqual([]);
  });

  it('names keys by their place, whatever the layout prints on them', () => {
    expect(chordOf(press('KeyA'))).toBe('KeyA');
    expect(chordOf(press('KeyZ', { ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Shift+KeyZ');
  });

  it('takes the Mac command key for Ctrl', () => {
    expect(chordOf(press('KeyZ', { metaKey: true }))).toBe(ACTIONS.undo);
  });

  it('has no chord for a modifier alone', () => {
    expect(chordOf(press('ShiftLeft', { shiftKey: true }))).toBe('');
  });

  it('can be changed, and tells of a clash', () => {
    const map = keymap({ accept: 'KeyQ', reject: 'KeyQ' });
    expect(actionsOf(map, 'KeyQ')).toEqual(['accept', 'reject']);
    expect(clashes(map)).toEqual([['accept', 'reject']]);
  });

  it('ignores what is no action and what is no key', () => {
    expect(keymap({ nonsense: 'KeyQ', accept: '<script>' })).toEqual(keymap({}));
    expect(isChord('Ctrl+Enter')).toBe(true);
    expect(isChord('')).toBe(false);
  });

  it('shows what is printed on the keys', () => {
    expect(keyLabels('Ctrl+Shift+KeyZ')).toEqual(['Ctrl', '⇧', 'Z']);
    expect(keyLabels('Digit1')).toEqual(['1']);
    expect(keyLabels('Slash')).toEqual(['/']);
  });
});
