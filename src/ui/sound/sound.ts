import type { Channel, Setting } from '../../core/vocabulary.ts';
import { createAmbience } from './ambience.ts';
import type { Audio, AudioState } from './audio.ts';
import { openBank, type Bank } from './bank.ts';
import { createEffects } from './effects.ts';
import { SPRITES } from './sprites.ts';
import { VOLUME_GROUPS, type Cue, type VolumeGroup } from './vocabulary.ts';
import { speakLine, type Line, type Speaking } from './voice.ts';
import { browserWorld, type World } from './world.ts';

export interface SoundOptions {
  /** 0 to 1 each. What is at 0 is not fetched. */
  readonly volumes: Readonly<Record<VolumeGroup, number>>;
  readonly muted: boolean;
  /** How the customer is heard. */
  readonly channel: Channel;
  /** For tests: the page, its time, and Howler. */
  readonly world?: World;
}

/** Whether anything can be heard. Not to be heard is never an error: whatever matters stands on the screen too. */
type Audible =
  | { readonly ok: true }
  /** `muted`: nothing was fetched. `no-audio`: the browser has no Web Audio. `not-loaded`: the network failed. */
  | { readonly ok: false; readonly code: 'muted' | 'no-audio' | 'not-loaded' };

export interface Sound {
  /**
   * Begins, from within a click or a key: before it nothing is fetched and nothing sounds. Any gesture on the page does
   * it by itself; calling it is for who wants to know how it went.
   */
  unlock(): Promise<Audible>;
  /** Plays a cue, or the ring until it is stopped. */
  cue(name: Cue): { stop(): void };
  /** Has the customer speak a line, as far as its text is shown. A line breaks off the one before it. */
  speak(line: Line): Speaking;
  /** What the place sounds like from now on; null is silence. */
  ambience(setting: Setting | null): void;
  /** @param volume 0 to 1 */
  setVolume(group: VolumeGroup, volume: number): void;
  mute(muted: boolean): void;
  /** Holds everything: place and line fall silent, cues are not played. A hidden tab does so too. */
  pause(): void;
  resume(): void;
  destroy(): void;
}

/** How loud a group is at its full volume: the place stays well behind the customer. */
const TOPS: Record<VolumeGroup, number> = { voice: 1, effects: 1, ambience: 0.4 };

/** After this many milliseconds in which nothing may sound, all has died away, and the sound card is let go of. */
const DYING = 800;

const GESTURES = ['pointerup', 'keydown'] as const;

/** The sound of one run. */
export function createSound(options: SoundOptions): Sound {
  const { world = browserWorld() } = options;
  const { page } = world;
  const volumes = { ...options.volumes };
  let { muted } = options;
  let paused = false;
  let destroyed = false;
  let gestured = false;
  let audio: Audio | null = null;
  let starting: Promise<Audible> | null = null;
  let cues: Bank | null = null;
  let voices: Bank | null = null;
  let speaking: Speaking | null = null;
  let watched: AudioState | null = null;
  let cancelRest: (() => void) | null = null;

  const effects = createEffects((clip, gain) => cues?.play(clip, gain) ?? null);
  const ambience = createAmbience({
    open: (setting, whenThere) =>
      audio === null
        ? null
        : openBank(audio, world.read, `ambience-${setting}`, SPRITES[setting].clips, whenThere),
    events: (setting) => Object.keys(SPRITES[setting].clips).filter((clip) => clip !== 'loop'),
    world,
  });

  const isHeard = () => audio !== null && !muted && !paused && !page.hidden;
  /** Loudness is heard in ratios: half the way on a slider is to sound half as loud, which the square comes near. */
  const gain = (group: VolumeGroup) => (isHeard() ? TOPS[group] * volumes[group] ** 2 : 0);
  const isWanted = (group: VolumeGroup) => !muted && volumes[group] > 0;

  /** Brings all that sounds in line with what is wanted and allowed now. */
  const settle = () => {
    if (audio === null || destroyed) return;
    if (isWanted('effects')) cues ??= openBank(audio, world.read, 'cues', SPRITES.cues.clips, settle);
    if (isWanted('voice'))
      voices ??= openBank(audio, world.read, `voice-${options.channel}`, SPRITES.voice.clips, settle);
    effects.settle(gain('effects'));
    ambience.settle(gain('ambience'));
    if (gain('voice') === 0) speaking?.hush();
    rest(audio);
  };

  /** Wakes the audio context when something may sound, and lets it sleep, which costs nothing, when nothing may. */
  const rest = ({ Howler: { ctx } }: Audio) => {
    if (ctx === null) return;
    watch(ctx);
    cancelRest?.();
    cancelRest = null;
    if (VOLUME_GROUPS.some((group) => gain(group) > 0)) {
      // Until the browser has seen a gesture this waits, or fails; the next gesture tries again.
      if (ctx.state !== 'running') ctx.resume().catch(() => undefined);
    } else if (ctx.state === 'running')
      cancelRest = world.after(DYING, () => void ctx.suspend().catch(() => undefined));
  };

  const watch = (ctx: AudioState | null) => {
    if (ctx === watched) return;
    watched?.removeEventListener('statechange', settle);
    ctx?.addEventListener('statechange', settle);
    watched = ctx;
  };

  const start = async (): Promise<Audible> => {
    const loaded = await world.load().catch(() => null);
    if (loaded === null) return { ok: false, code: 'not-loaded' };
    loaded.Howler.autoSuspend = false;
    loaded.Howler.volume(1);
    if (!loaded.Howler.usingWebAudio) return { ok: false, code: 'no-audio' };
    audio = loaded;
    return { ok: true };
  };

  const unlock = async (): Promise<Audible> => {
    gestured = true;
    if (muted) return { ok: false, code: 'muted' };
    starting ??= start();
    const result = await starting;
    // A network that failed may be back by the next gesture.
    if (!result.ok && result.code === 'not-loaded') starting = null;
    settle();
    return destroyed ? { ok: false, code: 'not-loaded' } : result;
  };
  const onGesture = () => void unlock();

  page.addEventListener('visibilitychange', settle);
  for (const gesture of GESTURES) page.addEventListener(gesture, onGesture, true);
  if (world.touched()) void unlock();

  return {
    unlock,
    cue: (name) => effects.cue(name),
    speak(line) {
      speaking?.stop();
      const play = (clip: string, part: number, rate: number) => {
        const full = gain('voice');
        return full > 0 ? (voices?.play(clip, full * part, rate) ?? null) : null;
      };
      speaking = speakLine(line, play, world.now);
      return speaking;
    },
    ambience(setting) {
      ambience.go(setting);
      settle();
    },
    setVolume(group, volume) {
      volumes[group] = Math.min(1, Math.max(0, volume));
      settle();
    },
    mute(now) {
      muted = now;
      if (gestured && !muted) void unlock();
      settle();
    },
    pause() {
      paused = true;
      settle();
    },
    resume() {
      paused = false;
      settle();
    },
    destroy() {
      destroyed = true;
      speaking?.stop();
      page.removeEventListener('visibilitychange', settle);
      for (const gesture of GESTURES) page.removeEventListener(gesture, onGesture, true);
      ambience.close();
      cues?.close();
      voices?.close();
      cancelRest?.();
      watched?.suspend().catch(() => undefined);
      watch(null);
    },
  };
}
