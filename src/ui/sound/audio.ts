// The tests have a program of their own, which would not find it otherwise.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./howler.d.ts" />

/** The part of Howler that the game uses, so that tests can bring one of their own. */
export interface Audio {
  readonly Howl: new (options: HowlOptions) => Howl;
  readonly Howler: {
    /** Whether there is Web Audio; known once `volume` was called, which opens the context. */
    readonly usingWebAudio: boolean;
    /** Howler replaces it when the first sound is opened. */
    readonly ctx: AudioState | null;
    /** Howler would let its context sleep after a while; the game does so itself, at once. */
    autoSuspend: boolean;
    volume(volume: number): unknown;
    /** Whether the browser says that it can play a format. */
    codecs(format: string): boolean;
  };
}

export interface AudioState {
  readonly state: string;
  resume(): Promise<void>;
  suspend(): Promise<void>;
  addEventListener(event: 'statechange', listener: () => void): void;
  removeEventListener(event: 'statechange', listener: () => void): void;
}

export interface HowlOptions {
  /** `data:` addresses. */
  readonly src: string[];
  readonly format: string[];
  readonly sprite: Record<string, [number, number] | [number, number, boolean]>;
  readonly volume: number;
  readonly onload: () => void;
  readonly onloaderror: () => void;
}

export interface Howl {
  /** Gives the id of what is now playing. */
  play(clip: string): number | null;
  stop(id: number): unknown;
  volume(volume: number, id: number): unknown;
  rate(rate: number, id: number): unknown;
  fade(from: number, to: number, ms: number, id: number): unknown;
  once(event: 'fade' | 'end', listener: () => void, id: number): unknown;
  off(event: 'end', listener: () => void, id: number): unknown;
  unload(): unknown;
}

/** Brings Howler's core build; it is fetched only when it is wanted. */
export async function loadHowler(): Promise<Audio> {
  const { Howl, Howler } = await import('howler/dist/howler.core.min.js');
  return { Howl, Howler };
}
