import { MODES, TEMPOS } from '../core/vocabulary.ts';
import type { Mode, Tempo } from '../core/vocabulary.ts';
import { parseJson, type Store } from './storage.ts';
import { LANGUAGES, type Language } from './text/texts.ts';

/** What the trainee has set for themselves; remembered on this device. */

/** Percent of the browser's own text size. */
export const TEXT_SIZES = [100, 125, 150, 200] as const;
type TextSize = (typeof TEXT_SIZES)[number];

/** Whether things may move: as the system says, less, or all of it. */
export const MOTIONS = ['system', 'reduced', 'full'] as const;
type Motion = (typeof MOTIONS)[number];

/** Contrast: as the system says, or more of it. */
export const CONTRASTS = ['system', 'more'] as const;
type Contrast = (typeof CONTRASTS)[number];

export interface Settings {
  /** Of the interface; scenarios are in the language of their files. */
  readonly language: Language;
  readonly tempo: Tempo;
  readonly mode: Mode;
  readonly text: TextSize;
  readonly motion: Motion;
  readonly contrast: Contrast;
  /** Whether sounds that mean something are told in words while they sound. */
  readonly captions: boolean;
  /** Whether single letters and numbers work as shortcuts; people who steer by voice turn them off. */
  readonly keys: boolean;
  /** From 0 to 1: the customer's voice, what tells that something has happened, and what the place sounds like. */
  readonly volumeVoice: number;
  readonly volumeEffects: number;
  readonly volumeAmbience: number;
  /** Whether nothing sounds at all, whatever the volumes. */
  readonly muted: boolean;
  /** Whether a voice of the device reads the customer's lines, in place of the babble. */
  readonly readAloud: boolean;
}

const KEY = 'good-call/1/settings';

export const DEFAULT_SETTINGS: Settings = {
  language: 'en',
  tempo: 'live',
  mode: 'practice',
  text: 100,
  motion: 'system',
  contrast: 'system',
  captions: true,
  keys: true,
  volumeVoice: 0.7,
  volumeEffects: 0.7,
  volumeAmbience: 0.7,
  muted: false,
  readAloud: false,
};

/** Reads settings from parsed JSON; whatever does not fit falls back to the default. */
export function readSettings(data: unknown): Settings {
  const fields = new Map<string, unknown>(
    typeof data === 'object' && data !== null ? Object.entries(data) : [],
  );
  const flag = (name: 'keys' | 'muted' | 'readAloud' | 'captions') => {
    const value = fields.get(name);
    return typeof value === 'boolean' ? value : DEFAULT_SETTINGS[name];
  };
  const volume = (name: 'volumeVoice' | 'volumeEffects' | 'volumeAmbience') => {
    const value = fields.get(name);
    return typeof value === 'number' && value >= 0 && value <= 1 ? value : DEFAULT_SETTINGS[name];
  };
  return {
    language: oneOf(LANGUAGES, fields.get('language'), DEFAULT_SETTINGS.language),
    tempo: oneOf(TEMPOS, fields.get('tempo'), DEFAULT_SETTINGS.tempo),
    mode: oneOf(MODES, fields.get('mode'), DEFAULT_SETTINGS.mode),
    text: oneOf(TEXT_SIZES, fields.get('text'), DEFAULT_SETTINGS.text),
    motion: oneOf(MOTIONS, fields.get('motion'), DEFAULT_SETTINGS.motion),
    contrast: oneOf(CONTRASTS, fields.get('contrast'), DEFAULT_SETTINGS.contrast),
    captions: flag('captions'),
    keys: flag('keys'),
    volumeVoice: volume('volumeVoice'),
    volumeEffects: volume('volumeEffects'),
    volumeAmbience: volume('volumeAmbience'),
    muted: flag('muted'),
    readAloud: flag('readAloud'),
  };
}

function oneOf<T>(list: readonly T[], value: unknown, otherwise: T): T {
  return list.find((item) => item === value) ?? otherwise;
}

/** The settings, kept in the store and told to whoever watches. */
export interface SettingsBox {
  readonly now: Settings;
  change(part: Partial<Settings>): void;
  /** Takes up what is kept in the store now: somebody else plays. */
  reread(): void;
  watch(listener: (settings: Settings) => void): () => void;
}

function kept(store: Store): object {
  const data = parseJson(store.read(KEY));
  return typeof data === 'object' && data !== null ? data : {};
}

/** The first language of a wish list that the interface speaks: `de-CH` is met by German. */
export function languageFor(wanted: readonly string[]): Language {
  const codes = wanted.map((each) => each.toLowerCase().split('-')[0]);
  return codes.flatMap((code) => LANGUAGES.filter((language) => language === code))[0] ?? 'en';
}

/**
 * @param wanted the languages that the browser asks for, best first; the first one that we have is spoken until
 *   somebody chooses another
 */
export function openSettings(store: Store, wanted: readonly string[] = []): SettingsBox {
  const read = () => readSettings({ language: languageFor(wanted), ...kept(store) });
  let now = read();
  const listeners = new Set<(settings: Settings) => void>();
  const tell = () => {
    for (const listener of listeners) listener(now);
  };
  return {
    get now() {
      return now;
    },
    change(part) {
      now = { ...now, ...part };
      store.write(KEY, JSON.stringify(now));
      tell();
    },
    reread() {
      now = read();
      tell();
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Whether motion is to be reduced, by the setting or else by the system. */
export function isMotionReduced(settings: Settings): boolean {
  if (settings.motion !== 'system') return settings.motion === 'reduced';
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Keeps the page in step with the settings through attributes of its root, which the theme reads.
 * @returns what ends it
 */
export function applySettings(box: SettingsBox, root: HTMLElement): () => void {
  const apply = () => {
    root.lang = box.now.language;
    root.dataset['text'] = String(box.now.text);
    root.dataset['motion'] = isMotionReduced(box.now) ? 'reduced' : 'full';
    root.dataset['contrast'] = box.now.contrast;
  };
  const system = matchMedia('(prefers-reduced-motion: reduce)');
  system.addEventListener('change', apply);
  const unwatch = box.watch(apply);
  apply();
  return () => {
    system.removeEventListener('change', apply);
    unwatch();
  };
}
