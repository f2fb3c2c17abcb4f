import type { Scene } from 'phaser';
import type { Look } from '../../ui/looks.ts';
import { minutesOf } from './clock.ts';
import type { Stage, StageOptions, StageResult } from './contract.ts';
import type { StageCue } from './cue.ts';
import { loadFaces } from './customer/load.ts';
import { loadOwn } from './customer/own.ts';
import { loadBackdrop } from './scenery/backdrop.ts';
import { announce, endGame, fillHost, measure, startGame, unannounce, type Size } from './game.ts';
import { Playhouse, type Cast, type Showing } from './playhouse.ts';
import type { Renderer } from './renderer.ts';
import { Slumber } from './slumber.ts';

/** What the stage is opened with: the options, of which the look is known, and how to draw. */
export interface Opening extends StageOptions {
  readonly look: Look;
  readonly renderer: Renderer;
}

/** Pauses between two breaths, in milliseconds: without a graphics card there is more rest than movement. */
const REST = { webgl: 900, canvas: 3600 } as const;
/** The scene keeps to noon while the story tells no time. */
const NOON = 12 * 60;
/** A host that changes its size is drawn anew once it has been still for so long, in milliseconds. */
const SETTLE = 120;

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
    const { setting, reducedMotion, mood, clock, weather = 'fair', tables = [] } = opening;
    const minutes = minutesOf(clock) ?? NOON;
    this.#playhouse = this.#build({
      setting,
      still: reducedMotion,
      mood,
      minutes,
      weather,
      tables,
      left: false,
      rings: null,
    });
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
    this.#slumber.refresh();
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
    unannounce(this.#host);
    endGame(this.#scene.game);
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

/** Starts a game in a host; without a graphics card after all, a second time on the plain canvas. */
async function start(host: HTMLElement, opening: Opening, cast: Cast): Promise<Stage> {
  try {
    const size = measure(host, opening.renderer);
    const scene = await startGame(host, opening.renderer, size);
    scene.game.canvas.setAttribute('aria-hidden', 'true');
    fillHost(scene.game.canvas);
    return new Theatre(host, opening, cast, scene, size);
  } catch (error) {
    host.querySelector('canvas')?.remove();
    if (opening.renderer === 'canvas') throw error;
    return start(host, { ...opening, renderer: 'canvas' }, cast);
  }
}

/** Opens a stage in a host. */
export async function openStage(host: HTMLElement, opening: Opening): Promise<StageResult> {
  let cast: Cast;
  try {
    const [kit, parts, backdrop] = await Promise.all([
      loadFaces(),
      loadOwn(opening.look, opening.options),
      opening.background === undefined ? null : loadBackdrop(opening.background),
    ]);
    cast = { kit, parts, backdrop };
  } catch (error) {
    return { ok: false, code: 'not-loaded', message: `The customer could not be fetched: ${String(error)}` };
  }
  try {
    return { ok: true, stage: await start(host, opening, cast) };
  } catch (error) {
    return { ok: false, code: 'not-started', message: `The stage did not start: ${String(error)}` };
  }
}
