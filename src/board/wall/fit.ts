/** Nobody scrolls a wall: what stands on it is as big as it can be with all of it seen. */

/** Sizes that are tried; above the first one little would stand alone, and below the last one letters could not be read across a room. */
const SIZES = [1.3, 1.2, 1.1, 1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58];

/** A screen that is narrower is a window or a phone in the hand, where people scroll. */
const NARROWEST = 60;

/** Gives an element the greatest size (`--fit`, a factor) at which the page is no higher than the screen. */
function fit(element: HTMLElement): void {
  const page = document.documentElement;
  const isWall = innerWidth >= NARROWEST * Number.parseFloat(getComputedStyle(page).fontSize);
  for (const size of isWall ? SIZES : [1]) {
    element.style.setProperty('--fit', String(size));
    if (page.scrollHeight <= innerHeight && page.scrollWidth <= innerWidth) return;
  }
}

/**
 * Keeps what is shown within the screen.
 * @param element finds what is to fit; null while there is nothing
 */
export function keepFitting(element: () => HTMLElement | null): { refit(): void; destroy(): void } {
  const refit = () => {
    const found = element();
    if (found?.isConnected === true) fit(found);
  };
  addEventListener('resize', refit);
  void document.fonts.ready.then(refit);
  return { refit, destroy: () => removeEventListener('resize', refit) };
}
