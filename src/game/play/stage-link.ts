import type { Caller, Moment, Script, View, Weather } from '../../core/index.ts';
import type { Speech, Staging } from '../director/scene.ts';
import { headRect, layoutOf } from '../stage/layout.ts';
import type { Stage, StageOptions, StageResult } from '../stage/contract.ts';
import type { StageCue } from '../stage/cue.ts';
import { beforeCall } from './before-call.ts';
import type { Picture } from './picture.ts';
import { createTableSigns } from './table-signs.ts';

/** The way from the director to the drawn stage, which loads behind the page and may never come. */
export interface StageLink {
  /** For the element that the stage draws in. */
  readonly host: (element: Element | undefined) => void;
  /** A run begins, or goes on from somewhere else; `passed` is what was in view before, which still holds. */
  takeUp(passed: readonly View[]): void;
  /** Passes on what has changed since the last call. */
  follow(staging: Staging, moments: readonly Moment[], msPerChar: number): void;
  setStill(still: boolean): void;
  destroy(): void;
}

export function createStageLink(options: {
  readonly script: Script;
  readonly view: () => View;
  /** Characters of the line said so far. */
  readonly said: () => number;
  /** Whether motion is to be reduced. */
  readonly isStill: () => boolean;
  readonly changed: (picture: Picture) => void;
}): StageLink {
  const { customer, setting, endings, background } = options.script.scenario;
  const weatherIn = ({ beat }: View): Weather =>
    options.script.scenario.beats[beat]?.weather ?? options.script.scenario.weather ?? 'fair';
  let tablesIn = createTableSigns();
  let host: HTMLElement | null = null;
  let stage: Stage | null = null;
  let last: Staging | null = null;
  let takenUp = true;
  let pace = 0;
  let still = options.isStill();
  /** Grows with every attempt, so that a stage that arrives late is let go of. */
  let attempt = 0;

  const open = async () => {
    if (host === null) return;
    const mine = (attempt += 1);
    const view = options.view();
    const { mood, clock } = view;
    const made = await load(host, {
      look: customer.look,
      options: customer.options,
      background: background?.image,
      weather: weatherIn(view),
      tables: tablesIn(view),
      setting,
      mood,
      reducedMotion: still,
      clock: clock.shown,
    });
    if (mine !== attempt) return made.ok ? made.stage.destroy() : undefined;
    if (!made.ok) return options.changed({ failed: made.code });
    stage = made.stage;
    const now = options.view();
    stage.cue({ type: 'mood', mood: now.mood });
    const waiting = last === null ? null : beforeCall(options.script, last);
    if (waiting !== null) stage.cue(ringing(waiting));
    // A line that began before the stage was there: the mouth takes it up where it is.
    if (last !== null && isSpeaking(last)) {
      const rest = last.speech.text.slice(options.said());
      stage.cue({ type: 'speak', text: rest, msPerChar: pace });
    }
    if (last !== null && isStill(last.holds)) stage.pause();
    return options.changed('ready');
  };
  const close = () => {
    attempt += 1;
    stage?.destroy();
    stage = null;
  };
  /** Tells the page how much room there is beside the customer's head, for what is said. */
  const measure = new ResizeObserver(([entry]) => {
    if (entry === undefined || host === null) return;
    const { width, height } = entry.contentRect;
    const { left } = headRect(layoutOf(width, height));
    host.parentElement?.style.setProperty('--talk-width', `${Math.round(left)}px`);
  });
  const cue = (now: StageCue) => stage?.cue(now);

  return {
    host: (element) => {
      if (element === host) return;
      close();
      measure.disconnect();
      host = element instanceof HTMLElement ? element : null;
      if (host !== null) measure.observe(host);
      void open();
    },
    takeUp(passed) {
      tablesIn = createTableSigns(passed);
      takenUp = true;
    },
    follow(staging, moments, msPerChar) {
      const { view } = staging;
      if (takenUp || last?.view.beat !== view.beat) cue({ type: 'weather', weather: weatherIn(view) });
      if (takenUp || last?.view.sees !== view.sees) cue({ type: 'tables', tables: tablesIn(view) });
      if (takenUp) {
        // No moment brought them: the run is somewhere else now, earlier perhaps.
        cue({ type: 'mood', mood: view.mood });
        cue({ type: 'clock', clock: view.clock.shown });
      }
      takenUp = false;
      for (const moment of moments) {
        const made = cueOf(moment, staging, (id) => endings[id]?.customer === 'leaves');
        if (made !== null) cue(made);
      }
      pace = msPerChar;
      const { scene, holds } = staging;
      const caller = beforeCall(options.script, staging);
      const was = last === null ? null : beforeCall(options.script, last);
      if (caller !== was) cue(ringing(caller));
      if (isSpeaking(staging) && staging.speech !== last?.speech) {
        cue({ type: 'speak', text: staging.speech.text, msPerChar });
      }
      if (scene.at !== 'typing' && last?.scene.at === 'typing') cue({ type: 'hush' });
      const held = last !== null && isStill(last.holds);
      if (isStill(holds) && !held) stage?.pause();
      if (!isStill(holds) && held) stage?.resume();
      last = staging;
    },
    setStill(now) {
      if (now === still) return;
      still = now;
      close();
      options.changed('loading');
      void open();
    },
    destroy() {
      measure.disconnect();
      close();
    },
  };
}

/** Whether there is a telephone where the customer will be, and whether it rings by itself. */
function ringing(caller: Caller | null): StageCue {
  return caller === null ? { type: 'ringing', on: false } : { type: 'ringing', on: true, caller };
}

/** Whether a line is being said at this moment. */
function isSpeaking(staging: Staging): staging is Staging & { readonly speech: Speech } {
  return staging.scene.at === 'typing' && staging.speech !== null;
}

/** Whether the stage stands still: not while a reply is filled in, when the customer only waits a little longer. */
function isStill(holds: Staging['holds']): boolean {
  return [...holds].some((hold) => hold !== 'picking');
}

/** Phaser comes with the stage, and only when somebody plays. */
async function load(host: HTMLElement, options: StageOptions): Promise<StageResult> {
  try {
    const { createStage } = await import('../stage/stage.ts');
    return await createStage(host, options);
  } catch (error) {
    return { ok: false, code: 'not-loaded', message: String(error) };
  }
}

function cueOf(moment: Moment, { view }: Staging, leaves: (ending: string) => boolean): StageCue | null {
  switch (moment.type) {
    case 'mood':
      return { type: 'mood', mood: moment.mood };
    case 'interrupted':
      return { type: 'interrupted' };
    case 'jumped':
      return { type: 'jump', minutes: moment.minutes, clock: view.clock.shown };
    case 'minutes':
      return { type: 'clock', clock: view.clock.shown };
    case 'settled':
      return { type: 'settled', state: moment.state };
    case 'ended':
      return leaves(moment.ending) ? { type: 'leaves' } : null;
    case 'glanced':
    case 'heard':
    case 'missed':
    case 'corrected':
    case 'promised':
    case 'released':
    case 'favour':
    case 'thought':
    case 'trust':
    case 'entered':
      return null;
  }
}
