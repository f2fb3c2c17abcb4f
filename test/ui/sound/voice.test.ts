import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOODS, type Mood } from '../../../src/core/vocabulary.ts';
import { createSound } from '../../../src/ui/sound/sound.ts';
import { SPRITES } from '../../../src/ui/sound/sprites.ts';
import { syllablesOf } from '../../../src/ui/sound/syllables.ts';
import type { Line } from '../../../src/ui/sound/voice.ts';
import { fakeWorld } from './fake.ts';

const TEXT = 'I have been waiting for forty minutes. When will a table be free?';

async function speaker() {
  const fake = fakeWorld();
  const sound = createSound({
    volumes: { voice: 1, effects: 1, ambience: 1 },
    muted: false,
    channel: 'in-person',
    world: fake.world,
  });
  await fake.gesture();
  await fake.arrive('/sound/voice-in-person.webm');
  return { fake, sound };
}

/** Speaks a whole line at the director's pace and gives what was heard of it. */
async function heard(line: Partial<Line>, msPerChar = 55) {
  const { fake, sound } = await speaker();
  const whole: Line = { text: TEXT, pitch: 1, pace: 1, mood: 'neutral', ...line };
  const speaking = sound.speak(whole);
  for (let said = 1; said <= whole.text.length; said += 1) {
    await fake.pass(msPerChar);
    speaking.reach(said);
  }
  return { fake, sound, speaking, played: fake.played };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a voice', () => {
  it('says about as many syllables as people do, at most one at a time', async () => {
    const { fake, played } = await heard({});
    const perSecond = played.length / ((TEXT.length * 55) / 1000);
    expect(perSecond).toBeGreaterThan(3);
    expect(perSecond).toBeLessThan(7);
    expect(fake.playing.length).toBeLessThanOrEqual(1);
  });

  it('says nothing while the text stands still', async () => {
    const { fake, sound } = await speaker();
    const speaking = sound.speak({ text: TEXT, pitch: 1, pace: 1, mood: 'neutral' });
    for (let i = 0; i < 100; i += 1) {
      speaking.reach(8);
      await fake.pass(16);
    }
    expect(fake.played).toHaveLength(1);
  });

  it('does not make up for what was skipped', async () => {
    const { fake, sound } = await speaker();
    const speaking = sound.speak({ text: TEXT, pitch: 1, pace: 1, mood: 'neutral' });
    speaking.reach(TEXT.length);
    expect(fake.played).toEqual([]);
  });

  it('is broken off by stop, by the next line, and says no more then', async () => {
    const { fake, sound } = await speaker();
    const first = sound.speak({ text: TEXT, pitch: 1, pace: 1, mood: 'neutral' });
    first.reach(4);
    const second = sound.speak({ text: TEXT, pitch: 1, pace: 1, mood: 'neutral' });
    expect(fake.playing).toEqual([]);
    await fake.pass(500);
    first.reach(12);
    second.reach(4);
    expect(fake.playing).toHaveLength(1);
    second.stop();
    await fake.pass(500);
    second.reach(12);
    expect([fake.playing.length, fake.played.length]).toEqual([0, 2]);
  });

  it.each([
    ['furious', 'rough'],
    ['annoyed', 'rough'],
    ['worried', 'plain'],
    ['neutral', 'plain'],
    ['pleased', 'soft'],
    ['delighted', 'soft'],
  ] satisfies [Mood, string][])('that is %s is %s', async (mood, tone) => {
    const { played } = await heard({ mood });
    expect(new Set(played.map(({ clip }) => clip.split('-')[1]))).toEqual(new Set([tone]));
  });

  it('rises with anger and with delight', async () => {
    const rate = async (mood: Mood) => mean((await heard({ mood })).played.map((sound) => sound.rate));
    const [furious, annoyed, neutral, delighted] = [
      await rate('furious'),
      await rate('annoyed'),
      await rate('neutral'),
      await rate('delighted'),
    ];
    expect(furious).toBeGreaterThan(annoyed);
    expect(annoyed).toBeGreaterThan(neutral);
    expect(delighted).toBeGreaterThan(neutral);
  });

  it.each([
    [0.7, 'low'],
    [1, 'middle'],
    [1.3, 'high'],
  ])('of pitch %f is the %s recording, hardly moved', async (pitch, register) => {
    const { played } = await heard({ pitch });
    expect(new Set(played.map(({ clip }) => clip.split('-')[0]))).toEqual(new Set([register]));
    expect(mean(played.map((sound) => sound.rate))).toBeGreaterThan(0.85);
    expect(mean(played.map((sound) => sound.rate))).toBeLessThan(1.15);
  });

  it('plays only clips that are there, at rates that Howler takes', async () => {
    for (const mood of MOODS) {
      for (const pitch of [0.5, 0.85, 1.15, 2]) {
        const { played } = await heard({ mood, pitch });
        for (const { clip, rate, volume } of played) {
          expect(SPRITES.voice.clips).toHaveProperty(clip);
          expect(rate).toBeGreaterThan(0.5);
          expect(rate).toBeLessThan(4);
          expect(volume).toBeLessThanOrEqual(1);
        }
      }
    }
  });
});

describe('syllables', () => {
  const shape = (text: string) =>
    syllablesOf(text)
      .map(({ syllable }) => syllable[0])
      .join('');

  it('follow the vowels', () => {
    expect(shape('Can you tell me?')).toBe('aoee');
    expect(shape('make the table')).toBe('aea');
    expect(shape('Ärger über Straße')).toBe('aeuea');
  });

  it('are there for numbers and for other scripts', () => {
    expect(shape('42')).toHaveLength(2);
    expect(shape('здравствуйте').length).toBeGreaterThan(3);
    expect(shape('こんにちは')).toHaveLength(5);
    expect(shape('…?!')).toBe('');
  });

  it('go up at the end of a question and down at that of a statement', () => {
    expect(syllablesOf('Is it free now?').at(-1)?.bend).toBeGreaterThan(2);
    expect(syllablesOf('It is free now.').at(-1)?.bend).toBeLessThan(-2);
  });

  it('are strong where somebody shouts', () => {
    expect(syllablesOf('That is NOT it').map(({ strong }) => strong)).toEqual([false, false, true, false]);
    expect(syllablesOf('Never!').every(({ strong }) => strong)).toBe(true);
  });

  it('stand in order and within the text, whatever it says, and are the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const beats = syllablesOf(text);
        expect(beats).toEqual(syllablesOf(text));
        for (const [index, { at, height }] of beats.entries()) {
          expect(at).toBeGreaterThan(beats[index - 1]?.at ?? -1);
          expect(at).toBeLessThan(text.length);
          expect(Math.abs(height)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
