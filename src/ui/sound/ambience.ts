import type { Setting } from '../../core/vocabulary.ts';
import type { Bank, Sounding } from './bank.ts';
import type { World } from './world.ts';

/** What a place sounds like: a loop, and now and then something that happens in it. */
export interface Ambience {
  /** Where one is from now on; null is nowhere. */
  go(setting: Setting | null): void;
  /** @param gain 0 where nothing is to be heard now */
  settle(gain: number): void;
  close(): void;
}

/** How long the place takes to come and to go, in milliseconds. */
const COMING = 1400;
const GOING = 500;
/** Between two things that happen, in milliseconds: rare enough that none is waited for. */
const GAP = { least: 6000, most: 17_000 };

export function createAmbience(options: {
  /** Fetches the sounds of a place; null where that can't be yet. */
  readonly open: (setting: Setting, whenThere: () => void) => Bank | null;
  /** The clips of what happens now and then. */
  readonly events: (setting: Setting) => readonly string[];
  readonly world: Pick<World, 'after' | 'random'>;
}): Ambience {
  const { after, random } = options.world;
  let where: Setting | null = null;
  let bank: Bank | null = null;
  let loop: Sounding | null = null;
  let gain = 0;
  let last: string | null = null;
  let cancel: (() => void) | null = null;

  const happenLater = () => {
    cancel?.();
    cancel = after(GAP.least + random() * (GAP.most - GAP.least), () => {
      happen();
      happenLater();
    });
  };

  const happen = () => {
    if (where === null) return;
    const others = options.events(where).filter((clip) => clip !== last);
    last = others[Math.floor(random() * others.length)] ?? null;
    if (last !== null) bank?.play(last, gain * (0.5 + 0.5 * random()));
  };

  const fallSilent = () => {
    cancel?.();
    cancel = null;
    loop?.end(GOING);
    loop = null;
  };

  /** Leaves a place: its file is let go of once it has died away. */
  const leave = () => {
    fallSilent();
    const left = bank;
    bank = null;
    if (left !== null) after(GOING + 200, () => left.close());
  };

  const sound = () => {
    if (where === null || gain === 0) return fallSilent();
    bank ??= options.open(where, sound);
    if (loop?.sounds === true) return loop.swell(gain, 120);
    loop = bank?.play('loop', 0) ?? null;
    if (loop === null) return undefined;
    loop.swell(gain, COMING);
    return happenLater();
  };

  return {
    go(setting) {
      if (setting === where) return;
      leave();
      where = setting;
    },
    settle(now) {
      gain = now;
      sound();
    },
    close() {
      fallSilent();
      bank?.close();
      bank = null;
      where = null;
    },
  };
}
