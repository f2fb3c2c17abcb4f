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
const READABLE = 0.6;

/** Below this nothing can be made out of the words in a node, and they need not be drawn. */
const LEGIBLE = 0.25;

/** Pixels that a pointer may move and still click. */
const CLICK = 4;

export function openCamera(changed: () => void): Cameraman {
  let size: Size = { width: 1, height: 1 };
  let window: Size = { width: 800, height: 600 };
  let camera: Camera = { x: 0, y: 0, scale: 1 };
  let isWhole = false;
  let host: HTMLElement | null = null;
  let drag: { readonly id: number; x: number; y: number; far: boolean } | null = null;

  const take = (next: Camera) => {
    camera = next;
    changed();
  };
  const pointAt = ({ clientX, clientY }: MouseEvent) => {
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
    const near = event.ctrlKey || event.metaKey;
    take(
      near ? zoom(camera, 1.0015 ** -event.deltaY, pointAt(event)) : pan(camera, event.deltaX, event.deltaY),
    );
  };
  const down = (event: PointerEvent) => {
    if (event.button === 0) drag = { id: event.pointerId, x: event.clientX, y: event.clientY, far: false };
  };
  const move = (event: PointerEvent) => {
    if (drag === null || drag.id !== event.pointerId) return;
    const [right, below] = [drag.x - event.clientX, drag.y - event.clientY];
    if (!drag.far && Math.hypot(right, below) < CLICK) return;
    if (!drag.far) host?.setPointerCapture(event.pointerId);
    drag = { ...drag, x: event.clientX, y: event.clientY, far: true };
    isWhole = false;
    take(pan(camera, right, below));
  };
  const up = () => {
    drag = null;
  };
  const listeners = {
    wheel,
    pointerdown: down,
    pointermove: move,
    pointerup: up,
    pointercancel: up,
  } as const;
  const resized = new ResizeObserver(([entry]) => {
    if (entry === undefined) return;
    window = { width: entry.contentRect.width || 1, height: entry.contentRect.height || 1 };
    take(isWhole ? fit(size, window) : camera);
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
        if (isWhole) camera = fit(size, window);
        return;
      }
      camera = fit(size, window);
      isWhole = camera.scale >= READABLE;
      if (isWhole) return;
      camera = { x: start.x, y: start.y + window.height / 3 / READABLE, scale: READABLE };
    },
    reveal: (point) => take(reveal(camera, point, window, 120)),
    zoom(factor) {
      isWhole = false;
      take(zoom(camera, factor));
    },
    fit() {
      isWhole = true;
      take(fit(size, window));
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
