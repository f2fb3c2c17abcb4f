import type { Audio, Howl, HowlOptions } from './audio.ts';
import type { World } from './world.ts';

/** Where a clip stands in its file: start and length in milliseconds, and whether it is a loop. */
export type Clips = Readonly<Record<string, readonly [number, number] | readonly [number, number, true]>>;

/** Something that plays. */
export interface Sounding {
  /** Changes how loud it is, 0 to 1. @param ms that the change takes */
  swell(gain: number, ms: number): void;
  /** Lets it die away, within `ms` milliseconds. Doing so twice is no harm. */
  end(ms: number): void;
  /** Whether it goes on. */
  readonly sounds: boolean;
}

/** One sound file with its clips. */
export interface Bank {
  /** Plays a clip; null as long as the file is not there, or the browser does not let it sound yet. */
  play(clip: string, gain: number, rate?: number): Sounding | null;
  close(): void;
}

/** Where the built sounds are, and in which formats, the smallest first. */
const FOLDER = '/sound';
const FORMATS = ['webm', 'm4a'] as const;

/**
 * Fetches a sound file in the first format that the browser can decode. Where it can't be had, the bank stays silent.
 * @param whenThere is called once it can be played
 */
export function openBank(
  audio: Audio,
  read: World['read'],
  name: string,
  clips: Clips,
  whenThere: () => void,
): Bank {
  const { Howl, Howler } = audio;
  const sprite: HowlOptions['sprite'] = {};
  for (const [clip, [start, length, loop]] of Object.entries(clips)) {
    sprite[clip] = loop === true ? [start, length, true] : [start, length];
  }
  let there = false;
  let closed = false;
  let howl: Howl | null = null;

  const open = async (formats: readonly string[]): Promise<void> => {
    const [format, ...others] = formats;
    if (format === undefined) return;
    // Fetched here: Howler would try again and again by other means, which the content security policy refuses.
    const source = await read(`${FOLDER}/${name}.${format}`, `audio/${format}`);
    if (source === null || closed) return;
    howl = new Howl({
      src: [source],
      format: [format],
      sprite,
      // Each sound is given its own as it starts; until then it had better be too quiet than too loud.
      volume: 0,
      onload: () => {
        if (closed) return;
        there = true;
        whenThere();
      },
      onloaderror: () => {
        if (closed) return;
        howl?.unload();
        howl = null;
        // Safari 14 on Big Sur says that it plays WebM, and fails to decode it.
        void open(others);
      },
    });
  };
  void open(FORMATS.filter((format) => Howler.codecs(format)));

  return {
    play(clip, gain, rate = 1) {
      // Howler would keep what can't sound now, and play all of it at once later.
      if (howl === null || !there || Howler.ctx?.state !== 'running') return null;
      const id = howl.play(clip);
      if (id === null) return null;
      howl.volume(gain, id);
      if (rate !== 1) howl.rate(rate, id);
      return sounding(howl, id, gain, clips[clip]?.[2] === true);
    },
    close() {
      closed = true;
      howl?.unload();
      howl = null;
    },
  };
}

function sounding(howl: Howl, id: number, gain: number, loops: boolean): Sounding {
  let now = gain;
  let sounds = true;
  // A loop tells its end each time it comes round.
  const over = () => void (sounds = false);
  if (!loops) howl.once('end', over, id);
  return {
    swell(to, ms) {
      if (!sounds || to === now) return;
      if (ms === 0) howl.volume(to, id);
      else howl.fade(now, to, ms, id);
      now = to;
    },
    end(ms) {
      if (!sounds) return;
      sounds = false;
      howl.off('end', over, id);
      if (ms === 0 || now === 0) return void howl.stop(id);
      howl.once('fade', () => howl.stop(id), id);
      howl.fade(now, 0, ms, id);
    },
    get sounds() {
      return sounds;
    },
  };
}
