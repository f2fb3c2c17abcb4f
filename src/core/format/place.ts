import type { JsonPath, PathStep } from '../finding.ts';

/**
 * A place in a file, spelt out as a path only where something is said about it: a sound file has thousands of
 * places, and nothing is said about any.
 */
export class Place {
  static readonly root = new Place(null, '', undefined);

  readonly #up: Place | null;
  readonly #key: PathStep;
  readonly #index: number | undefined;

  private constructor(up: Place | null, key: PathStep, index: number | undefined) {
    this.#up = up;
    this.#key = key;
    this.#index = index;
  }

  /** The place under a key of this one, or of an item of the list under that key. */
  at(key: PathStep, index?: number): Place {
    return new Place(this, key, index);
  }

  get path(): JsonPath {
    if (this.#up === null) return [];
    const path = [...this.#up.path, this.#key];
    return this.#index === undefined ? path : [...path, this.#index];
  }
}

/** The place of a beat of a scenario. */
export const placeOfBeat = (id: string): Place => BEATS.at(id);
const BEATS = Place.root.at('beats');
