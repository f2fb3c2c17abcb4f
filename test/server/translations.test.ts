import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  readTranslation,
  textsOfScenario,
  translateExactly,
  compileTold,
  type Translation,
} from '../../src/core/index.ts';
import { MAX_LANGUAGES, MAX_TRANSLATION, MAX_TRANSLATIONS } from '../../src/wire.ts';
import { smallScenario, type ScenarioInput } from '../core/fixtures/small.ts';
import { scenarioFrom, scriptFrom, tips } from '../core/support/scripts.ts';
import { shouted, shoutedTranslation } from '../core/translation/support.ts';
import { useDatabases } from './support/databases.ts';
import { join, makeTeam, startAttempt, type TestPlayer, type TestTeam } from './support/people.ts';
import { playedRun } from './support/scenarios.ts';
import { makeDevice, type TestServer } from './support/server.ts';

/** Translations that a team's lead hands on with a scenario. */

const databases = useDatabases();

const own = (change: Partial<ScenarioInput> = {}) =>
  JSON.stringify({ ...smallScenario(), id: 'our-own', title: 'Our own', ...change });
/** The same words, shouted: whatever is seen, it is seen to be another language's. */
const german = (change: Partial<Translation> = {}, source = own()): string =>
  JSON.stringify({ ...shoutedTranslation(scenarioFrom(source)), language: 'de', ...change });
const TITLE = shouted('Our own');

describe.each(databases.kinds)('translations of a published scenario, on %s', (kind) => {
  let server: TestServer;
  let team: TestTeam;
  let ann: TestPlayer;
  const at = (more: Readonly<Record<string, string>> = {}) => ({ params: { team: team.team, ...more } });

  beforeEach(async () => {
    server = await databases.open(kind);
    team = await makeTeam(server);
    ann = await join(server, team, 'Ann');
  }, 60_000);
  afterEach(() => server.close());

  const publish = async (translations?: Record<string, string>, source = own()) =>
    (
      await team.lead.call('publish', {
        ...at(),
        body: { source, ...(translations === undefined ? {} : { translations }) },
      })
    ).answer;
  const listed = async () =>
    (await ann.device.call('published', at())).answer.scenarios.find(({ id }) => id === 'our-own');
  const read = async (hash: string, language = 'de') =>
    (await ann.device.call('scenarioTranslation', at({ scenario: 'our-own', hash, language }))).answer
      .translation;

  test('go along with it, and its members get them as they were sent, with its card', async () => {
    const { hash } = await publish({ de: german() });
    expect(await read(hash)).toBe(german());
    expect(await read(hash, 'fr')).toBeNull();
    expect(await listed()).toMatchObject({
      title: 'Our own',
      words: { de: { title: TITLE, summary: expect.any(String) as string } },
      versions: [{ hash, translations: [{ language: 'de', changed: '2026-11-18T09:00:00.000Z' }] }],
    });
  });

  test('come later and are replaced without making a new version; those who have the text see that it changed', async () => {
    const { hash } = await publish();
    const texts = [(await listed())?.versions[0]?.text];
    const add = (translation: string) =>
      team.lead.call('addTranslation', { ...at({ scenario: 'our-own', hash }), body: { translation } });
    expect((await add(german())).answer).toEqual({ language: 'de' });
    texts.push((await listed())?.versions[0]?.text);
    const better = german({ texts: { title: 'Ganz unser' } });
    await add(better);
    texts.push((await listed())?.versions[0]?.text);
    expect(await read(hash)).toBe(better);
    // Publishing again without one, or with one in another language, leaves it where it is.
    expect(await publish({ fr: german({ language: 'fr' }) })).toMatchObject({ hash, version: 1, new: false });
    expect(await publish()).toMatchObject({ hash, version: 1, new: false });
    const [version, ...others] = (await listed())?.versions ?? [];
    expect(others).toEqual([]);
    expect(version?.translations.map(({ language }) => language)).toEqual(['de', 'fr']);
    texts.push(version?.text);
    expect(new Set(texts).size).toBe(4);
    const gone = at({ scenario: 'our-own', hash, language: 'de' });
    expect((await team.lead.call('removeTranslation', gone)).status).toBe(200);
    expect(await read(hash)).toBeNull();
    expect(await read(hash, 'fr')).not.toBeNull();
  });

  test('stay with their version; a title that was corrected since has no words in them', async () => {
    const { hash } = await publish({ de: german() });
    const softer = own({ customer: { ...smallScenario().customer, mood: 12 } });
    const second = await publish(undefined, softer);
    expect(second).toMatchObject({ version: 2, new: true });
    expect(await read(second.hash)).toBeNull();
    expect(await read(hash)).toBe(german());
    await publish(undefined, own({ title: 'Our own, corrected' }));
    expect(await listed()).toMatchObject({ title: 'Our own, corrected', words: {} });
    expect(await read(hash)).toBe(german());
  });

  test('change neither hash nor score: who plays in another language plays the same', async () => {
    const { hash } = await publish();
    const play = async (player: TestPlayer, translated: boolean) => {
      const attempt = await startAttempt(player, 'our-own');
      const scenario = scenarioFrom(own());
      const file = readTranslation((await read(hash)) ?? '', 'de.json');
      const told = translateExactly(scenario, tips, {
        scenario: translated && file.ok ? file.value : null,
        tips: null,
      });
      const script = compileTold(told);
      expect(script.scenario.title).toBe(translated ? TITLE : 'Our own');
      const run = playedRun({ seed: attempt.seed }, 'expert', script);
      expect(playedRun({ seed: attempt.seed }, 'expert', scriptFrom(own()))).toEqual(run);
      const body = { id: randomUUID(), attempt: { id: attempt.id, token: attempt.token }, run };
      return (await player.device.call('submitRun', { ...at(), body })).answer;
    };
    expect(await play(ann, false)).toMatchObject({ ranked: true });
    await publish({ de: german() });
    const bo = await join(server, team, 'Bo');
    expect(await play(bo, true)).toMatchObject({ ranked: true });
    expect((await listed())?.versions).toMatchObject([{ hash, version: 1, runs: 2, players: 2 }]);
  });

  test('are told to phones in a room and in the figures, as far as they fit the very words', async () => {
    const { hash } = await publish({ de: german() });
    const scenario = scenarioFrom(own());
    const beat = scenario.start;
    const moment = { scenario: 'our-own', hash, beat };
    const { code } = (await team.lead.call('newMeeting', { ...at(), body: { moment } })).answer;
    const phone = makeDevice(server.app);
    await team.lead.call('changeMeeting', {
      ...at({ meeting: (await team.lead.call('currentMeeting', at())).answer.meeting?.id ?? '' }),
      body: { step: 'vote' },
    });
    const ballot = (await phone.call('ballot', { params: { code } })).answer;
    const said = Object.fromEntries(ballot.replies.map(({ id, text }) => [id, text]));
    const words = ballot.moment?.words['de'] ?? {};
    expect(Object.keys(words)).toEqual(Object.keys(said));
    for (const [id, text] of Object.entries(words)) expect(text).toBe(shouted(said[id] ?? ''));
    const [id = ''] = Object.keys(said);
    const voted = (await phone.call('vote', { params: { code }, body: { reply: id } })).answer;
    expect(voted.moment?.words['de']).toEqual(words);
    const query = { hash, language: 'de' };
    const table = await team.lead.call('statisticsFile', { ...at({ scenario: 'our-own' }), query });
    expect(table.text).toContain(Object.values(words)[0]);
  });

  test('go with a try-out link, for whoever opens it', async () => {
    const body = { source: own(), days: 1, translations: { de: german() } };
    const { key } = (await team.lead.call('newTryout', { ...at(), body })).answer;
    const opened = await makeDevice(server.app).call('tryout', { params: { tryout: key } });
    expect(opened.answer.translations).toEqual({ de: german() });
    const plain = { source: own(), days: 1 };
    const without = (await team.lead.call('newTryout', { ...at(), body: plain })).answer;
    const opening = await makeDevice(server.app).call('tryout', { params: { tryout: without.key } });
    expect(opening.answer.translations).toEqual({});
  });

  test('are nobody else’s, and nothing is added to a version of the folder', async () => {
    const { hash } = await publish({ de: german() });
    const other = await makeTeam(server, 'Other');
    const theirs = { params: { team: other.team, scenario: 'our-own', hash, language: 'de' } };
    expect((await other.lead.call('scenarioTranslation', theirs)).refused.refused).toBe('unknown-version');
    expect((await other.lead.call('removeTranslation', theirs)).refused.refused).toBe('unknown-version');
    const body = { translation: german() };
    expect((await other.lead.call('addTranslation', { ...theirs, body })).refused.refused).toBe(
      'unknown-version',
    );
    expect(
      (await ann.device.call('addTranslation', { ...at({ scenario: 'our-own', hash }), body })).status,
    ).toBe(403);
    const small = (await ann.device.call('published', at())).answer.scenarios.find(
      ({ id }) => id === 'small',
    );
    const folder = at({ scenario: 'small', hash: small?.versions[0]?.hash ?? '' });
    expect((await team.lead.call('addTranslation', { ...folder, body })).refused.refused).toBe(
      'unknown-version',
    );
    await team.lead.call('deleteTeam', at());
    const again = await makeTeam(server, 'Again');
    expect((await again.lead.call('scenarioTranslation', theirs)).status).toBe(401);
  });

  const first = textsOfScenario(scenarioFrom(own()))[0]?.key ?? '';
  const unknown = 'beats/nowhere/lines/none/say';
  const FAULTY = [
    ['what is no JSON', 'no JSON at all', 'translation-faulty'],
    ['another format', german({ format: 2 as 1 }), 'translation-faulty'],
    ['a field that there is not', german({ more: 1 } as Partial<Translation>), 'translation-faulty'],
    ['the translation of another scenario', german({ of: 'small' }), 'translation-faulty'],
    ['another language than it was sent as', german({ language: 'fr' }), 'translation-faulty'],
    ['the language that it is written in', german({ language: 'en' }), 'translation-faulty'],
    ['a key that there is not', german({ texts: { [unknown]: 'Nirgends' } }), 'translation-faulty'],
    ['a source that there is not', german({ sources: { [unknown]: '0'.repeat(12) } }), 'translation-faulty'],
    ['a prototype', german().replace('"texts":{', '"texts":{"__proto__":"x",'), 'translation-faulty'],
    ['a constructor', german().replace('"texts":{', '"texts":{"constructor":"x",'), 'translation-faulty'],
    ['control characters', german({ texts: { [first]: 'a\u202eb' } }), 'translation-faulty'],
    ['a text that is too long', german({ texts: { [first]: 'x'.repeat(2401) } }), 'translation-faulty'],
    ['a file that is too long', 'x'.repeat(MAX_TRANSLATION + 1), 'invalid'],
  ] as const;
  test('are refused, and the scenario with them, for what is none of its words', async () => {
    for (const [what, text, code] of FAULTY) {
      const body = { source: own(), translations: { de: text } };
      expect((await team.lead.call('publish', { ...at(), body })).refused.refused, what).toBe(code);
      const tryout = { ...at(), body: { ...body, days: 1 } };
      expect((await team.lead.call('newTryout', tryout)).refused.refused, what).toBe(code);
    }
    expect(await listed()).toBeUndefined();
  }, 60_000);

  test('are refused in more languages or bytes than there can be', async () => {
    const languages = Array.from(
      { length: MAX_LANGUAGES + 1 },
      (_, index) => `x${String.fromCharCode(97 + index)}`,
    );
    const many = (of: readonly string[]) =>
      Object.fromEntries(of.map((language) => [language, german({ language })]));
    const send = (translations: Record<string, string>) =>
      team.lead.call('publish', { ...at(), body: { source: own(), translations } });
    expect((await send(many(languages))).refused.refused).toBe('invalid');
    const { hash } = (await send(many(languages.slice(1)))).answer;
    expect((await send(many(languages.slice(0, 1)))).refused.refused).toBe('translations-full');
    const body = { translation: german() };
    expect(
      (await team.lead.call('addTranslation', { ...at({ scenario: 'our-own', hash }), body })).refused
        .refused,
    ).toBe('translations-full');
    const half = 'ä'.repeat(MAX_TRANSLATIONS / 4);
    expect((await send({ de: half, fr: half, nl: half })).refused.refused).toBe('invalid');
    expect((await send({ 'no language': german() })).refused.refused).toBe('invalid');
    const proto = `{"source":${JSON.stringify(own())},"translations":{"__proto__":"{}"}}`;
    const raw = await server.app.inject({
      method: 'POST',
      url: `/api/teams/${team.team}/scenarios`,
      payload: proto,
      headers: { 'content-type': 'application/json' },
      cookies: Object.fromEntries(team.lead.cookies),
    });
    expect(raw.json<{ refused: string }>().refused).toBe('invalid');
  });

  test('lie beside a scenario that is dropped into the folder, as in the project’s own', async () => {
    const folder = databases.scenarios;
    const locales = joinPath(folder, 'locales', 'de');
    mkdirSync(locales, { recursive: true });
    writeFileSync(joinPath(folder, 'our-own.scenario.json'), own());
    writeFileSync(joinPath(locales, 'our-own.json'), german());
    writeFileSync(joinPath(locales, 'small.json'), '{"format":1,"__proto__":{}}');
    try {
      const index = await server.app.inject('/scenarios/locales/index.json');
      expect(index.json()).toEqual({ de: ['our-own'] });
      const card = (await server.app.inject('/scenarios/index.json'))
        .json<{ id: string; words: object }[]>()
        .find(({ id }) => id === 'our-own');
      expect(card?.words).toMatchObject({ de: { title: TITLE } });
      expect((await server.app.inject('/scenarios/locales/de/our-own.json')).body).toBe(german());
      expect(server.logged.join('\n')).toMatch(/locales\/de\/small\.json is not used/);
    } finally {
      for (const name of ['our-own.scenario.json', 'locales'])
        rmSync(joinPath(folder, name), { recursive: true });
    }
  });
});
