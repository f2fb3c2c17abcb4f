import type { Caller, Moment, Script } from '../../core/index.ts';
import type { Cue } from '../../ui/sound/vocabulary.ts';
import { say } from '../../ui/text/say.ts';
import type { Staging } from '../director/scene.ts';
import { beforeCall } from './before-call.ts';
import { cuesOf } from './cues-of.ts';

/** What sounds, in words, for whoever does not hear it. All of it is told elsewhere to whoever does not see it. */

export interface Caption {
  /** Of the cue or place that it tells of; the newest stands last. */
  readonly of: Cue | 'ambience';
  readonly text: string;
}

export interface Captions {
  readonly shown: readonly Caption[];
  /** Takes up what the director brought. */
  follow(staging: Staging, moments: readonly Moment[]): void;
  /** Takes up a cue that no moment tells of. */
  cue(name: Cue): void;
  stop(): void;
}

/** How long one stays, in milliseconds: twice what it takes to read it, and the cue is long over. */
const STAYS = 6000;
/** No more than these at once; older ones make way. */
const MOST = 2;
/** What tells nothing, or has its words elsewhere: a reply is one's own, and the ringing stands in the scene. */
const UNTOLD = ['reply', 'ring'] as const satisfies readonly Cue[];
type Told = Exclude<Cue, (typeof UNTOLD)[number]>;
const isTold = (name: Cue): name is Told => !UNTOLD.some((untold) => untold === name);

/** @param changed called where one has gone by itself, or come by a cue */
export function createCaptions(script: Script, changed: () => void): Captions {
  const { channel, customer, endings, setting } = script.scenario;
  let shown: readonly Caption[] = [];
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let begun = false;
  /** Whose call has yet to begin. */
  let waiting: Caller | null = null;

  const add = (of: Caption['of'], text: string) => {
    const caption = { of, text };
    shown = [...shown.filter((other) => other.of !== of), caption].slice(-MOST);
    const timer = setTimeout(() => {
      timers.delete(timer);
      shown = shown.filter((other) => other !== caption);
      changed();
    }, STAYS);
    timers.add(timer);
  };
  const addCue = (name: Cue) => {
    if (isTold(name)) add(name, say(`caption.${name}`, { name: customer.name }));
  };
  /** What the end sounds like: on the phone somebody hangs up first. */
  const addEnd = (ending: string) => {
    const verdict = endings[ending]?.customer;
    if (verdict === undefined) return;
    if (channel === 'phone') addCue('hang-up');
    addCue(verdict);
  };

  return {
    get shown() {
      return shown;
    },
    follow(staging, moments) {
      if (!begun) add('ambience', say(`caption.${setting}`));
      begun = true;
      const caller = beforeCall(script, staging);
      if (waiting !== null && caller === null) addCue('pick-up');
      waiting = caller;
      for (const name of cuesOf(moments)) addCue(name);
      for (const moment of moments) {
        if (moment.type === 'jumped') addCue('time-passing');
        if (moment.type === 'ended') addEnd(moment.ending);
      }
    },
    cue(name) {
      addCue(name);
      changed();
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
