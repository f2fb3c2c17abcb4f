import type { Sounding } from './bank.ts';
import type { Cue } from './vocabulary.ts';

/** Cues: short sounds that each say that something has happened, and the ring, which goes on until it is answered. */
export interface Effects {
  cue(name: Cue): { stop(): void };
  /** @param gain 0 where nothing is to be heard now */
  settle(gain: number): void;
}

/** @param play sounds a clip; null where it can't be heard now */
export function createEffects(play: (clip: Cue, gain: number) => Sounding | null): Effects {
  const running = new Map<Cue, Sounding>();
  let gain = 0;
  let ring: Sounding | null = null;
  /** How many have asked for the ring and not yet for its end. */
  let callers = 0;

  const settleRing = () => {
    if (callers === 0 || gain === 0) {
      ring?.end(40);
      ring = null;
    } else if (ring === null) ring = play('ring', gain);
    else ring.swell(gain, 60);
  };

  const keepRinging = () => {
    let stopped = false;
    callers += 1;
    settleRing();
    return {
      stop: () => {
        if (stopped) return;
        stopped = true;
        callers -= 1;
        settleRing();
      },
    };
  };

  /** A cue that comes again starts anew instead of piling up. One that can't be heard now is not made up for later. */
  const once = (name: Cue) => {
    running.get(name)?.end(20);
    running.delete(name);
    const sounding = gain > 0 ? play(name, gain) : null;
    if (sounding !== null) running.set(name, sounding);
    return { stop: () => sounding?.end(60) };
  };

  return {
    cue: (name) => (name === 'ring' ? keepRinging() : once(name)),
    settle(now) {
      gain = now;
      settleRing();
      if (gain === 0) for (const sounding of running.values()) sounding.end(30);
    },
  };
}
