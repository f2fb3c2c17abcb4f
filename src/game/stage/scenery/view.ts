import type { TableState, Weather } from '../../../core/vocabulary.ts';
import type { Light } from '../light.ts';
import type { Pen } from './pen.ts';

/**
 * What a scene is drawn for. Scenes are 600 units high and as wide as the stage allows; the
 * ceiling may be higher, above the upper edge at 0.
 */
export interface View {
  readonly width: number;
  readonly headroom: number;
  /** Middle of the customer, who hides about 130 units to either side, and 240 below the shoulders. */
  readonly customerX: number;
  /** Edge of what stands in front of the customer. */
  readonly counterY: number;
  /** Time of day, in minutes since midnight. */
  readonly minutes: number;
  readonly light: Light;
  readonly weather: Weather;
  /** How tables stand that the story speaks of, the nearest first; the others go by the time of day. */
  readonly tables: readonly TableState[];
}

/** Where a clock hangs: middle and radius, in scene units. */
export interface ClockPlace {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A place that the customer can be met in. */
export interface Scenery {
  /** What is behind the customer, the face of the clock included, its hands not. */
  readonly back: (pen: Pen, view: View) => void;
  /** What is in front of the customer. */
  readonly front: (pen: Pen, view: View) => void;
  readonly clock: (view: View) => ClockPlace;
}
