import type { GameObjects, Scene, Tweens } from 'phaser';
import type { TableState, Weather } from '../../../core/vocabulary.ts';
import { handsAt, minutesUntil } from '../clock.ts';
import type { Layout } from '../layout.ts';
import { lightAt } from '../light.ts';
import { Pen } from './pen.ts';
import type { Scenery, View } from './view.ts';
import { clockHand } from './wall-clock.ts';

/** How far above the counter's edge things that stand on it reach, in scene units. */
const ON_COUNTER = 60;
/** A step of a time lapse in milliseconds, and about how much time of the story it shows, in minutes. */
const LAPSE_STEP = 280;
const LAPSE_MINUTES = 6;
/** Longer than this, in minutes, the minute hand makes but two turns for show. */
const LONG = 180;

type Depths = Readonly<Record<'back' | 'hands' | 'front', number>>;

interface Painted {
  readonly back: GameObjects.Image;
  readonly front: GameObjects.Image;
  readonly keys: readonly string[];
}

/** The place around the customer: painted once for a time of day, and painted anew as time passes. */
export class StageSet {
  readonly #scene: Scene;
  readonly #scenery: Scenery;
  readonly #layout: Layout;
  /** Device pixels for each scene unit. */
  readonly #unit: number;
  readonly #depths: Depths;
  #weather: Weather;
  #tables: readonly TableState[];
  readonly #hands: Readonly<Record<'hour' | 'minute', GameObjects.Image>>;
  #minutes: number;
  #painted: Painted;
  #coming: Painted | null = null;
  #lapse: Tweens.Tween | null = null;
  #count = 0;

  /** `density` is device pixels for each host pixel; `minutes` the time of day, in minutes since midnight. */
  constructor(
    scene: Scene,
    scenery: Scenery,
    layout: Layout,
    density: number,
    { minutes, weather, tables }: Pick<View, 'minutes' | 'weather' | 'tables'>,
    depths: Depths,
  ) {
    this.#scene = scene;
    this.#scenery = scenery;
    this.#layout = layout;
    this.#unit = layout.unit * density;
    this.#depths = depths;
    this.#weather = weather;
    this.#tables = tables;
    this.#minutes = minutes;
    this.#painted = this.#paint(minutes);
    this.#hands = { hour: this.#hand('hour'), minute: this.#hand('minute') };
    this.#turnHands(handsAt(minutes));
  }

  /** The time of day that is shown, or on its way, in minutes. */
  get minutes(): number {
    return this.#minutes;
  }

  /** Shows another weather: at once, or with what is painted next while time passes. */
  setWeather(weather: Weather): void {
    if (weather === this.#weather) return;
    this.#weather = weather;
    if (this.#lapse === null) this.setTime(this.#minutes);
  }

  /** Shows how tables stand that the story speaks of: at once, or with what is painted next while time passes. */
  setTables(tables: readonly TableState[]): void {
    if (tables.join() === this.#tables.join()) return;
    this.#tables = tables;
    if (this.#lapse === null) this.setTime(this.#minutes);
  }

  /** Shows a time of day at once. */
  setTime(minutes: number): void {
    this.#lapse?.stop();
    this.#lapse = null;
    this.#minutes = minutes;
    this.#take(this.#paint(minutes));
    this.#turnHands(handsAt(minutes));
  }

  /** Lets time pass forward to a time of day: the hands turn, and the room goes through the times between. */
  passTo(minutes: number): void {
    const from = this.#minutes;
    const passing = minutesUntil(from, minutes);
    if (this.#lapse) this.setTime(from);
    if (passing === 0) return;
    this.#minutes = minutes;
    const steps = Math.max(1, Math.min(5, Math.round(passing / LAPSE_MINUTES)));
    const start = handsAt(from);
    const turn = passing > LONG ? 720 + (passing % 60) * 6 : passing * 6;
    let begun = 0;
    this.#lapse = this.#scene.tweens.addCounter({
      from: 0,
      to: 1,
      duration: steps * LAPSE_STEP,
      ease: 'Sine.easeInOut',
      onUpdate: (tween) => {
        const share = tween.getValue() ?? 0;
        const step = Math.min(steps, Math.floor(share * steps) + 1);
        if (step > begun) {
          begun = step;
          if (this.#coming) this.#take(this.#coming);
          this.#coming = this.#paint(from + (passing * step) / steps);
        }
        this.#coming?.back.setAlpha(share * steps - step + 1);
        this.#coming?.front.setAlpha(share * steps - step + 1);
        this.#turnHands({ hour: start.hour + (share * passing) / 2, minute: start.minute + share * turn });
      },
      onComplete: () => this.setTime(minutes),
    });
  }

  #view(minutes: number): View {
    const { width, headroom, customerX, counterY } = this.#layout;
    return {
      width,
      headroom,
      customerX,
      counterY: counterY - headroom,
      minutes,
      light: lightAt(minutes),
      weather: this.#weather,
      tables: this.#tables,
    };
  }

  /** Paints the place at a time of day, over what is there. */
  #paint(minutes: number): Painted {
    const view = this.#view(minutes);
    const { headroom } = this.#layout;
    this.#count += 1;
    const [back, front] = [`back-${this.#count}`, `front-${this.#count}`];
    const edge = view.counterY - ON_COUNTER;
    this.#texture(back, -headroom, 600, (pen) => this.#scenery.back(pen, view));
    this.#texture(front, edge, 600, (pen) => this.#scenery.front(pen, view));
    // Set from the lower edge, so that no row of pixels is left open there.
    const image = (key: string, depth: number): GameObjects.Image =>
      this.#scene.add
        .image(0, this.#scene.scale.height, key)
        .setOrigin(0, 1)
        .setDepth(depth + this.#count / 1000);
    return {
      back: image(back, this.#depths.back),
      front: image(front, this.#depths.front),
      keys: [back, front],
    };
  }

  /** Puts what was painted in the place of what is shown. */
  #take(painted: Painted): void {
    const gone = [this.#painted, this.#coming].filter((one) => one !== null && one !== painted);
    this.#painted = painted;
    this.#coming = null;
    painted.back.setAlpha(1);
    painted.front.setAlpha(1);
    for (const one of gone) {
      one?.back.destroy();
      one?.front.destroy();
      for (const key of one?.keys ?? []) this.#scene.textures.remove(key);
    }
  }

  /** Draws a band of the scene, from one height to another, into a texture. */
  #texture(key: string, top: number, bottom: number, draw: (pen: Pen) => void): void {
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(this.#layout.width * this.#unit);
    canvas.height = Math.ceil((bottom - top) * this.#unit);
    const slack = canvas.height - (bottom - top) * this.#unit;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('the browser gave a canvas before, and now gives none');
    context.setTransform(this.#unit, 0, 0, this.#unit, 0, slack - top * this.#unit);
    draw(new Pen(context));
    this.#scene.textures.addCanvas(key, canvas);
  }

  #hand(hand: 'hour' | 'minute'): GameObjects.Image {
    const { x, y, radius } = this.#scenery.clock(this.#view(this.#minutes));
    const size = Math.ceil(radius * 2 * this.#unit);
    const canvas = document.createElement('canvas');
    canvas.width = size;
    canvas.height = size;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('the browser gave a canvas before, and now gives none');
    context.setTransform(this.#unit, 0, 0, this.#unit, size / 2, size / 2);
    clockHand(new Pen(context), hand, radius);
    this.#scene.textures.addCanvas(`hand-${hand}`, canvas);
    return this.#scene.add
      .image(x * this.#unit, (y + this.#layout.headroom) * this.#unit, `hand-${hand}`)
      .setDepth(this.#depths.hands);
  }

  #turnHands({ hour, minute }: { readonly hour: number; readonly minute: number }): void {
    this.#hands.hour.setAngle(hour % 360);
    this.#hands.minute.setAngle(minute % 360);
  }
}
