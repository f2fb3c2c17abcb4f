/** Where the focus is to go: into the form that has just opened, or back to the card of a reply. */
export type FocusWish = 'picker' | { readonly reply: string };

/** What stands by itself, so that moving the focus away from it interrupts nobody. */
const AT_REST = 'h1, .play-scene, .play-turn';

/**
 * Brings the scene back into view when something happens there, on windows too small for all of the page.
 * @param smooth whether it may be seen to move
 */
export function showScene(host: HTMLElement, smooth: boolean): void {
  const scene = host.querySelector('.play-scene');
  if (scene === null || scene.getBoundingClientRect().top >= 0) return;
  scene.scrollIntoView({ block: 'start', behavior: smooth ? 'smooth' : 'auto' });
}

/**
 * Keeps the focus where the conversation is. It moves only when it was lost with what it stood on, or rested: never
 * out of somebody's hands.
 * @param turn whether there is something for the trainee to do now
 */
export function moveFocus(host: HTMLElement, turn: boolean, wish?: FocusWish): void {
  const find = (selector: string) => host.querySelector<HTMLElement>(selector);
  // In a dialog the browser sees to it.
  if (document.querySelector('dialog[open]') !== null) return;
  if (wish === 'picker')
    return (find('.picker [data-autofocus]') ?? find('.picker input, .picker select'))?.focus();
  if (wish !== undefined) return find(`[data-reply="${CSS.escape(wish.reply)}"]`)?.focus();
  const active = document.activeElement;
  const lost = active === null || active === document.body || !active.isConnected;
  if (!lost && !(host.contains(active) && active.matches(AT_REST))) return;
  const target = find(turn ? '.play-turn' : '.play-scene');
  if (target === null || target === active) return;
  target.focus({ preventScroll: true });
  if (turn) target.scrollIntoView({ block: target.offsetHeight > innerHeight * 0.8 ? 'start' : 'nearest' });
}
