import { describe, expect, it } from 'vitest';
import { MAX_PROFILES, openProfiles, tidyName, type PlayerLook } from '../../src/ui/profiles.ts';
import { openSettings } from '../../src/ui/settings.ts';
import { memoryStore } from './memory-store.ts';

const LOOK: PlayerLook = { figure: 'leaf', colour: 'sky' };

function open(device = memoryStore()) {
  let drawn = 0;
  return { device, profiles: openProfiles(device, () => `p${(drawn += 1)}`) };
}

describe('profiles', () => {
  it('leave what was kept before there were any to the first one', () => {
    const device = memoryStore();
    device.write('good-call/1/run/small', 'a run');
    const { profiles } = open(device);
    expect(profiles.current).toBeNull();
    expect(profiles.store.read('good-call/1/run/small')).toBe('a run');
    profiles.add('Ana', LOOK);
    expect(profiles.current).toMatchObject({ name: 'Ana', look: LOOK });
    expect(profiles.store.read('good-call/1/run/small')).toBe('a run');
  });

  it('do not hand what was played without a name to whoever comes next', () => {
    const device = memoryStore();
    device.write('good-call/1/run/small', 'a run');
    const { profiles } = open(device);
    profiles.settle('Unnamed');
    profiles.add('Tom', LOOK);
    expect(profiles.all.map(({ name }) => name)).toEqual(['Unnamed', 'Tom']);
    expect(profiles.store.read('good-call/1/run/small')).toBeNull();
    const empty = open().profiles;
    empty.settle('Unnamed');
    expect(empty.all).toEqual([]);
  });

  it('keep apart what each one keeps, and change over at once', () => {
    const { device, profiles } = open();
    profiles.add('Ana', LOOK);
    const { store } = profiles;
    store.write('good-call/1/run/small', 'of Ana');
    const tom = profiles.add('Tom', LOOK);
    expect(store.read('good-call/1/run/small')).toBeNull();
    store.write('good-call/1/run/small', 'of Tom');
    expect(store.keys('good-call/1/run/')).toEqual(['good-call/1/run/small']);
    profiles.switchTo('first');
    expect(store.read('good-call/1/run/small')).toBe('of Ana');
    expect(profiles.storeOf(tom?.id ?? '').read('good-call/1/run/small')).toBe('of Tom');
    store.write('good-call/device/x', 'for all');
    expect(device.read('good-call/device/x')).toBe('for all');
  });

  it('are there again at the next visit, whoever played last', () => {
    const { device, profiles } = open();
    profiles.add('Ana', LOOK);
    profiles.add('Tom', LOOK);
    profiles.change('first', { name: '  Ana   Maria ' });
    const again = open(device).profiles;
    expect(again.all.map(({ name }) => name)).toEqual(['Ana Maria', 'Tom']);
    expect(again.current?.name).toBe('Tom');
  });

  it('are removed with everything that is theirs, and nothing of anybody else', () => {
    const { device, profiles } = open();
    profiles.add('Ana', LOOK);
    profiles.store.write('good-call/1/run/small', 'of Ana');
    const tom = profiles.add('Tom', LOOK);
    profiles.store.write('good-call/1/run/small', 'of Tom');
    profiles.remove(tom?.id ?? '');
    expect(profiles.current?.name).toBe('Ana');
    expect(device.keys('good-call/of/')).toEqual([]);
    expect(profiles.store.read('good-call/1/run/small')).toBe('of Ana');
    profiles.remove('first');
    expect(profiles.all).toEqual([]);
    expect(device.keys('good-call/1/')).toEqual([]);
  });

  it('see what another tab has added before they write', () => {
    const { device, profiles } = open();
    profiles.add('Ana', LOOK);
    openProfiles(device, () => 'other-tab').add('Tom', LOOK);
    profiles.change('first', { name: 'Anna' });
    expect(profiles.all.map(({ name }) => name)).toEqual(['Anna', 'Tom']);
  });

  it('take no name of nothing, none too long, and not more than there can be', () => {
    const { profiles } = open();
    expect(profiles.add(' \n ', LOOK)).toBeNull();
    expect(tidyName('x'.repeat(39) + '😀😀')).toBe('x'.repeat(39));
    expect(tidyName(' A\u0000b\tc ')).toBe('A b c');
    for (let count = 0; count < MAX_PROFILES + 3; count += 1) profiles.add(`P${count}`, LOOK);
    expect(profiles.all).toHaveLength(MAX_PROFILES);
  });

  it.each(['{"half":', '[]', '{"profiles":[{"id":"../x","name":"A"},{"id":"a"},7]}'])(
    'start afresh from what cannot be read: %s',
    (text) => {
      const device = memoryStore();
      device.write('good-call/device/profiles', text);
      expect(open(device).profiles.all).toEqual([]);
    },
  );

  it('bring settings of their own', () => {
    const { profiles } = open();
    profiles.add('Ana', LOOK);
    const settings = openSettings(profiles.store, ['de-CH']);
    profiles.watch(() => settings.reread());
    settings.change({ text: 150 });
    profiles.add('Tom', LOOK);
    expect(settings.now).toMatchObject({ text: 100, language: 'de' });
    profiles.switchTo('first');
    expect(settings.now.text).toBe(150);
  });
});
