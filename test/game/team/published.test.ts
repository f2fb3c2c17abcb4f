import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { languageOfText } from '../../../src/core/index.ts';
import { findSources } from '../../../src/game/saving/find-sources.ts';
import { loadScript } from '../../../src/game/saving/load-script.ts';
import { readTeamCards } from '../../../src/game/team/published.ts';
import { keepTeamTexts, refreshTeamScenarios } from '../../../src/game/team/refresh.ts';
import { keepMembership } from '../../../src/ui/membership.ts';
import { forgetPublished, keepShared, sharedIdOf } from '../../../src/ui/sharing/shelf.ts';
import type { Store } from '../../../src/ui/storage.ts';
import { LANGUAGES, speak } from '../../../src/ui/text/texts.ts';
import type { Published } from '../../../src/wire.ts';
import { smallScenario } from '../../core/fixtures/small.ts';
import { scenarioFrom, scriptFrom } from '../../core/support/scripts.ts';
import { shouted, shoutedTranslation } from '../../core/translation/support.ts';
import { playedRun } from '../../server/support/scenarios.ts';
import { memoryStore } from '../../ui/memory-store.ts';

/** Where a scenario's text comes from, for somebody in a team and for somebody who opened a link. */

const TEAM = 'team-of-ours';
const TIPS = readFileSync(new URL('../../../scenarios/tips.json', import.meta.url), 'utf8');
const source = (change: object = {}) =>
  JSON.stringify({ ...smallScenario(), id: 'our-own', title: 'Our own', ...change });
const first = scriptFrom(source());
const SOFTER = source({ customer: { ...smallScenario().customer, mood: 12 } });
const second = scriptFrom(SOFTER);

/** A server that has published both versions, the second being played. */
function published(current: string = second.hash): Published {
  const version = (hash: string, number: number) => ({
    hash,
    version: number,
    published: '2026-01-01T00:00:00.000Z',
    current: hash === current,
    from: 'team' as const,
    rankable: true,
    variants: 2,
    runs: 0,
    players: 0,
    translations: [],
    text: hash,
  });
  const about = { id: 'our-own', title: 'Our own', summary: 'Two at the door.', minutes: 2 };
  return {
    scenarios: [
      {
        ...about,
        setting: 'restaurant',
        channel: 'in-person',
        language: 'en',
        words: {},
        teaches: ['under-promise'],
        skills: ['promises'],
        difficulty: 'gentle',
        after: null,
        versions: [version(second.hash, 2), version(first.hash, 1)],
      },
    ],
  };
}

let answers: Map<string, string | { readonly status: number; readonly text: string }>;
const api = `/api/teams/${TEAM}/scenarios`;
const refused = (code: string, status = 401) => ({
  status,
  text: JSON.stringify({ refused: code, message: '' }),
});

beforeEach(async () => {
  await forgetPublished(TEAM);
  answers = new Map<string, string>([
    [api, JSON.stringify(published())],
    [`${api}/our-own/${first.hash}/source`, source()],
    [`${api}/our-own/${second.hash}/source`, SOFTER],
    [`${api}/our-own/${first.hash}/tips`, TIPS],
    [`${api}/our-own/${second.hash}/tips`, TIPS],
    ['/scenarios/tips.json', TIPS],
    ...[first.hash, second.hash].flatMap((hash) =>
      LANGUAGES.map(
        (language) =>
          [`${api}/our-own/${hash}/translations/${language}`, JSON.stringify({ translation: null })] as const,
      ),
    ),
  ]);
  vi.stubGlobal('fetch', async (address: string) => {
    const answer = answers.get(address) ?? { status: 404, text: 'nothing' };
    if (answer === 'offline') throw new TypeError('no network');
    return typeof answer === 'string' ? new Response(answer) : new Response(answer.text, answer);
  });
});
afterEach(() => vi.unstubAllGlobals());

const offline = () => {
  for (const address of answers.keys()) answers.set(address, 'offline');
};

function member(): Store {
  const store = memoryStore();
  keepMembership(store, { team: TEAM, teamName: 'Night shift', name: 'Ann', player: null });
  return store;
}

describe('somebody in a team', () => {
  test('has a card of what the team plays now, and it goes with the membership', async () => {
    const store = member();
    expect(await refreshTeamScenarios(store)).toBe(true);
    expect(readTeamCards(store)).toMatchObject([{ id: 'our-own', hash: second.hash, skills: ['promises'] }]);
    keepMembership(store, null);
    expect(readTeamCards(store)).toEqual([]);
  });

  test('plays the version of the team, and without a network once its text was kept', async () => {
    const store = member();
    await refreshTeamScenarios(store);
    await keepTeamTexts(store);
    offline();
    answers.set('/scenarios/tips.json', 'offline');
    const found = await findSources(store, 'our-own', null);
    expect(found.ok && found.sources.scenario).toBe(SOFTER);
  });

  test('replays a run on the version that it was played on', async () => {
    const run = playedRun({ seed: 3 }, 'expert', first);
    const loaded = await loadScript(member(), 'our-own', run);
    expect(loaded.ok && loaded.script.hash).toBe(first.hash);
  });

  test('takes up a corrected text at the next look', async () => {
    const store = member();
    await refreshTeamScenarios(store);
    await keepTeamTexts(store);
    const list = published();
    const corrected = JSON.stringify(list).replaceAll(`"text":"${second.hash}"`, `"text":"${first.hash}"`);
    answers.set(api, corrected);
    answers.set(`${api}/our-own/${second.hash}/source`, SOFTER.replace('Our own', 'Ours, corrected'));
    const found = await findSources(store, 'our-own', null);
    expect(found.ok && found.sources.scenario).toContain('Ours, corrected');
  });

  test('finds a withdrawn scenario no more', async () => {
    const store = member();
    answers.set(api, JSON.stringify(published('none')));
    expect(await findSources(store, 'our-own', null)).toEqual({ ok: false, why: 'gone' });
  });

  test('keeps nothing once the server says that they are out', async () => {
    const store = member();
    await refreshTeamScenarios(store);
    await keepTeamTexts(store);
    answers.set(api, refused('code-changed'));
    answers.set(`${api}/our-own/${second.hash}/source`, refused('code-changed'));
    expect(await refreshTeamScenarios(store)).toBe(false);
    expect(readTeamCards(store)).toEqual([]);
    expect(await findSources(store, 'our-own', second.hash)).toEqual({ ok: false, why: 'gone' });
  });

  test('keeps what is known while the server cannot be reached', async () => {
    const store = member();
    await refreshTeamScenarios(store);
    answers.set(api, 'offline');
    expect(await refreshTeamScenarios(store)).toBe(false);
    expect(readTeamCards(store)).toHaveLength(1);
  });
});

describe('in German', () => {
  beforeEach(() => speak('de'));
  afterEach(() => speak('en'));
  const german = (from = SOFTER) => JSON.stringify(shoutedTranslation(scenarioFrom(from)));
  const at = `${api}/our-own/${second.hash}`;

  test('somebody in a team plays in the translation that came with the version, and without a network, too', async () => {
    answers.set(`${at}/translations/de`, JSON.stringify({ translation: german() }));
    const list = published();
    const words = { de: { title: shouted('Our own'), summary: shouted('Two at the door.') } };
    answers.set(api, JSON.stringify({ scenarios: list.scenarios.map((each) => ({ ...each, words })) }));
    const store = member();
    await refreshTeamScenarios(store);
    expect(readTeamCards(store)[0]?.words).toEqual(words);
    await keepTeamTexts(store);
    offline();
    answers.set('/scenarios/tips.json', 'offline');
    const loaded = await loadScript(store, 'our-own');
    expect(loaded.ok && loaded.script).toMatchObject({ hash: second.hash, telling: { language: 'de' } });
    expect(loaded.ok && loaded.script.scenario.title).toBe(shouted('Our own'));
  });

  test('texts that were changed since are told as they are written, each by itself', async () => {
    answers.set(`${at}/translations/de`, JSON.stringify({ translation: german() }));
    answers.set(`${at}/source`, SOFTER.replace('Our own', 'Ours, corrected'));
    const store = member();
    await refreshTeamScenarios(store);
    const loaded = await loadScript(store, 'our-own');
    if (!loaded.ok) throw new Error(loaded.why);
    const { scenario, telling } = loaded.script;
    expect(scenario.title).toBe('Ours, corrected');
    expect(languageOfText(telling, scenario.title)).toBe('en');
    expect(languageOfText(telling, scenario.brief)).toBe('de');
    expect(scenario.brief).toBe(shouted(smallScenario().brief));
  });

  test('what was translated for a shared scenario is told, too', async () => {
    const id = sharedIdOf(second.hash);
    const translations = { de: german() };
    await keepShared({ id, source: SOFTER, by: '', from: { way: 'link' }, translations });
    const loaded = await loadScript(memoryStore(), id);
    expect(loaded.ok && loaded.script.scenario.title).toBe(shouted('Our own'));
  });

  test('a file with errors is as none', async () => {
    answers.set(`${at}/translations/de`, JSON.stringify({ translation: '{"texts":{"__proto__":{}}}' }));
    const store = member();
    await refreshTeamScenarios(store);
    const now = await loadScript(store, 'our-own');
    expect(now.ok && now.script.scenario.title).toBe('Our own');
  });
});

test('somebody without a team asks no server, and gets what lies in the folder', async () => {
  answers.set('/scenarios/our-own.scenario.json', source({ title: 'From the folder' }));
  answers.delete(api);
  const found = await findSources(memoryStore(), 'our-own', null);
  expect(found.ok && found.sources.scenario).toContain('From the folder');
});

test('a shared scenario is played under an id of its own, whatever it calls itself', async () => {
  const id = sharedIdOf(first.hash);
  await keepShared({ id, source: source(), by: '', from: { way: 'link' } });
  const loaded = await loadScript(memoryStore(), id);
  expect(loaded.ok && loaded.script.scenario).toMatchObject({ id, title: 'Our own' });
  expect(await findSources(memoryStore(), sharedIdOf('f'.repeat(64)), null)).toEqual({
    ok: false,
    why: 'gone',
  });
});
