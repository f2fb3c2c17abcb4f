import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Speech, Staging } from '../../../src/game/director/scene.ts';
import { createReadingAloud, type ReadingAloud } from '../../../src/game/play/reading-aloud.ts';
import { openSettings, type SettingsBox } from '../../../src/ui/settings.ts';
import { openReader, type Synthesis } from '../../../src/ui/sound/reader.ts';
import { memoryStore } from '../../ui/memory-store.ts';
import { view } from '../views.ts';

const TEXT = 'We were told twenty minutes.';

/** What the browser's speech is asked for, in order. */
let asked: string[];
let settings: SettingsBox;
let aloud: ReadingAloud;
let said: number;

type Voice = ReturnType<Synthesis['getVoices']>[number];
const voice = (part: Partial<Voice>): Voice => ({
  lang: 'en-GB',
  localService: true,
  default: false,
  name: 'device',
  ...part,
});

function open(voices: readonly Voice[]): void {
  const synthesis: Synthesis = {
    getVoices: () => voices,
    speak: ({ text, pitch, rate, volume, voice: by }) =>
      void asked.push(`${by?.name} ${text} ${pitch.toFixed(2)} ${rate.toFixed(2)} ${volume}`),
    cancel: () => void asked.push('cancel'),
    pause: () => void asked.push('pause'),
    resume: () => void asked.push('resume'),
  };
  const utter = (text: string) => ({ text }) as SpeechSynthesisUtterance;
  aloud = createReadingAloud({
    reader: openReader('en', synthesis, utter),
    settings,
    voice: { pitch: 0.8, pace: 1.1 },
    said: () => said,
  });
}

const STILL: Staging = {
  scene: { at: 'open' },
  view: view(),
  speech: null,
  words: null,
  unanswered: false,
  cutting: false,
  holds: new Set(),
};
const line = (how: Speech['how'], id = 'hello'): Staging => ({
  ...STILL,
  scene: { at: how === 'speaking' ? 'typing' : 'landing' },
  speech: { line: id, text: TEXT, how, said: 0 },
});

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  said = 0;
  settings = openSettings(memoryStore());
  settings.change({ readAloud: true });
});
afterEach(() => {
  aloud.destroy();
  vi.useRealTimers();
});

describe('reading aloud', () => {
  it("reads a line by a voice of the device, at the customer's pitch and pace", () => {
    open([
      voice({ name: 'service', localService: false, default: true }),
      voice({ lang: 'de-DE' }),
      voice({}),
    ]);
    aloud.follow(line('speaking'));
    expect(asked).toEqual([`device ${TEXT} 0.80 1.10 0.7`]);
  });

  it('is off unless wanted, and where there is no voice of the device', () => {
    open([voice({ localService: false })]);
    expect(aloud.reads).toBe(false);
    open([voice({})]);
    settings.change({ readAloud: false });
    expect(aloud.reads).toBe(false);
    aloud.follow(line('speaking'));
    expect(asked.filter((each) => each.includes(TEXT))).toEqual([]);
  });

  it('lets a line end that came to its end by itself, and reads the next behind it', () => {
    open([voice({})]);
    aloud.follow(line('speaking'));
    said = TEXT.length;
    vi.advanceTimersByTime(200);
    aloud.follow(line('complete'));
    aloud.follow(line('speaking', 'second'));
    expect(asked).not.toContain('cancel');
    expect(asked).toHaveLength(2);
  });

  it.each(['cut', 'lost', 'complete'] as const)('stops at once where the line is %s early', (how) => {
    open([voice({})]);
    aloud.follow(line('speaking'));
    said = 5;
    vi.advanceTimersByTime(200);
    aloud.follow(line(how));
    expect(asked.slice(1)).toEqual(['cancel', 'resume']);
  });

  it('stops when the trainee answers, and when it is muted', () => {
    open([voice({})]);
    aloud.follow(line('speaking'));
    said = TEXT.length;
    vi.advanceTimersByTime(200);
    const complete = line('complete');
    aloud.follow(complete);
    aloud.follow({ ...complete, words: 'I am sorry.' });
    expect(asked.slice(1)).toEqual(['cancel', 'resume']);
    aloud.follow(line('speaking', 'second'));
    asked = [];
    settings.change({ muted: true });
    expect(asked).toEqual(['cancel', 'resume']);
  });

  it('holds its breath while the run is paused', () => {
    open([voice({})]);
    const speaking = line('speaking');
    aloud.follow(speaking);
    aloud.follow({ ...speaking, holds: new Set(['paused']) });
    aloud.follow(speaking);
    expect(asked.slice(1)).toEqual(['pause', 'resume']);
  });
});
