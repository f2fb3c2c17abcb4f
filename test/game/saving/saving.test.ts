import { describe, expect, it } from 'vitest';
import { isInProgress, placeOfRun, wasFinished } from '../../../src/game/saving/places.ts';
import { bestOf, keepResult, readResults, type Result } from '../../../src/game/saving/results.ts';
import { readRunFile } from '../../../src/game/saving/run-file.ts';
import { loadRun, newRunId, newSeed, saveRun, seedOf } from '../../../src/game/saving/saved-run.ts';
import { beginRun } from '../../../src/game/saving/start-run.ts';
import { small } from '../../core/support/scripts.ts';
import { memoryStore } from '../../ui/memory-store.ts';

const script = small();

function result(part: Partial<Result>): Result {
  return {
    id: 'a',
    finished: '2026-01-01T10:00:00.000Z',
    mode: 'scored',
    tempo: 'live',
    seed: 1,
    variant: 'child',
    ending: 'friendly',
    verdict: 'stays',
    overall: 50,
    skills: { promises: 50, excuses: null, listening: 0, care: 100, relationship: 7 },
    ...part,
  };
}

describe('a run in progress', () => {
  it('is begun with no events, and found again', () => {
    const store = memoryStore();
    expect(isInProgress(store, 'small')).toBe(false);
    beginRun(store, script, { mode: 'scored', tempo: 'untimed', seed: 7 });
    expect(isInProgress(store, 'small')).toBe(true);
    expect(wasFinished(store, 'small')).toBe(false);
    const saved = loadRun(store, placeOfRun('small'));
    expect(saved).toMatchObject({
      run: { scenario: 'small', hash: script.hash, seed: 7, mode: 'scored', tempo: 'untimed', events: [] },
    });
  });

  it('is none where nothing was kept, and unreadable where something else was', () => {
    const store = memoryStore();
    const place = placeOfRun('small');
    expect(loadRun(store, place)).toBeNull();
    store.write(place, '{"id":');
    expect(loadRun(store, place)).toBe('unreadable');
    beginRun(store, script, { mode: 'scored', tempo: 'live', seed: 7 });
    store.write(place, (store.read(place) ?? '').replace('"live"', '"lively"'));
    expect(loadRun(store, place)).toBe('unreadable');
  });

  it('draws seeds and ids that differ', () => {
    const seeds = Array.from({ length: 20 }, newSeed);
    expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 0 && seed <= 0xffff_ffff)).toBe(true);
    expect(new Set(seeds).size).toBeGreaterThan(15);
    expect(newRunId()).not.toBe(newRunId());
  });

  it.each([
    ['seed=7', 7],
    ['seed=4294967295', 4_294_967_295],
    ['seed=4294967296', null],
    ['seed=-1', null],
    ['seed=1.5', null],
    ['other=7', null],
  ])('takes a seed from the address: %s', (query, seed) => {
    expect(seedOf(new URLSearchParams(query))).toBe(seed);
  });
});

describe('results', () => {
  it('are kept by scenario, one for each run', () => {
    const store = memoryStore();
    keepResult(store, 'small', result({ id: 'a', overall: 40 }));
    keepResult(store, 'small', result({ id: 'b', overall: 70 }));
    keepResult(store, 'small', result({ id: 'a', overall: 60 }));
    expect(readResults(store, 'small').map(({ id, overall }) => [id, overall])).toEqual([
      ['b', 70],
      ['a', 60],
    ]);
    expect(readResults(store, 'other')).toEqual([]);
  });

  it('name the best, the latest of equals, and none where there are none', () => {
    expect(bestOf([])).toBeNull();
    expect(bestOf([result({ id: 'a' }), result({ id: 'b' }), result({ id: 'c', overall: 20 })])?.id).toBe(
      'b',
    );
    expect(bestOf([result({ id: 'a', overall: null })])?.id).toBe('a');
  });

  it('leave out what does not fit', () => {
    const store = memoryStore();
    const good = result({});
    const wrong = [
      { ...good, mode: 'cheating' },
      { ...good, verdict: undefined },
      { ...good, id: 7 },
      { ...good, seed: 'one' },
      null,
      'text',
    ];
    store.write(
      'good-call/1/results/small',
      JSON.stringify([...wrong, { ...good, overall: 101, skills: { care: -1 } }]),
    );
    expect(readResults(store, 'small')).toEqual([
      result({
        overall: null,
        skills: { promises: null, excuses: null, listening: null, care: null, relationship: null },
      }),
    ]);
    store.write('good-call/1/results/small', '{"not":"a list"}');
    expect(readResults(store, 'small')).toEqual([]);
  });

  it('do not grow for ever', () => {
    const store = memoryStore();
    for (let index = 0; index < 100; index += 1) keepResult(store, 'small', result({ id: `run-${index}` }));
    expect(readResults(store, 'small')).toHaveLength(60);
    expect(readResults(store, 'small').at(-1)?.id).toBe('run-99');
  });
});

describe('a run as a file', () => {
  const fileOf = (text: string) => new Blob([text]);
  const store = memoryStore();
  beginRun(store, script, { mode: 'scored', tempo: 'live', seed: 7 });
  const saved = loadRun(store, placeOfRun('small'));
  if (saved === null || saved === 'unreadable') throw new Error('the run was not kept');
  const { run } = saved;

  it('reads back as it was', async () => {
    expect(await readRunFile(fileOf(JSON.stringify(run)))).toEqual({ ok: true, run });
  });

  it.each([
    ['no JSON at all', 'no-json'],
    ['{"format":1}', 'no-run'],
    ['[]', 'no-run'],
    [' '.repeat(8_000_001), 'too-big'],
  ])('says what is wrong with it', async (text, why) => {
    expect(await readRunFile(fileOf(text))).toEqual({ ok: false, why });
  });

  it('keeps an id of its own beside the run', () => {
    saveRun(store, 'somewhere', 'an-id', run);
    expect(loadRun(store, 'somewhere')).toMatchObject({ id: 'an-id', run });
  });
});
