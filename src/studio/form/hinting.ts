/**
 * What a field is for stands below it while it is in use, and moves what is further down: it never lies over another
 * field. As long as a pointer is down nothing moves, or what it came down on would not be there when it comes up.
 */
export interface Hinting {
  readonly focused: (event: FocusEvent) => void;
  readonly left: (event: FocusEvent) => void;
  readonly pressed: () => void;
  readonly released: () => void;
  readonly clicked: () => void;
}

/** A finger's click comes after it was lifted; this long it is waited for, in milliseconds. */
const CLICK_COMES = 400;

export function createHinting(): Hinting {
  let shown: HTMLElement | null = null;
  let wanted: HTMLElement | null = null;
  let isHeld = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    if (isHeld || wanted === shown) return;
    delete shown?.dataset['hinted'];
    shown = wanted;
    if (shown === null) return;
    shown.dataset['hinted'] = '';
    shown.querySelector(':scope > .field-hint')?.scrollIntoView({ block: 'nearest' });
  };
  const letGo = () => {
    isHeld = false;
    show();
  };
  return {
    focused({ target }) {
      wanted = (target as Element).closest<HTMLElement>('.field');
      show();
    },
    left({ relatedTarget }) {
      if (relatedTarget !== null) return;
      wanted = null;
      show();
    },
    pressed() {
      clearTimeout(timer);
      isHeld = true;
    },
    released() {
      clearTimeout(timer);
      timer = setTimeout(letGo, CLICK_COMES);
    },
    clicked() {
      clearTimeout(timer);
      timer = setTimeout(letGo);
    },
  };
}
