/** How much room the bench has: beside each other two panes are of use only where both can be read. */

export interface Room {
  /** Whether one pane at a time is shown. */
  readonly isNarrow: boolean;
  close(): void;
}

/** Rem of width below which there is room for one pane; the style sheet has the same bound. */
const NARROW = 62;

/** @param changed told when one pane becomes two, or two become one */
export function watchRoom(host: HTMLElement, changed: () => void): Room {
  const measure = () => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    return host.clientWidth <= NARROW * rem;
  };
  let isNarrow = measure();
  const observer = new ResizeObserver(() => {
    // Out of sight, as behind the sheets of a role-play, it has no width at all.
    if (host.clientWidth === 0) return;
    const now = measure();
    if (now === isNarrow) return;
    isNarrow = now;
    changed();
  });
  observer.observe(host);
  return {
    get isNarrow() {
      return isNarrow;
    },
    close: () => observer.disconnect(),
  };
}
