import type { Staging } from '../director/scene.ts';
import { isTurn } from '../director/scene.ts';
import type { ScreenActions } from './screen-model.ts';

/** Playing with a gamepad of the standard mapping: replies, listening, cutting in, pausing. */

/** What the buttons of the standard mapping do, by their numbers in it. */
const BUTTONS = {
  0: 'choose',
  1: 'cut',
  2: 'nod',
  3: 'hint',
  9: 'pause',
  12: 'up',
  13: 'down',
  14: 'left',
  15: 'right',
} as const satisfies Readonly<Record<number, string>>;
export type PadAction = (typeof BUTTONS)[keyof typeof BUTTONS];

/** How far the stick has to be pushed to count as a direction. */
const PUSHED = 0.6;

/** What the browser tells of a gamepad; the first stick is the first two axes, right and down above zero. */
export interface Pad {
  readonly buttons: readonly { readonly pressed: boolean }[];
  readonly axes: readonly number[];
}

/** What is held down on a pad at one moment. Pure. */
export function heldOn({ buttons, axes }: Pad): ReadonlySet<PadAction> {
  const held = new Set<PadAction>();
  for (const [button, action] of Object.entries(BUTTONS)) {
    if (buttons[Number(button)]?.pressed === true) held.add(action);
  }
  const [x = 0, y = 0] = axes;
  if (x < -PUSHED) held.add('left');
  if (x > PUSHED) held.add('right');
  if (y < -PUSHED) held.add('up');
  if (y > PUSHED) held.add('down');
  return held;
}

/**
 * Acts on a gamepad for as long as one is connected.
 * @returns what ends it
 */
export function listenForPad(options: {
  readonly host: HTMLElement;
  readonly staging: () => Staging;
  readonly actions: ScreenActions;
}): () => void {
  let frame = 0;
  let before: ReadonlySet<PadAction> = new Set();

  const look = () => {
    const pad = navigator.getGamepads().find((found) => found?.mapping === 'standard');
    if (pad === undefined || pad === null) {
      frame = 0;
      return;
    }
    const held = heldOn(pad);
    for (const action of held) if (!before.has(action)) act(action, options);
    before = held;
    frame = requestAnimationFrame(look);
  };
  const start = () => {
    if (frame === 0) look();
  };
  window.addEventListener('gamepadconnected', start);
  start();
  return () => {
    window.removeEventListener('gamepadconnected', start);
    cancelAnimationFrame(frame);
  };
}

function act(
  action: PadAction,
  {
    host,
    staging,
    actions,
  }: { readonly host: HTMLElement; readonly staging: () => Staging; readonly actions: ScreenActions },
): void {
  const dialog = [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1) ?? null;
  const place = dialog ?? host.querySelector<HTMLElement>('.play-turn');
  const { scene, cutting, view } = staging();
  const focused = document.activeElement;
  const inPlace = focused instanceof HTMLElement && place?.contains(focused) === true ? focused : null;
  switch (action) {
    case 'choose':
      if (inPlace !== null && inPlace !== place) return inPlace.click();
      return dialog === null && !isTurn(scene) && !cutting ? actions.onward() : step(place, null, 1);
    case 'cut':
      return dialog === null ? actions.cutIn(!cutting) : dialog.close();
    case 'nod': {
      const nod = view.replies.find(({ backchannel }) => backchannel);
      return nod === undefined || dialog !== null ? undefined : actions.choose(nod);
    }
    case 'hint':
      return dialog === null && isTurn(scene) ? actions.hint() : undefined;
    case 'pause':
      return dialog === null ? actions.pause() : dialog.close();
    case 'up':
    case 'left':
      return slide(inPlace, -1) ? undefined : step(place, inPlace, -1);
    case 'down':
    case 'right':
      return slide(inPlace, 1) ? undefined : step(place, inPlace, 1);
  }
}

const STOPS = 'button:not([disabled]), input, select, summary, a[href]';

/** Moves the focus on to the next thing that can be chosen, round and round. */
function step(place: HTMLElement | null, from: HTMLElement | null, by: 1 | -1): void {
  const stops = [...(place?.querySelectorAll<HTMLElement>(STOPS) ?? [])].filter(
    (stop) => stop.offsetParent !== null,
  );
  const at = from === null ? -1 : stops.indexOf(from);
  const next = at < 0 ? (by > 0 ? 0 : stops.length - 1) : (at + by + stops.length) % stops.length;
  stops[next]?.focus();
}

/** On a slider the directions move it, to its ends and no further; beyond them the focus goes on. */
function slide(focused: HTMLElement | null, by: 1 | -1): boolean {
  if (!(focused instanceof HTMLInputElement) || focused.type !== 'range') return false;
  const was = focused.value;
  if (by > 0) focused.stepUp();
  else focused.stepDown();
  if (focused.value === was) return false;
  focused.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}
