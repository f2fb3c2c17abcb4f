import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { complete, explain } from '../../../src/studio/backroom/language.ts';
import { smallSource } from '../../core/fixtures/small.ts';
import { shippedTips } from '../../scenarios/shipped.ts';

/** What the JSON view offers at a place, and says about it. */

const tips = readFileSync(new URL('../../../scenarios/tips.json', import.meta.url), 'utf8');
const source = JSON.stringify(JSON.parse(smallSource()), null, 2);

/** What is offered right behind the first place of some words. */
async function offeredAfter(words: string) {
  const offset = source.indexOf(words) + words.length;
  return complete({ type: 'complete', source, offset, tips });
}

describe('completing', () => {
  test('offers the choices of a field in the middle of the word that stands there', async () => {
    const offered = await offeredAfter('"channel": "in');
    expect(offered.map(({ label }) => label)).toEqual(['"phone"', '"in-person"']);
    for (const { from, to } of offered) expect(source.slice(from, to)).toBe('"in-person"');
  });

  test('offers every tip by its id, with its title and both faces', async () => {
    const offered = await offeredAfter('"follows": {');
    for (const [id, { title, follow, break: broken }] of Object.entries(shippedTips().tips)) {
      expect(offered.find(({ label }) => label === JSON.stringify(id))).toMatchObject({
        detail: title,
        info: `+ ${follow}\n− ${broken}`,
        insert: `${JSON.stringify(id)}: `,
      });
    }
  });

  test('offers beats and endings, facts and their values, promises, by id and with their words', async () => {
    const { beats, endings, facts } = JSON.parse(source) as {
      beats: object;
      endings: Record<string, { title: string }>;
      facts: Record<string, { label: string }>;
    };
    const targets = await offeredAfter('"to": "');
    expect(targets.map(({ label }) => label)).toEqual(
      [...Object.keys(beats), ...Object.keys(endings)].map((id) => JSON.stringify(id)),
    );
    for (const [id, { title }] of Object.entries(endings)) {
      expect(targets.find(({ label }) => label === JSON.stringify(id))?.detail).toBe(title);
    }
    const told = await offeredAfter('"tells": [\n');
    for (const [id, { label: words }] of Object.entries(facts)) {
      expect(told.find(({ label }) => label === JSON.stringify(id))?.detail).toBe(words);
    }
  });
});

describe('a draft that names its schema, as those of the studio do', () => {
  const named = source.replace('{', '{\n  "$schema": "../public/scenario.schema.json",');

  test('is offered the choices of the schema, wherever that lies', async () => {
    const offset = named.indexOf('"channel": "in') + '"channel": "in'.length;
    const offered = await complete({ type: 'complete', source: named, offset, tips });
    expect(offered.map(({ label }) => label)).toEqual(['"phone"', '"in-person"']);
  });

  test('is explained by it', async () => {
    const told = await explain({
      type: 'explain',
      source: named,
      offset: named.indexOf('"minutes"') + 3,
      tips,
    });
    expect(told?.paragraphs).toEqual(['How long it takes to play, about.']);
  });
});

test('a tip is explained where it stands, with its text', async () => {
  const [id, tip] =
    Object.entries(shippedTips().tips).find(([name]) => source.includes(`"${name}": "`)) ?? [];
  if (id === undefined || tip === undefined) throw new Error('the small scenario names no tip');
  const told = await explain({ type: 'explain', source, offset: source.indexOf(`"${id}": "`) + 3, tips });
  expect(told?.paragraphs).toContain(tip.title);
});
