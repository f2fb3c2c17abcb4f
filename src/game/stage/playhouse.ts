import type { Scene } from 'phaser';
import type { Caller, Mood, Setting, Settled, TableState, Weather } from '../../core/vocabulary.ts';
import { minutesOf } from './clock.ts';
import type { StageCue } from './cue.ts';
import { Customer } from './customer/customer.ts';
import type { CustomerParts, FaceKit } from './customer/parts.ts';
import { drawSheet } from './customer/sheet.ts';
import { Effects } from './effects.ts';
import { headRect, type Layout, type Rect } from './layout.ts';
import { Phone } from './phone.ts';
import { photographed } from './scenery/backdrop.ts';
import { SCENERIES } from './scenery/sceneries.ts';
import { StageSet } from './scenery/set.ts';

/** What the drawings are made from. */
export interface Cast {
  readonly parts: CustomerParts;
  readonly kit: FaceKit;
  /** What stands in the place of the drawn scene; null where nothing does. */
  readonly backdrop: ImageBitmap | null;
}

/** What a stage shows, apart from its size: enough to build it anew at another. */
export interface Showing {
  readonly setting: Setting;
  readonly still: boolean;
  readonly mood: Mood;
  /** Time of day, in minutes since midnight. */
  readonly minutes: number;
  readonly weather: Weather;
  /** How tables stand that the story speaks of. */
  readonly tables: readonly TableState[];
  /** Whose call is about to begin: then the customer is not there yet; null where none is. */
  readonly rings: Caller | null;
  /** Whether the customer has left. */
  readonly left: boolean;
}

const DEPTHS = { back: 0, hands: 1, customer: 2, effects: 3, front: 4 } as const;

/** How long nothing moves where the trainee has yet to call, in milliseconds. */
const UNMOVED = 4000;

/** Everything on a stage at one size: the place, the customer, and what happens around them. */
export class Playhouse {
  readonly #scene: Scene;
  readonly #layout: Layout;
  readonly #density: number;
  readonly #set: StageSet;
  readonly #customer: Customer;
  readonly #effects: Effects;
  readonly #phone: Phone | null;
  #showing: Showing;

  /** `density` is device pixels for each host pixel. */
  constructor(scene: Scene, cast: Cast, layout: Layout, density: number, showing: Showing) {
    this.#scene = scene;
    this.#layout = layout;
    this.#density = density;
    this.#showing = showing;
    const scale = layout.customerUnit * density;
    const sheet = drawSheet(cast.parts, cast.kit, scale);
    if (!sheet) throw new Error('the browser gave a canvas before, and now gives none');
    const texture = scene.textures.addCanvas('customer', sheet.canvas);
    for (const { name, x, y, width, height } of sheet.frames.values())
      texture?.add(name, 0, x, y, width, height);
    const drawn = SCENERIES[showing.setting];
    const scenery = cast.backdrop === null ? drawn : photographed(drawn, cast.backdrop);
    this.#set = new StageSet(scene, scenery, layout, density, showing, DEPTHS);
    const place = {
      scene,
      sheet,
      texture: 'customer',
      x: layout.customerX * layout.unit * density,
      y: layout.counterY * layout.unit * density,
      scale,
    };
    this.#customer = new Customer(place, showing.mood, showing.still, DEPTHS.customer);
    if (showing.left) this.#customer.vanish();
    this.#effects = new Effects(scene, scale, DEPTHS.effects);
    this.#phone =
      showing.setting === 'call-centre' && cast.backdrop === null
        ? new Phone(scene, layout, density, showing.still, { wave: DEPTHS.front, call: DEPTHS.effects })
        : null;
    if (showing.rings !== null) this.#ring(showing.rings);
  }

  /** What would have to be shown by a playhouse in this one's place. */
  get showing(): Showing {
    return this.#showing;
  }

  /** Whether anything is moving. */
  get busy(): boolean {
    return this.#scene.tweens.getTweens().length > 0;
  }

  cue(cue: StageCue): void {
    switch (cue.type) {
      case 'mood':
        return this.#feel(cue.mood);
      case 'speak':
        this.#showing = { ...this.#showing, left: false };
        this.#phone?.speak(cue.text, cue.msPerChar);
        return this.#customer.speak(cue.text, cue.msPerChar);
      case 'hush':
        this.#phone?.hush();
        return this.#customer.hush();
      case 'ringing':
        return this.#ring(cue.on ? cue.caller : null);
      case 'interrupted':
        return this.#interrupted();
      case 'jump':
        return this.#pass(cue.clock, cue.minutes);
      case 'weather':
        this.#showing = { ...this.#showing, weather: cue.weather };
        return this.#set.setWeather(cue.weather);
      case 'tables':
        this.#showing = { ...this.#showing, tables: cue.tables };
        return this.#set.setTables(cue.tables);
      case 'clock':
        return this.#pass(cue.clock, null);
      case 'settled':
        return this.#settled(cue.state);
      case 'leaves':
        this.#showing = { ...this.#showing, left: true };
        return this.#customer.leave((this.#layout.width - this.#layout.customerX + 320) * this.#unit);
      default:
        return cue satisfies never;
    }
  }

  /** One breath of somebody who waits, with a blink at times; gives the breath's length in milliseconds. */
  idle(blink: boolean): number {
    const { rings } = this.#showing;
    if (rings !== null && this.#phone !== null) return rings === 'customer' ? this.#phone.ring() : UNMOVED;
    if (blink) this.#customer.blink();
    return this.#customer.breathe();
  }

  get #unit(): number {
    return this.#layout.unit * this.#density;
  }

  #feel(mood: Mood): void {
    const { mood: before, still } = this.#showing;
    this.#showing = { ...this.#showing, mood, left: false };
    this.#customer.setMood(mood);
    if (this.#showing.rings !== null) this.#customer.vanish();
    if (still || mood === before || this.#showing.rings !== null) return;
    if (mood === 'delighted') this.#effects.sparkle(this.#head());
    if (mood === 'furious') this.#effects.fume(this.#head());
  }

  /** Before the call there is a telephone where the customer will be. */
  #ring(rings: Caller | null): void {
    if (this.#phone === null) return;
    this.#showing = { ...this.#showing, rings };
    this.#phone.showCall(rings !== null);
    if (rings !== null) this.#customer.vanish();
    else this.#customer.appear();
  }

  #interrupted(): void {
    this.#customer.hush();
    this.#phone?.hush();
    this.#customer.blink(80);
    this.#startled();
  }

  #startled(): void {
    if (this.#showing.still) return;
    const { x, y } = this.#customer.whereIs('brows');
    this.#effects.startle({ x: x - headRect(this.#layout).width * 0.62 * this.#density, y });
    this.#customer.react('recoil');
    this.#customer.raiseBrows();
  }

  #settled(state: Settled): void {
    if (this.#showing.still) return;
    switch (state) {
      case 'beaten':
        this.#customer.react('hop');
        return this.#effects.sparkle(this.#head());
      case 'kept':
        return this.#customer.react('nod');
      case 'late': {
        const { x, y } = this.#customer.whereIs('mouth');
        this.#effects.sigh({ x: x - headRect(this.#layout).width * 0.42 * this.#density, y });
        this.#customer.blink(420);
        return this.#customer.react('sigh');
      }
      case 'broken':
        return this.#startled();
      default:
        return state satisfies never;
    }
  }

  /** The head in device pixels, as it is held without a mood. */
  #head(): Rect {
    const { left, top, width, height } = headRect(this.#layout);
    const density = this.#density;
    return { left: left * density, top: top * density, width: width * density, height: height * density };
  }

  /** Moves the story's time: to what the clock says, or by so many minutes where it says nothing. */
  #pass(clock: string, by: number | null): void {
    const minutes = minutesOf(clock) ?? (by === null ? null : (this.#showing.minutes + by) % (24 * 60));
    if (minutes === null) return;
    this.#showing = { ...this.#showing, minutes };
    if (this.#showing.still) return this.#set.setTime(minutes);
    if (by !== null) this.#customer.react('settle');
    return this.#set.passTo(minutes);
  }
}
