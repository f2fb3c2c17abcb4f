import type { Channel } from '../../core/vocabulary.ts';
import type { Settings, SettingsBox } from '../settings.ts';
import { createSound, type Sound } from './sound.ts';
import type { VolumeGroup } from './vocabulary.ts';
import type { World } from './world.ts';

/** The sound of one run, as loud as the settings say at every moment. `world` is for tests. */
export function openSound(settings: SettingsBox, channel: Channel, world?: World): Sound {
  const sound = createSound({
    volumes: volumesOf(settings.now),
    muted: settings.now.muted,
    channel,
    ...(world && { world }),
  });
  const unwatch = settings.watch((now) => {
    const volumes = volumesOf(now);
    sound.setVolume('voice', volumes.voice);
    sound.setVolume('effects', volumes.effects);
    sound.setVolume('ambience', volumes.ambience);
    sound.mute(now.muted);
  });
  return {
    ...sound,
    destroy() {
      unwatch();
      sound.destroy();
    },
  };
}

const volumesOf = (settings: Settings): Record<VolumeGroup, number> => ({
  voice: settings.volumeVoice,
  effects: settings.volumeEffects,
  ambience: settings.volumeAmbience,
});
