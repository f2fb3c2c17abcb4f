import type { Game } from 'phaser';
import { stepNow } from './game.ts';

/** Frames without anything to do after which the loop goes to sleep. */
const IDLE_FRAMES = 3;

/**
 * Keeps the game's loop asleep while nothing moves: a still scene that is drawn sixty times a
 * second burns most of two cores where there is no graphics card.
 */
export class Slumber {
  readonly #game: Game;
  #idle = 0;
  #held = false;

  /** `busy` says whether something is moving. */
  constructor(game: Game, busy: () => boolean) {
    this.#game = game;
    game.events.on('postrender', () => {
      this.#idle = busy() ? 0 : this.#idle + 1;
      if (this.#idle >= IDLE_FRAMES) game.loop.sleep();
    });
  }

  /** Starts the loop again, before something is set in motion or drawn anew. */
  wake(): void {
    this.#idle = 0;
    if (!this.#held) this.#game.loop.wake();
  }

  /** Shows what was drawn anew; held, by a single frame. */
  refresh(): void {
    this.wake();
    if (this.#held) stepNow(this.#game);
  }

  /** Stops everything until it is let go. */
  hold(): void {
    this.#held = true;
    this.#game.loop.sleep();
  }

  release(): void {
    this.#held = false;
    this.wake();
  }

  get held(): boolean {
    return this.#held;
  }
}
