import type { Caller, Moment, Script } from '../../core/index.ts';
import type { SettingsBox } from '../../ui/settings.ts';
import type { Sound } from '../../ui/sound/sound.ts';
import type { Cue } from '../../ui/sound/vocabulary.ts';
import type { Staging } from '../director/scene.ts';
import type { Reader } from '../../ui/sound/reader.ts';
import { beforeCall } from './before-call.ts';
import { cuesOf } from './cues-of.ts';
import { createReadingAloud } from './reading-aloud.ts';
import { createSpeaker } from './speaker.ts';

/** The way from the director to what is heard, which loads behind the page and may never come. */
export interface SoundLink {
  /** Passes on what has changed since the last call. */
  follow(staging: Staging, moments: readonly Moment[]): void;
  /** Sounds a cue for what no moment tells of. */
  cue(name: Cue): void;
  destroy(): void;
}

interface SoundLinkOptions {
  readonly script: Script;
  readonly settings: SettingsBox;
  /** Reads lines aloud where the trainee wants it; null where the browser cannot. */
  readonly reader: Reader | null;
  /** Characters of the line said so far. */
  readonly said: () => number;
}

/** The line goes dead this many milliseconds before the verdict sounds. */
const HUNG_UP = 350;

export function createSoundLink(options: SoundLinkOptions): SoundLink {
  const { reader, settings, script, said } = options;
  const aloud = createReadingAloud({ reader, settings, voice: script.scenario.customer.voice, said });
  let sound: Sound | null = null;
  let listener: Pick<SoundLink, 'follow' | 'destroy'> | null = null;
  let last: Staging | null = null;
  let destroyed = false;

  const open = async () => {
    const opened = await load(options);
    if (destroyed) return opened?.destroy();
    if (opened === null) return undefined;
    sound = opened;
    listener = listen(opened, options, () => aloud.reads);
    if (last !== null) listener.follow(last, []);
    return undefined;
  };
  void open();

  return {
    follow(staging, moments) {
      last = staging;
      aloud.follow(staging);
      listener?.follow(staging, moments);
    },
    cue: (name) => void sound?.cue(name),
    destroy() {
      destroyed = true;
      aloud.destroy();
      listener?.destroy();
      sound?.destroy();
    },
  };
}

/** The sounds come only when somebody plays. Without them everything still stands on the screen. */
async function load({ script, settings }: SoundLinkOptions): Promise<Sound | null> {
  try {
    const { openSound } = await import('../../ui/sound/open-sound.ts');
    return openSound(settings, script.scenario.channel);
  } catch {
    return null;
  }
}

/** Makes heard what the staging and its moments say. */
function listen(
  sound: Sound,
  { script, said }: SoundLinkOptions,
  isReadAloud: () => boolean,
): Pick<SoundLink, 'follow' | 'destroy'> {
  const { channel, customer, endings, setting } = script.scenario;
  const byPhone = channel === 'phone';
  const speaker = createSpeaker(sound, customer.voice, said, isReadAloud);
  let ring: { stop(): void } | null = null;
  /** Whose call has yet to begin. */
  let before: Caller | null = null;
  let passing: { stop(): void } | null = null;
  let paused = false;
  let verdictTimer: ReturnType<typeof setTimeout> | undefined;

  /** Rings for as long as the customer's call does, and not a moment into it. Their own call the trainee picks up for. */
  const ringOrPickUp = (caller: Caller | null) => {
    if (caller === 'customer') ring ??= sound.cue('ring');
    const picksUp = caller === null && before !== null;
    before = caller;
    if (!picksUp) return;
    ring?.stop();
    ring = null;
    sound.cue('pick-up');
  };
  const end = (ending: string) => {
    const verdict = endings[ending]?.customer;
    if (verdict === undefined) return;
    if (!byPhone) return void sound.cue(verdict);
    sound.cue('hang-up');
    verdictTimer = setTimeout(() => void sound.cue(verdict), HUNG_UP);
  };

  sound.ambience(setting);
  return {
    follow(staging, moments) {
      const { scene, holds } = staging;
      if (holds.has('paused') !== paused) {
        paused = !paused;
        if (paused) sound.pause();
        else sound.resume();
      }
      ringOrPickUp(beforeCall(script, staging));
      for (const name of cuesOf(moments)) sound.cue(name);
      if (moments.some(({ type }) => type === 'jumped')) passing = sound.cue('time-passing');
      if (scene.at !== 'jump') {
        passing?.stop();
        passing = null;
      }
      for (const moment of moments) if (moment.type === 'ended') end(moment.ending);
      speaker.follow(staging);
    },
    destroy() {
      clearTimeout(verdictTimer);
      speaker.destroy();
    },
  };
}
