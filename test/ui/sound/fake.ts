import type { Audio, AudioState, Howl, HowlOptions } from '../../../src/ui/sound/audio.ts';
import type { World } from '../../../src/ui/sound/world.ts';

/** One sound that was played. */
export interface Played {
  readonly file: string;
  readonly clip: string;
  readonly loops: boolean;
  volume: number;
  rate: number;
  /** `fading`: on its way to silence. */
  state: 'playing' | 'fading' | 'stopped';
}

/** A browser without sound card, and a Howler that writes down what it is asked for. */
export function fakeWorld(
  options: {
    webAudio?: boolean;
    touched?: boolean;
    running?: boolean;
    unplayable?: string[];
    offline?: boolean;
  } = {},
) {
  const { webAudio = true, touched = false, running = true, unplayable = [], offline = false } = options;
  const played: Played[] = [];
  const fetched: string[] = [];
  const howls: FakeHowl[] = [];
  const timers: { at: number; callback: () => void }[] = [];
  const listeners = new Map<string, Set<() => void>>();
  const contextListeners = new Set<() => void>();
  let now = 0;
  let loads = 0;
  let failures = 0;
  let hidden = false;
  let state = 'suspended';

  const turn = (next: string) => {
    if (state === next) return;
    state = next;
    for (const listener of contextListeners) listener();
  };

  const ctx: AudioState = {
    get state() {
      return state;
    },
    resume: async () => {
      if (running) turn('running');
      else throw new Error('no gesture yet');
    },
    suspend: async () => turn('suspended'),
    addEventListener: (_event, listener) => void contextListeners.add(listener),
    removeEventListener: (_event, listener) => void contextListeners.delete(listener),
  };

  class FakeHowl implements Howl {
    readonly options: HowlOptions;
    readonly file: string;
    readonly sounds = new Map<number, Played>();
    readonly waiting = new Map<string, () => void>();
    open = true;

    constructor(made: HowlOptions) {
      this.options = made;
      this.file = made.src[0]?.replace('data:', '') ?? '';
      howls.push(this);
    }
    play(clip: string): number {
      const place = this.options.sprite[clip];
      if (place === undefined) throw new Error(`no clip called ${clip}`);
      const sound: Played = {
        file: this.file,
        clip,
        loops: place[2] === true,
        volume: this.options.volume,
        rate: 1,
        state: 'playing',
      };
      played.push(sound);
      this.sounds.set(played.length, sound);
      return played.length;
    }
    #at(id: number): Played {
      const sound = this.sounds.get(id);
      if (sound === undefined) throw new Error('no such sound');
      return sound;
    }
    stop(id: number) {
      this.#at(id).state = 'stopped';
    }
    volume(volume: number, id: number) {
      this.#at(id).volume = volume;
    }
    rate(rate: number, id: number) {
      this.#at(id).rate = rate;
    }
    fade(_from: number, to: number, ms: number, id: number) {
      this.#at(id).volume = to;
      if (to === 0) this.#at(id).state = 'fading';
      timers.push({ at: now + ms, callback: () => this.tell('fade', id) });
    }
    once(event: 'fade' | 'end', listener: () => void, id: number) {
      this.waiting.set(`${event} ${id}`, listener);
    }
    off(event: 'end', _listener: () => void, id: number) {
      this.waiting.delete(`${event} ${id}`);
    }
    tell(event: 'fade' | 'end', id: number) {
      const listener = this.waiting.get(`${event} ${id}`);
      this.waiting.delete(`${event} ${id}`);
      listener?.();
    }
    unload() {
      this.open = false;
      for (const sound of this.sounds.values()) sound.state = 'stopped';
    }
  }

  const audio: Audio = {
    Howl: FakeHowl,
    Howler: {
      get usingWebAudio() {
        return webAudio;
      },
      ctx,
      autoSuspend: true,
      volume: () => undefined,
      codecs: (format) => !unplayable.includes(format),
    },
  };

  const world: World = {
    page: {
      get hidden() {
        return hidden;
      },
      addEventListener: (event: string, listener: unknown) => {
        if (typeof listener !== 'function') throw new Error('functions only');
        const those = listeners.get(event) ?? new Set();
        listeners.set(event, those.add(listener as () => void));
      },
      removeEventListener: (event: string, listener: unknown) => {
        listeners.get(event)?.delete(listener as () => void);
      },
    },
    touched: () => touched,
    load: async () => {
      loads += 1;
      if (failures > 0) {
        failures -= 1;
        throw new Error('no network');
      }
      return audio;
    },
    read: async (path) => {
      fetched.push(path);
      return offline ? null : `data:${path}`;
    },
    now: () => now,
    after: (ms, callback) => {
      const timer = { at: now + ms, callback };
      timers.push(timer);
      return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0);
    },
    random: () => 0.5,
  };

  /** Lets promises that are ready go on. */
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

  return {
    world,
    fetched,
    played,
    settle,
    get loads() {
      return loads;
    },
    get contextState() {
      return state;
    },
    get openFiles() {
      return howls.filter(({ open }) => open).map(({ file }) => file);
    },
    get listeners() {
      return [...listeners.values()].reduce((sum, those) => sum + those.size, 0) + contextListeners.size;
    },
    /** What goes on sounding. */
    get playing() {
      return played.filter((sound) => sound.state === 'playing');
    },
    /** What Howler still keeps for later. */
    get waiting() {
      return howls.reduce((sum, { waiting }) => sum + waiting.size, 0);
    },
    failLoads: (times: number) => void (failures = times),
    wake: () => turn('running'),
    /** A file has come and was decoded. */
    async arrive(file: string) {
      await settle();
      const howl = howls.findLast((each) => each.file === file && each.open);
      if (howl === undefined) throw new Error(`${file} was not asked for`);
      howl.options.onload();
    },
    /** A file has come and could not be decoded. */
    async fail(file: string) {
      await settle();
      howls.findLast((each) => each.file === file && each.open)?.options.onloaderror();
      await settle();
    },
    async gesture(name = 'pointerup') {
      for (const listener of listeners.get(name) ?? []) listener();
      await settle();
    },
    hide(now_: boolean) {
      hidden = now_;
      for (const listener of listeners.get('visibilitychange') ?? []) listener();
    },
    async pass(ms: number) {
      const until = now + ms;
      for (;;) {
        const due = timers.filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        timers.splice(timers.indexOf(due), 1);
        now = Math.max(now, due.at);
        due.callback();
      }
      now = until;
      await settle();
    },
    /** A clip that is not a loop comes to its end. */
    finish(clip: string) {
      const index = played.findLastIndex((sound) => sound.clip === clip && sound.state === 'playing');
      const sound = played[index];
      if (sound === undefined) throw new Error(`${clip} is not playing`);
      sound.state = 'stopped';
      for (const howl of howls) if (howl.sounds.has(index + 1)) howl.tell('end', index + 1);
    },
  };
}

export type FakeWorld = ReturnType<typeof fakeWorld>;
