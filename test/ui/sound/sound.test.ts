import { describe, expect, it } from 'vitest';
import { createSound, type Sound, type SoundOptions } from '../../../src/ui/sound/sound.ts';
import { CUES } from '../../../src/ui/sound/vocabulary.ts';
import { fakeWorld, type FakeWorld } from './fake.ts';

const CUES_FILE = '/sound/cues.webm';
const VOICE_FILE = '/sound/voice-in-person.webm';
const RESTAURANT = '/sound/ambience-restaurant.webm';

function open(fake: FakeWorld, options: Partial<SoundOptions> = {}): Sound {
  return createSound({
    volumes: { voice: 1, effects: 1, ambience: 1 },
    muted: false,
    channel: 'in-person',
    world: fake.world,
    ...options,
  });
}

/** A sound that has had its gesture and its files. */
async function ready(options: Partial<SoundOptions> = {}) {
  const fake = fakeWorld();
  const sound = open(fake, options);
  await fake.gesture();
  for (const file of fake.fetched) await fake.arrive(file);
  return { fake, sound };
}

describe('beginning', () => {
  it('fetches nothing and plays nothing before a gesture', async () => {
    const fake = fakeWorld();
    const sound = open(fake);
    sound.ambience('restaurant');
    sound.cue('reply');
    sound.speak({ text: 'Hello there', pitch: 1, pace: 1, mood: 'neutral' }).reach(11);
    await fake.settle();
    expect([fake.loads, fake.fetched, fake.played]).toEqual([0, [], []]);
  });

  it.each(['pointerup', 'keydown'])(
    'begins with %s, and takes up the place that was asked for before',
    async (name) => {
      const fake = fakeWorld();
      const sound = open(fake);
      sound.ambience('restaurant');
      await fake.gesture(name);
      expect(fake.fetched).toEqual([CUES_FILE, VOICE_FILE, RESTAURANT]);
      await fake.arrive(RESTAURANT);
      expect(fake.playing.map(({ clip, loops }) => [clip, loops])).toEqual([['loop', true]]);
    },
  );

  it('begins at once on a page that has had its gesture', async () => {
    const fake = fakeWorld({ touched: true });
    open(fake);
    await fake.settle();
    expect(fake.fetched).toContain(CUES_FILE);
  });

  it('is begun once, however many gestures there are', async () => {
    const { fake, sound } = await ready();
    await fake.gesture();
    expect(await sound.unlock()).toEqual({ ok: true });
    expect([fake.loads, fake.fetched]).toEqual([1, [CUES_FILE, VOICE_FILE]]);
  });

  it('waits for a browser that lets nothing sound yet', async () => {
    const fake = fakeWorld({ running: false });
    const sound = open(fake);
    sound.ambience('restaurant');
    await fake.gesture();
    for (const file of fake.fetched) await fake.arrive(file);
    sound.cue('reply');
    expect(fake.played).toEqual([]);
    fake.wake();
    expect(fake.playing.map(({ clip }) => clip)).toEqual(['loop']);
  });

  it('fetches the voice as it is heard over the telephone', async () => {
    const { fake } = await ready({ channel: 'phone' });
    expect(fake.fetched).toContain('/sound/voice-phone.webm');
  });
});

describe('where nothing can be heard', () => {
  it('says that there is no Web Audio, and stays silent', async () => {
    const fake = fakeWorld({ webAudio: false });
    const sound = open(fake);
    expect(await sound.unlock()).toEqual({ ok: false, code: 'no-audio' });
    sound.ambience('restaurant');
    sound.cue('ring').stop();
    sound.speak({ text: 'Hello', pitch: 1, pace: 1, mood: 'neutral' }).reach(5);
    expect([fake.fetched, fake.played]).toEqual([[], []]);
  });

  it('tries again with the next gesture after the network failed', async () => {
    const fake = fakeWorld();
    fake.failLoads(1);
    const sound = open(fake);
    expect(await sound.unlock()).toEqual({ ok: false, code: 'not-loaded' });
    await fake.gesture();
    expect(fake.fetched).toContain(CUES_FILE);
  });

  it('stays silent where the files can not be had', async () => {
    const fake = fakeWorld({ offline: true });
    const sound = open(fake);
    sound.ambience('restaurant');
    expect(await sound.unlock()).toEqual({ ok: true });
    await fake.gesture();
    sound.cue('kept');
    expect([fake.fetched, fake.played]).toEqual([[CUES_FILE, VOICE_FILE, RESTAURANT], []]);
  });

  it.each([
    [['webm'], ['/sound/cues.m4a', '/sound/voice-in-person.m4a']],
    [['webm', 'm4a'], []],
  ])('fetches no format that can not be played: %j', async (unplayable, files) => {
    const fake = fakeWorld({ unplayable });
    open(fake);
    await fake.gesture();
    expect(fake.fetched).toEqual(files);
  });

  it('takes the other format where the first can not be decoded, and gives up after it', async () => {
    const { fake, sound } = await ready();
    await fake.fail(CUES_FILE);
    expect(fake.fetched.at(-1)).toBe('/sound/cues.m4a');
    expect(fake.openFiles).not.toContain(CUES_FILE);
    await fake.fail('/sound/cues.m4a');
    sound.cue('kept');
    expect([fake.fetched.length, fake.played]).toEqual([3, []]);
  });
});

describe('cues', () => {
  it.each(CUES)('%s is there', async (cue) => {
    const { fake, sound } = await ready();
    sound.cue(cue);
    expect(fake.playing.map(({ file, clip }) => [file, clip])).toEqual([[CUES_FILE, cue]]);
  });

  it('start anew instead of piling up', async () => {
    const { fake, sound } = await ready();
    for (let i = 0; i < 5; i += 1) sound.cue('reply');
    sound.cue('kept');
    expect(fake.playing.map(({ clip }) => clip)).toEqual(['reply', 'kept']);
    fake.finish('reply');
    fake.finish('kept');
    await fake.pass(100);
    expect([fake.playing.length, fake.waiting]).toEqual([0, 0]);
  });

  it('are not made up for once the file has come', async () => {
    const fake = fakeWorld();
    const sound = open(fake);
    await fake.gesture();
    sound.cue('kept');
    await fake.arrive(CUES_FILE);
    expect(fake.played).toEqual([]);
  });

  it('ring until the call is answered, even where the file comes late', async () => {
    const fake = fakeWorld();
    const sound = open(fake);
    const ring = sound.cue('ring');
    await fake.gesture();
    await fake.arrive(CUES_FILE);
    expect(fake.playing.map(({ clip, loops }) => [clip, loops])).toEqual([['ring', true]]);
    ring.stop();
    ring.stop();
    expect(fake.playing).toEqual([]);
    await fake.pass(100);
    expect(fake.played.map(({ state }) => state)).toEqual(['stopped']);
  });
});

describe('volumes', () => {
  it('square what the slider says, and keep the place behind', async () => {
    const { fake, sound } = await ready({ volumes: { voice: 1, effects: 0.5, ambience: 0.5 } });
    sound.ambience('restaurant');
    await fake.arrive(RESTAURANT);
    sound.cue('kept');
    expect(fake.playing.map(({ clip, volume }) => [clip, volume])).toEqual([
      ['loop', 0.1],
      ['kept', 0.25],
    ]);
    sound.setVolume('ambience', 1);
    expect(fake.playing[0]?.volume).toBeCloseTo(0.4);
  });

  it('take what is beyond their ends for the ends', async () => {
    const { fake, sound } = await ready();
    sound.setVolume('effects', 7);
    sound.cue('kept');
    expect(fake.playing[0]?.volume).toBe(1);
    sound.setVolume('effects', -1);
    sound.cue('late');
    expect(fake.playing.map(({ clip }) => clip)).toEqual([]);
  });

  it('fetch nothing for what stands at nought, until it does not', async () => {
    const { fake, sound } = await ready({ volumes: { voice: 0, effects: 1, ambience: 0 } });
    sound.ambience('restaurant');
    expect(fake.fetched).toEqual([CUES_FILE]);
    sound.setVolume('ambience', 0.3);
    sound.setVolume('voice', 0.3);
    expect(fake.fetched).toEqual([CUES_FILE, RESTAURANT, VOICE_FILE]);
  });
});

describe('mute', () => {
  it('fetches nothing while it is on, and everything once it is off', async () => {
    const fake = fakeWorld();
    const sound = open(fake, { muted: true });
    sound.ambience('restaurant');
    await fake.gesture();
    expect(await sound.unlock()).toEqual({ ok: false, code: 'muted' });
    expect([fake.loads, fake.fetched]).toEqual([0, []]);
    sound.mute(false);
    await fake.settle();
    expect(fake.fetched).toEqual([CUES_FILE, VOICE_FILE, RESTAURANT]);
  });

  it('does not begin by itself before a gesture', async () => {
    const fake = fakeWorld();
    const sound = open(fake, { muted: true });
    sound.mute(false);
    await fake.settle();
    expect(fake.loads).toBe(0);
  });

  it('silences all, and lets the place and the ring come back', async () => {
    const { fake, sound } = await ready();
    sound.ambience('restaurant');
    await fake.arrive(RESTAURANT);
    sound.cue('ring');
    sound.cue('kept');
    sound.mute(true);
    expect(fake.playing).toEqual([]);
    sound.cue('late');
    expect(fake.playing).toEqual([]);
    await fake.pass(2000);
    expect(fake.contextState).toBe('suspended');
    sound.mute(false);
    await fake.settle();
    expect(fake.playing.map(({ clip }) => clip).toSorted()).toEqual(['loop', 'ring']);
  });
});

describe('holding', () => {
  const holds: [string, (fake: FakeWorld, sound: Sound, on: boolean) => void][] = [
    ['pause', (_fake, sound, on) => (on ? sound.pause() : sound.resume())],
    ['a hidden tab', (fake, _sound, on) => fake.hide(on)],
  ];
  it.each(holds)('%s silences the place and the line, until it is over', async (_name, hold) => {
    const { fake, sound } = await ready();
    sound.ambience('restaurant');
    await fake.arrive(RESTAURANT);
    const speaking = sound.speak({ text: 'Good evening to you', pitch: 1, pace: 1, mood: 'neutral' });
    speaking.reach(3);
    expect(fake.playing).toHaveLength(2);
    hold(fake, sound, true);
    expect(fake.playing).toEqual([]);
    await fake.pass(60_000);
    speaking.reach(6);
    sound.cue('kept');
    expect([fake.playing, fake.contextState]).toEqual([[], 'suspended']);
    hold(fake, sound, false);
    await fake.settle();
    expect(fake.playing.map(({ clip }) => clip)).toEqual(['loop']);
    speaking.reach(9);
    expect(fake.playing).toHaveLength(2);
  });

  it('does not end with the tab coming back while the game is paused', async () => {
    const { fake, sound } = await ready();
    sound.pause();
    fake.hide(true);
    fake.hide(false);
    sound.cue('kept');
    expect(fake.played).toEqual([]);
  });

  it('lets the sound card go only once all has died away', async () => {
    const { fake, sound } = await ready();
    sound.pause();
    await fake.pass(300);
    expect(fake.contextState).toBe('running');
    sound.resume();
    await fake.pass(5000);
    expect(fake.contextState).toBe('running');
  });
});

describe('the place', () => {
  it('goes over into another, whose file alone is kept', async () => {
    const { fake, sound } = await ready();
    sound.ambience('restaurant');
    await fake.arrive(RESTAURANT);
    sound.ambience('call-centre');
    await fake.arrive('/sound/ambience-call-centre.webm');
    expect(fake.playing.map(({ file, clip }) => [file, clip])).toEqual([
      ['/sound/ambience-call-centre.webm', 'loop'],
    ]);
    await fake.pass(1000);
    expect(fake.openFiles).not.toContain(RESTAURANT);
    sound.ambience(null);
    expect(fake.playing).toEqual([]);
  });

  it('is one loop, however often it is asked for', async () => {
    const { fake, sound } = await ready();
    for (let i = 0; i < 3; i += 1) sound.ambience('restaurant');
    await fake.arrive(RESTAURANT);
    sound.ambience('restaurant');
    expect(fake.played).toHaveLength(1);
  });

  it('has things happen in it now and then, never twice the same, and none while it is held', async () => {
    const { fake, sound } = await ready();
    sound.ambience('restaurant');
    await fake.arrive(RESTAURANT);
    await fake.pass(60_000);
    const events = fake.played.filter(({ loops }) => !loops).map(({ clip }) => clip);
    expect(events.length).toBeGreaterThan(3);
    expect(events.length).toBeLessThan(10);
    expect(events.every((clip, index) => clip !== events[index + 1])).toBe(true);
    sound.pause();
    const before = fake.played.length;
    await fake.pass(60_000);
    expect(fake.played).toHaveLength(before);
  });
});

describe('the end', () => {
  it('lets go of files, listeners and the sound card', async () => {
    const { fake, sound } = await ready();
    sound.ambience('restaurant');
    await fake.arrive(RESTAURANT);
    sound.destroy();
    await fake.pass(60_000);
    expect([fake.openFiles, fake.playing, fake.listeners, fake.contextState]).toEqual([
      [],
      [],
      0,
      'suspended',
    ]);
    sound.cue('kept');
    sound.ambience('call-centre');
    expect(await sound.unlock()).toEqual({ ok: false, code: 'not-loaded' });
    expect(fake.openFiles).toEqual([]);
  });
});
