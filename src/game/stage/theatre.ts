import { CANVAS, Game, Scene, WEBGL } from 'phaser';
import type { Look } from '../../ui/looks.ts';
import { minutesOf } from './clock.ts';
import type { StageCue } from './cue.ts';
import { loadCustomer, loadFaces } from './customer/load.ts';
import { headRect, layoutOf, mouthPoint, type Layout } from './layout.ts';
import { Playhouse, type Cast, type Showing } from './playhouse.ts';
import type { Renderer } from './renderer.ts';
import { Slumber } from './slumber.ts';
import type { Stage, StageOptions, StageResult } from './stage.ts';

/** What the stage is opened with: the options, of which the look is known, and how to draw. */
export interface Opening extends StageOptions {
  readonly look: Look;
  readonly renderer: Renderer;
}

/** Device pixels beyond two for each pixel of the page are not seen any more. */
const DENSEST = 2;
/** Without a graphics card, more pixels than this make moving slow. */
const SOFTWARE_PIXELS = 2_000_000;
/** Frames a second that are enough without a graphics card. */
const SOFTWARE_FRAMES = 30;
/** Pauses between two breaths, in milliseconds: without a graphics card there is more rest than movement. */
const REST = { webgl: 900, canvas: 3600 } as const;
/** The scene keeps to noon while the story tells no time. */
const NOON = 12 * 60;
/** A host that changes its size is drawn anew once it has been still for so long, in milliseconds. */
const SETTLE = 120;

interface Size {
  readonly layout: Layout;
  readonly density: number;
  readonly width: number;
  readonly height: number;
}

function measure(host: HTMLElement, renderer: Renderer): Size {
  const [width, height] = [Math.max(host.clientWidth, 1), Math.max(host.clientHeight, 1)];
  const wanted = Math.min(window.devicePixelRatio || 1, DENSEST);
  const bearable = renderer === 'canvas' ? Math.sqrt(SOFTWARE_PIXELS / (width * height)) : DENSEST;
  const density = Math.min(wanted, Math.max(1, bearable));
  return { layout: layoutOf(width, height), density, width, height };
}

/** Tells the page where the customer's head is, for what is laid over the stage. */
function announce(host: HTMLElement, layout: Layout): void {
  const [head, mouth] = [headRect(layout), mouthPoint(layout)];
  for (const side of ['left', 'top', 'width', 'height'] as const) {
    host.style.setProperty(`--stage-head-${side}`, `${Math.round(head[side])}px`);
  }
  for (const axis of ['x', 'y'] as const) {
    host.style.setProperty(`--stage-mouth-${axis}`, `${Math.round(mouth[axis])}px`);
  }
}

/** Starts a game with an empty scene; gives the scene once it can be filled. */
function startGame(host: HTMLElement, renderer: Renderer, { width, height, density }: Size): Promise<Scene> {
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
function fillHost(canvas: HTMLCanvasElement): void {
  Object.assign(canvas.style, { display: 'block', width: '100%', height: '100%' });
}

/** A stage in a page: keeps a playhouse that fits the host, and lets the loop sleep. */
class Theatre implements Stage {
  readonly #host: HTMLElement;
  readonly #opening: Opening;
  readonly #cast: Cast;
  readonly #scene: Scene;
  readonly #slumber: Slumber;
  readonly #watch: ResizeObserver;
  #size: Size;
  #playhouse: Playhouse;
  #settling: number | undefined;
  #idling: number | undefined;
  #breaths = 0;
  #paused = false;

  constructor(host: HTMLElement, opening: Opening, cast: Cast, scene: Scene, size: Size) {
    this.#host = host;
    this.#opening = opening;
    this.#cast = cast;
    this.#scene = scene;
    this.#size = size;
    const { setting, reducedMotion, mood, clock } = opening;
    const minutes = minutesOf(clock) ?? NOON;
    this.#playhouse = this.#build({ setting, still: reducedMotion, mood, minutes, left: false });
    this.#slumber = new Slumber(scene.game, () => this.#playhouse.busy);
    this.#watch = new ResizeObserver(() => {
      window.clearTimeout(this.#settling);
      this.#settling = window.setTimeout(() => this.resize(), SETTLE);
    });
    this.#watch.observe(host);
    document.addEventListener('visibilitychange', this.#holdOrGo);
    this.#idle();
  }

  cue(cue: StageCue): void {
    this.#slumber.wake();
    this.#playhouse.cue(cue);
  }

  resize(): void {
    const size = measure(this.#host, this.#opening.renderer);
    const { width, height, density } = this.#size;
    if (size.width === width && size.height === height && size.density === density) return;
    const { showing } = this.#playhouse;
    this.#size = size;
    this.#strike();
    this.#scene.scale.resize(Math.round(size.width * size.density), Math.round(size.height * size.density));
    fillHost(this.#scene.game.canvas);
    this.#playhouse = this.#build(showing);
    this.#slumber.wake();
  }

  pause(): void {
    this.#paused = true;
    this.#holdOrGo();
  }

  resume(): void {
    this.#paused = false;
    this.#holdOrGo();
  }

  destroy(): void {
    window.clearTimeout(this.#settling);
    window.clearTimeout(this.#idling);
    this.#watch.disconnect();
    document.removeEventListener('visibilitychange', this.#holdOrGo);
    for (const name of [...this.#host.style].filter((property) => property.startsWith('--stage-'))) {
      this.#host.style.removeProperty(name);
    }
    const { game } = this.#scene;
    game.destroy(true);
    // The game takes itself down in its next step, which does not come while it sleeps.
    if (!game.loop.running) game.loop.tick();
  }

  #build(showing: Showing): Playhouse {
    const { layout, density } = this.#size;
    announce(this.#host, layout);
    return new Playhouse(this.#scene, this.#cast, layout, density, showing);
  }

  /** Takes down all that was built for the size before. */
  #strike(): void {
    this.#scene.tweens.killAll();
    this.#scene.children.removeAll(true);
    // The keys that begin with two lines are Phaser's own, which it cannot do without.
    const ours = this.#scene.textures.getTextureKeys().filter((key) => !key.startsWith('__'));
    for (const key of ours) this.#scene.textures.remove(key);
  }

  /** A waiting customer breathes, and blinks with every second or third breath; between breaths all is asleep. */
  #idle(): void {
    window.clearTimeout(this.#idling);
    if (this.#opening.reducedMotion || this.#slumber.held) return;
    this.#breaths += 1;
    const gap = REST[this.#opening.renderer] + ((this.#breaths * 619) % 1400);
    this.#idling = window.setTimeout(() => {
      this.#slumber.wake();
      const breath = this.#playhouse.idle((this.#breaths * 5) % 7 < 3);
      this.#idling = window.setTimeout(() => this.#idle(), breath);
    }, gap);
  }

  readonly #holdOrGo = (): void => {
    if (this.#paused || document.hidden) {
      window.clearTimeout(this.#idling);
      this.#slumber.hold();
    } else {
      this.#slumber.release();
      this.#idle();
    }
  };
}

/** Opens a stage in a host. */
export async function openStage(host: HTMLElement, opening: Opening): Promise<StageResult> {
  let cast: Cast;
  try {
    const [kit, parts] = await Promise.all([loadFaces(), loadCustomer(opening.look)]);
    cast = { kit, parts };
  } catch (error) {
    return { ok: false, code: 'not-loaded', message: `The customer could not be fetched: ${String(error)}` };
  }
  try {
    const size = measure(host, opening.renderer);
    const scene = await startGame(host, opening.renderer, size);
    const { canvas } = scene.game;
    canvas.setAttribute('aria-hidden', 'true');
    fillHost(canvas);
    return { ok: true, stage: new Theatre(host, opening, cast, scene, size) };
  } catch (error) {
    host.querySelector('canvas')?.remove();
    return { ok: false, code: 'not-started', message: `The stage did not start: ${String(error)}` };
  }
}
