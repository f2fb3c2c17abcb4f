import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, isMotionReduced, openSettings, readSettings } from '../../src/ui/settings.ts';
import { memoryStore } from './memory-store.ts';

describe('settings', () => {
  it('fall back to the default, one by one', () => {
    expect(readSettings(undefined)).toEqual(DEFAULT_SETTINGS);
    expect(readSettings('nonsense')).toEqual(DEFAULT_SETTINGS);
    expect(readSettings({ tempo: 'untimed', text: 300, keys: 'yes', motion: 'reduced' })).toEqual({
      ...DEFAULT_SETTINGS,
      tempo: 'untimed',
      motion: 'reduced',
    });
  });

  it('take volumes from 0 to 1 and nothing else', () => {
    const { volumeVoice, volumeEffects, volumeAmbience, muted } = readSettings({
      volumeVoice: 0,
      volumeEffects: 1.01,
      volumeAmbience: '0.2',
      muted: true,
    });
    expect([volumeVoice, volumeEffects, volumeAmbience, muted]).toEqual([0, 0.7, 0.7, true]);
  });

  it('are remembered, and tell whoever watches', () => {
    const store = memoryStore();
    const box = openSettings(store);
    const told: number[] = [];
    const unwatch = box.watch(({ text }) => told.push(text));
    box.change({ text: 150 });
    unwatch();
    box.change({ text: 200 });
    expect(told).toEqual([150]);
    expect(openSettings(store).now.text).toBe(200);
  });

  it('decide about motion themselves where they say more than the system', () => {
    expect(isMotionReduced({ ...DEFAULT_SETTINGS, motion: 'reduced' })).toBe(true);
    expect(isMotionReduced({ ...DEFAULT_SETTINGS, motion: 'full' })).toBe(false);
  });
});
