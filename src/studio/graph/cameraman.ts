import { cornerOf, fit, pan, reveal, zoom, type Camera, type Size } from './camera.ts';

/** The camera in the hands of somebody with a mouse, a finger, a wheel or the buttons. */
export interface Cameraman {
  /** Puts the picture into its place: moving it about is left to what lays the window out, and draws nothing anew. */
  aim(picture: SVGSVGElement): void;
  /** There is another picture. The first one is shown whole where it can be read, else from where it starts. */
  picture(size: Size, start: { x: number; y: number } | null): void;
  reveal(point: { x: number; y: number }): void;
  zoom(factor: number): void;
  fit(): void;
  /** The window that the picture is seen through; null when it is out of sight. */
  watch(host: HTMLElement | null): void;
  host(): HTMLElement | null;
}

/** Window pixels for a unit of the picture at which its words can still be read. */
const READABLE = 0.75;

/** Below this nothing can be made out of the words in a node, and they need not be drawn. */
const LEGIBLE = 0.25;

/** What is brought into sight is so many window pixels within its edges at least. */
const ROOM = 120;

/** As high as the buttons on the picture are, with what is around them, in window pixels. */
const BUTTONS = 48;

/** Pixels that a pointer may move and still click. */
const CLICK = 4;

export function openCamera(changed: () => void): Cameraman {
  let size: Size = { width: 1, height: 1 };
  let window: Size = { width: 800, height: 600 };
  let camera: Camera = { x: 0, y: 0, scale: 1 };
  let isWhole = false;
  /** What the picture was last moved for. */
  let sought: Point | null = null;
  let host: HTMLElement | null = null;
  /** What is down on the picture: a mouse, or one or two fingers. */
  const held = new Map<number, Point>();
  /** Where the one that drags went down, until it is far enough from there to be no click. */
  let click: Point | null = null;

  /** All of it, above the buttons that stand on the picture. */
  const whole = (): Camera => {
    const above = { width: window.width, height: Math.max(1, window.height - BUTTONS) };
    return pan(fit(size, above), 0, BUTTONS / 2);
  };
  const take = (next: Camera) => {
    camera = next;
    changed();
  };
  const pointAt = ({ clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>) => {
    const box = host?.getBoundingClientRect();
    if (box === undefined) return camera;
    return {
      x: camera.x + (clientX - box.left - box.width / 2) / camera.scale,
      y: camera.y + (clientY - box.top - box.height / 2) / camera.scale,
    };
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    isWhole = false;
    sought = null;
    const near = event.ctrlKey || event.metaKey;
    take(
      near ? zoom(camera, 1.0015 ** -event.deltaY, pointAt(event)) : pan(camera, event.deltaX, event.deltaY),
    );
  };
  const down = (event: PointerEvent) => {
    // A click on a button over the picture is for the button.
    const isButton = (event.target as Element).closest('button') !== null;
    if (event.button !== 0 || isButton || held.size === 2) return;
    held.set(event.pointerId, pointOf(event));
    click = held.size === 1 ? pointOf(event) : null;
  };
  const move = (event: PointerEvent) => {
    const before = held.get(event.pointerId);
    if (before === undefined) return;
    const now = pointOf(event);
    if (click !== null && apart(click, now) < CLICK) return;
    host?.setPointerCapture(event.pointerId);
    click = null;
    sought = null;
    held.set(event.pointerId, now);
    isWhole = false;
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) return take(pan(camera, before.x - now.x, before.y - now.y));
    // Two fingers: what was between them stays there, as much nearer as they are farther apart.
    const [from, to] = [between(before, other), between(now, other)];
    const moved = pan(camera, from.x - to.x, from.y - to.y);
    camera = moved;
    const around = pointAt({ clientX: to.x, clientY: to.y });
    take(zoom(moved, apart(now, other) / Math.max(1, apart(before, other)), around));
  };
  const up = ({ pointerId }: PointerEvent) => {
    held.delete(pointerId);
    click = null;
  };
  const listeners = {
    wheel,
    pointerdown: down,
    pointermove: move,
    pointerup: up,
    pointercancel: up,
    // Where text around the picture is selected, the browser would drag that away instead.
    dragstart: (event: DragEvent) => event.preventDefault(),
  } as const;
  const resized = new ResizeObserver(([entry]) => {
    if (entry === undefined) return;
    const before = window;
    window = { width: entry.contentRect.width || 1, height: entry.contentRect.height || 1 };
    if (isWhole) return take(whole());
    // The corner stays where it is, and what was last looked for stays in sight.
    const [right, below] = [(window.width - before.width) / 2, (window.height - before.height) / 2];
    const moved = pan(camera, right, below);
    take(sought === null ? moved : reveal(moved, sought, window, ROOM));
  });

  return {
    aim(picture) {
      const { scale } = camera;
      const [wide, tall] = [`${size.width * scale}px`, `${size.height * scale}px`];
      const { left, top } = cornerOf(camera, window);
      const { style } = picture;
      if (style.width !== wide || style.height !== tall) [style.width, style.height] = [wide, tall];
      style.transform = `translate(${left}px, ${top}px)`;
      picture.toggleAttribute('data-far', scale < LEGIBLE);
    },
    picture(next, start) {
      size = next;
      if (start === null) {
        if (isWhole) camera = whole();
        return;
      }
      camera = whole();
      isWhole = camera.scale >= READABLE;
      if (isWhole) return;
      camera = { x: start.x, y: start.y + window.height / 3 / READABLE, scale: READABLE };
    },
    reveal(point) {
      sought = point;
      take(reveal(camera, point, window, ROOM));
    },
    zoom(factor) {
      isWhole = false;
      take(zoom(camera, factor));
    },
    fit() {
      isWhole = true;
      take(whole());
    },
    watch(next) {
      if (next === host) return;
      if (host !== null) {
        resized.unobserve(host);
        for (const [type, listener] of Object.entries(listeners))
          host.removeEventListener(type, listener as EventListener);
      }
      host = next;
      if (host === null) return;
      resized.observe(host);
      for (const [type, listener] of Object.entries(listeners)) {
        host.addEventListener(type, listener as EventListener, { passive: false });
      }
    },
    host: () => host,
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function pointOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX, y: clientY };
}

function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
