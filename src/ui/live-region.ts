/** How many texts stay: enough for what is spoken next, and not in the way of somebody who reads the page. */
const KEPT = 6;

/**
 * Adds the live region to the page, once and from the start: what is already in a region when it comes is not spoken.
 * @returns what adds a text to it
 */
export function openLiveRegion(page: HTMLElement): (text: string) => void {
  const region = document.createElement('div');
  region.className = 'hidden-text';
  region.setAttribute('aria-live', 'polite');
  region.dataset['announcer'] = '';
  page.append(region);
  return (text) => {
    while (region.childElementCount >= KEPT) region.firstElementChild?.remove();
    const line = document.createElement('p');
    line.textContent = text;
    region.append(line);
  };
}
