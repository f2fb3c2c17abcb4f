/** The keys of play. They act at once, so people who steer by voice can turn the single-key ones off. */

export type KeyAction =
  | { readonly type: 'onward' }
  | { readonly type: 'reply'; readonly index: number }
  | { readonly type: 'cut' }
  | { readonly type: 'nod' }
  | { readonly type: 'hint' }
  | { readonly type: 'pause' }
  | { readonly type: 'mute' }
  | { readonly type: 'transcript' };

export interface Pressed {
  readonly key: string;
  readonly repeat: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** The tag of the element that has the focus, in capitals. */
  readonly focus: string;
}

const FIELDS = new Set(['INPUT', 'SELECT', 'TEXTAREA']);
const PRESSABLE = new Set(['BUTTON', 'A', 'SUMMARY']);

/** What a key means where the focus is; null where it is none of ours. `singles`: whether letters and numbers act. */
export function keyAction(pressed: Pressed, singles: boolean): KeyAction | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.repeat) return null;
  if (FIELDS.has(pressed.focus)) return null;
  // Space on a button presses the button.
  if (pressed.key === ' ') return PRESSABLE.has(pressed.focus) ? null : { type: 'onward' };
  if (!singles) return null;
  if (/^[1-9]$/.test(pressed.key)) return { type: 'reply', index: Number(pressed.key) - 1 };
  switch (pressed.key.toLowerCase()) {
    case 'c':
      return { type: 'cut' };
    case 'g':
      return { type: 'nod' };
    case 'h':
      return { type: 'hint' };
    case 'm':
      return { type: 'mute' };
    case 'p':
      return { type: 'pause' };
    case 't':
      return { type: 'transcript' };
    default:
      return null;
  }
}
