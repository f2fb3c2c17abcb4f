import type { Audio, Howl, HowlOptions } from './audio.ts';

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

const FOLDER = '/sound';

/**
 * Fetches a sound file. WebM is taken where it can be; a browser that says it can and then can't gets the other one.
 * @param whenThere is called once it can be played; never, if it can't
 */
export function openBank(audio: Audio, name: string, clips: Clips, whenThere: () => void): Bank {
  const sprite: HowlOptions['sprite'] = {};
  for (const [clip, [start, length, loop]] of Object.entries(clips)) {
    sprite[clip] = loop === true ? [start, length, true] : [start, length];
  }
  let there = false;
  let closed = false;
  let howl: Howl | null = null;

  const open = (formats: readonly string[]) => {
    const mine = new audio.Howl({
      src: formats.map((format) => `${FOLDER}/${name}.${format}`),
      sprite,
      // Each sound is given its own as it starts; until then it had better be too quiet than too loud.
      volume: 0,
      onload: () => {
        if (closed) return;
        there = true;
        whenThere();
      },
      onloaderror: () => {
        if (closed || howl !== mine) return;
        mine.unload();
        howl = null;
        // Safari 14 on Big Sur says that it plays WebM, and fails to decode it.
        if (formats.includes('webm')) open(['m4a']);
      },
    });
    howl = mine;
  };
  open(['webm', 'm4a']);

  return {
    play(clip, gain, rate = 1) {
      // Howler would keep what can't sound now, and play all of it at once later.
      if (howl === null || !there || audio.Howler.ctx?.state !== 'running') return null;
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
  if (!loops) howl.once('end', () => (sounds = false), id);
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
      if (ms === 0 || now === 0) return void howl.stop(id);
      howl.once('fade', () => howl.stop(id), id);
      howl.fade(now, 0, ms, id);
    },
    get sounds() {
      return sounds;
    },
  };
}
