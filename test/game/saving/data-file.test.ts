import { describe, expect, it } from 'vitest';
import { addData, gatherData, readDataFile, type Data } from '../../../src/game/saving/data-file.ts';
import { saveRun } from '../../../src/game/saving/saved-run.ts';
import { openProfiles } from '../../../src/ui/profiles.ts';
import { startConversation } from '../../../src/core/index.ts';
import { small } from '../../core/support/scripts.ts';
import { memoryStore } from '../../ui/memory-store.ts';

const NOW = '2026-01-05T10:00:00.000Z';
const ANA = { name: 'Ana', look: { figure: 'leaf', colour: 'sky' } } as const;

function device() {
  let drawn = 0;
  const store = memoryStore();
  return { store, profiles: openProfiles(store, () => `p${(drawn += 1)}`) };
}

/** What Ana has kept: a run, settings, a result. */
function anasData(): Data {
  const { profiles } = device();
  profiles.add(ANA.name, ANA.look);
  const { run } = startConversation(small(), { seed: 3, mode: 'scored', tempo: 'live' });
  saveRun(profiles.store, 'good-call/1/run/small', 'id-1', run);
  profiles.store.write('good-call/1/settings', '{"text":150}');
  profiles.store.write('good-call/1/results/small', '[]');
  return gatherData(ANA, profiles.store, NOW);
}

const fileOf = (data: unknown) => new Blob([typeof data === 'string' ? data : JSON.stringify(data)]);

describe('all that is kept, as a file', () => {
  it('comes back on another device as it was', async () => {
    const data = anasData();
    const read = await readDataFile(fileOf(data));
    expect(read).toEqual({ ok: true, data });
    const { profiles } = device();
    expect(addData(profiles, data, 'Unnamed')).toMatchObject(ANA);
    expect(profiles.current?.name).toBe('Ana');
    expect(gatherData(ANA, profiles.store, NOW)).toEqual(data);
  });

  it('is there whole by the time that whoever watches hears of it last', () => {
    const { profiles } = device();
    let seen: string | null = null;
    profiles.watch(() => (seen = profiles.store.read('good-call/1/settings')));
    addData(profiles, anasData(), 'Unnamed');
    expect(seen).toBe('{"text":150}');
  });

  it('never touches what is there: the same person comes in under a second name', () => {
    const { profiles } = device();
    profiles.add('Ana', ANA.look);
    profiles.store.write('good-call/1/settings', '{"text":200}');
    addData(profiles, anasData(), 'Unnamed');
    addData(profiles, anasData(), 'Unnamed');
    expect(profiles.all.map(({ name }) => name)).toEqual(['Ana', 'Ana (2)', 'Ana (3)']);
    expect(profiles.storeOf('first').read('good-call/1/settings')).toBe('{"text":200}');
  });

  it('leaves what was played without a name to its player', () => {
    const { profiles } = device();
    profiles.store.write('good-call/1/settings', '{"text":200}');
    addData(profiles, anasData(), 'Unnamed');
    expect(profiles.all.map(({ name }) => name)).toEqual(['Unnamed', 'Ana']);
    expect(profiles.storeOf('first').read('good-call/1/settings')).toBe('{"text":200}');
  });

  it.each([
    ['no-json', '{"half":'],
    ['no-data', '{}'],
    ['no-data', '[1,2]'],
    ['no-data', { ...anasData(), more: 1 }],
    ['no-data', { ...anasData(), entries: [{ at: '../device/profiles', holds: 1 }] }],
    ['no-data', { ...anasData(), entries: [{ at: 'run//x', holds: 1 }] }],
    ['no-data', { ...anasData(), entries: Array.from({ length: 2001 }, () => ({ at: 'a', holds: 1 })) }],
    ['newer', { ...anasData(), format: 2 }],
    ['too-big', ' '.repeat(10_000_001)],
  ])('is refused with a reason: %s', async (why, content) => {
    expect(await readDataFile(fileOf(content))).toEqual({ ok: false, why });
  });

  it('is refused whole where a run in it is damaged', () => {
    const { profiles, store } = device();
    const data = { ...anasData(), entries: [{ at: 'last/small', holds: { id: 'x', saved: NOW, run: {} } }] };
    expect(addData(profiles, data, 'Unnamed')).toBe('bad-run');
    expect(profiles.all).toEqual([]);
    expect(store.keys('good-call/')).toEqual([]);
  });

  it('is refused where there is no room for another profile', () => {
    const { profiles } = device();
    for (let count = 0; count < 24; count += 1) profiles.add(`P${count}`, ANA.look);
    expect(addData(profiles, anasData(), 'Unnamed')).toBe('full');
    expect(profiles.all).toHaveLength(24);
  });
});
