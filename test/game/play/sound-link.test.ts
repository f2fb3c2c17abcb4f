import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Moment, Script } from '../../../src/core/index.ts';
import type { Speech, Staging } from '../../../src/game/director/scene.ts';
import { createSoundLink, type SoundLink } from '../../../src/game/play/sound-link.ts';
import { openSettings } from '../../../src/ui/settings.ts';
import { small } from '../../core/support/scripts.ts';
import { memoryStore } from '../../ui/memory-store.ts';
import { view } from '../views.ts';

/** What the link asks of the sound layer, in order. */
const heard: string[] = [];
vi.mock('../../../src/ui/sound/open-sound.ts', () => ({
  openSound: () => ({
    cue: (name: string) => {
      heard.push(name);
      return { stop: () => heard.push(`${name} stops`) };
    },
    speak: ({ text, mood }: { text: string; mood: string }) => {
      heard.push(`${mood}: ${text}`);
      return { reach: (said: number) => heard.push(`reach ${said}`), stop: () => heard.push('cut off') };
    },
    ambience: (setting: string) => heard.push(setting),
    pause: () => heard.push('pause'),
    resume: () => heard.push('resume'),
    destroy: () => heard.push('destroy'),
  }),
}));

const STILL: Staging = {
  scene: { at: 'open' },
  view: view(),
  speech: null,
  words: null,
  unanswered: false,
  cutting: false,
  holds: new Set(),
};
const TYPING: Staging = {
  ...STILL,
  scene: { at: 'typing' },
  speech: { line: 'hello', text: 'Ten chars.', how: 'speaking', said: 0 },
};
const spoken = (how: Speech['how']): Staging => ({
  ...TYPING,
  scene: { at: 'landing' },
  speech: { line: 'hello', text: 'Ten chars.', how, said: 4 },
});

let link: SoundLink;
let said = 0;

/** Opens a link and waits until the sounds are there. */
async function open(channel: Script['scenario']['channel'], first = STILL): Promise<void> {
  const base = small();
  const script = { ...base, scenario: { ...base.scenario, channel } };
  const settings = openSettings(memoryStore());
  link = createSoundLink({ script, settings, reader: null, said: () => said });
  link.follow(first, []);
  await vi.waitFor(() => expect(heard).toContain('restaurant'));
}

/** What was heard since the last call. */
const heardSince = () => heard.splice(0);

beforeEach(() => {
  heard.length = 0;
  said = 0;
});
afterEach(() => {
  link.destroy();
  vi.useRealTimers();
});

describe('the way to the sounds', () => {
  it('has the voice keep up with the line, and leaves it alone when the line is complete', async () => {
    await open('in-person');
    vi.useFakeTimers();
    heardSince();
    link.follow(TYPING, []);
    said = 4;
    vi.advanceTimersByTime(50);
    link.follow(spoken('complete'), []);
    vi.advanceTimersByTime(500);
    expect(heardSince()).toEqual(['neutral: Ten chars.', 'reach 4']);
  });

  it.each(['cut', 'lost'] as const)('breaks off a line that is %s', async (how) => {
    await open('in-person');
    vi.useFakeTimers();
    heardSince();
    link.follow(TYPING, []);
    link.follow(spoken(how), []);
    vi.advanceTimersByTime(500);
    expect(heardSince()).toEqual(['neutral: Ten chars.', 'cut off']);
  });

  it('lets a phone ring until it is picked up, and not a moment into the call', async () => {
    await open('phone', { ...STILL, scene: { at: 'ringing', caller: 'customer' } });
    expect(heardSince()).toContain('ring');
    link.follow(STILL, []);
    expect(heardSince()).toEqual(['ring stops', 'pick-up']);
    link.destroy();
    await open('phone');
    expect(heardSince()).not.toContain('ring');
  });

  it('rings for nobody who calls themselves: they pick the phone up', async () => {
    await open('phone', { ...STILL, scene: { at: 'ringing', caller: 'trainee' } });
    expect(heardSince()).not.toContain('ring');
    link.follow(STILL, []);
    expect(heardSince()).toEqual(['pick-up']);
  });

  it('hangs up before the verdict', async () => {
    await open('phone');
    vi.useFakeTimers();
    heardSince();
    const ended: Moment = { type: 'ended', ending: 'walked' };
    link.follow({ ...STILL, scene: { at: 'ended', ending: 'walked' } }, [ended]);
    expect(heardSince()).toEqual(['hang-up']);
    vi.advanceTimersByTime(350);
    expect(heardSince()).toEqual(['leaves']);
  });

  it('tells of several facts once, and of a jump until it is left', async () => {
    await open('in-person');
    heardSince();
    link.follow(STILL, [
      { type: 'heard', fact: 'a' },
      { type: 'heard', fact: 'b' },
    ]);
    link.follow({ ...STILL, scene: { at: 'jump', beat: 'later', minutes: 20 } }, [
      { type: 'jumped', beat: 'later', minutes: 20 },
    ]);
    link.follow(STILL, []);
    expect(heardSince()).toEqual(['fact', 'time-passing', 'time-passing stops']);
  });

  it('falls silent while the run is paused, and not while a reply is filled in', async () => {
    await open('in-person');
    heardSince();
    link.follow({ ...STILL, holds: new Set(['picking', 'looking']) }, []);
    link.follow({ ...STILL, holds: new Set(['picking', 'paused']) }, []);
    link.follow({ ...STILL, holds: new Set(['paused']) }, []);
    link.follow(STILL, []);
    expect(heardSince()).toEqual(['pause', 'resume']);
  });
});
