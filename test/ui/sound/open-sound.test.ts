import { expect, it } from 'vitest';
import { openSettings } from '../../../src/ui/settings.ts';
import { openSound } from '../../../src/ui/sound/open-sound.ts';
import { memoryStore } from '../memory-store.ts';
import { fakeWorld } from './fake.ts';

it('is as loud as the settings say, from the start and at every change', async () => {
  const fake = fakeWorld();
  const settings = openSettings(memoryStore());
  settings.change({ volumeEffects: 0.5, volumeVoice: 0 });
  const sound = openSound(settings, 'phone', fake.world);
  await fake.gesture();
  expect(fake.fetched).toEqual(['/sound/cues.webm']);
  await fake.arrive('/sound/cues.webm');
  sound.cue('kept');
  expect(fake.playing.map(({ volume }) => volume)).toEqual([0.25]);
  settings.change({ volumeEffects: 1, volumeVoice: 1 });
  expect(fake.fetched).toEqual(['/sound/cues.webm', '/sound/voice-phone.webm']);
  sound.cue('late');
  expect(fake.playing.at(-1)?.volume).toBe(1);
  settings.change({ muted: true });
  expect(fake.playing).toEqual([]);
  sound.destroy();
  settings.change({ muted: false });
  await fake.pass(5000);
  expect([fake.openFiles, fake.listeners]).toEqual([[], 0]);
});
