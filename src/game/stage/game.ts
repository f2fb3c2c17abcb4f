import { CANVAS, Game, Scene, WEBGL } from 'phaser';
import { headRect, layoutOf, mouthPoint, type Layout } from './layout.ts';
import type { Renderer } from './renderer.ts';

/** Device pixels beyond two for each pixel of the page are not seen any more. */
const DENSEST = 2;
/** Without a graphics card, more pixels than this make moving slow. */
const SOFTWARE_PIXELS = 2_000_000;
/** Frames a second that are enough without a graphics card. */
const SOFTWARE_FRAMES = 30;
/** A host as it is just now. */
export interface Size {
  readonly layout: Layout;
  /** Device pixels for each host pixel. */
  readonly density: number;
  /** In host pixels. */
  readonly width: number;
  readonly height: number;
}

/** Measures a host, and how densely its stage is to be drawn. */
export function measure(host: HTMLElement, renderer: Renderer): Size {
  const [width, height] = [Math.max(host.clientWidth, 1), Math.max(host.clientHeight, 1)];
  const wanted = Math.min(window.devicePixelRatio || 1, DENSEST);
  const bearable = renderer === 'canvas' ? Math.sqrt(SOFTWARE_PIXELS / (width * height)) : DENSEST;
  const density = Math.min(wanted, Math.max(1, bearable));
  return { layout: layoutOf(width, height), density, width, height };
}

/** Tells the page where the customer's head is, for what is laid over the stage: see `createStage`. */
export function announce(host: HTMLElement, layout: Layout): void {
  const [head, mouth] = [headRect(layout), mouthPoint(layout)];
  for (const side of ['left', 'top', 'width', 'height'] as const) {
    host.style.setProperty(`--stage-head-${side}`, `${Math.round(head[side])}px`);
  }
  for (const axis of ['x', 'y'] as const) {
    host.style.setProperty(`--stage-mouth-${axis}`, `${Math.round(mouth[axis])}px`);
  }
}

/** Starts a game with an empty scene; gives the scene once it can be filled. Throws where the browser refuses. */
export function startGame(
  host: HTMLElement,
  renderer: Renderer,
  { width, height, density }: Size,
): Promise<Scene> {
  return new Promise((resolve) => {
    // eslint-disable-next-line no-new -- it starts itself, and is reached through its scene
    new Game({
      type: renderer === 'webgl' ? WEBGL : CANVAS,
      parent: host,
      width: Math.round(width * density),
      height: Math.round(height * density),
      banner: false,
      autoFocus: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      render: { antialiasGL: false, powerPreference: 'low-power' },
      fps: renderer === 'canvas' ? { limit: SOFTWARE_FRAMES } : {},
      scene: class extends Scene {
        create(): void {
          resolve(this);
        }
      },
    });
  });
}

/** Phaser fixes the size of its canvas; filling the host, it also fits while the host is changing. */
export function fillHost(canvas: HTMLCanvasElement): void {
  Object.assign(canvas.style, { display: 'block', width: '100%', height: '100%' });
}

/** Takes back what was told to the page. */
export function unannounce(host: HTMLElement): void {
  for (const name of [...host.style].filter((property) => property.startsWith('--stage-'))) {
    host.style.removeProperty(name);
  }
}

/** Takes one step, and draws it, even while the loop sleeps. `tick` would leave it out where frames are limited. */
export function stepNow(game: Game): void {
  game.loop.step(performance.now());
}

/** Ends a game, and takes its canvas out of the page. */
export function endGame(game: Game): void {
  game.destroy(true);
  // The game takes itself down in its next step, which does not come while it sleeps.
  stepNow(game);
}
