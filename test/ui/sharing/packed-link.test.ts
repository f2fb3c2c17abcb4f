import { deflateRawSync } from 'node:zlib';
import { assert, asyncProperty, constantFrom, nat, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MAX_PACKED,
  MAX_UNPACKED,
  packLink,
  unpackLink,
  type Linked,
} from '../../../src/ui/sharing/packed-link.ts';
import { readTranslation } from '../../../src/core/index.ts';
import { filesOfTold, toldText, type ToldText } from '../../../src/ui/sharing/told.ts';
import { smallSource } from '../../core/fixtures/small.ts';
import { scenarioFrom } from '../../core/support/scripts.ts';
import { shoutedTranslation } from '../../core/translation/support.ts';

/** Links that carry a scenario: whole, damaged, too big, made to harm. */

async function packed(source: string, by = 'Ann'): Promise<string> {
  const answer = await packLink({ by, source, told: [] });
  if (!answer.ok) throw new Error(answer.why);
  return answer.packed;
}

/** Packs anything at all, as somebody would who means no good. */
const forged = (text: string | Uint8Array) => deflateRawSync(text).toString('base64url');

test('what is packed comes back as it was, whatever the text', async () => {
  await assert(
    asyncProperty(
      string({ unit: 'grapheme', maxLength: 300 }),
      string({ unit: 'binary', maxLength: 30 }).map((by) => by.toWellFormed().replaceAll('\n', '')),
      async (source, by) => {
        expect(await unpackLink(await packed(source, by))).toEqual({ ok: true, by, source, told: [] });
      },
    ),
    { numRuns: 200 },
  );
});

test('a small scenario fits into a link that mail programs leave whole', async () => {
  const link = await packed(JSON.stringify(JSON.parse(smallSource())));
  expect(link.length).toBeLessThan(8_000);
  expect(link).toMatch(/^[A-Za-z0-9_-]+$/);
});

test('a name has no line of its own to smuggle in', async () => {
  const link = await packed('{}', 'Ann\n{"format":1}');
  expect(await unpackLink(link)).toEqual({ ok: true, by: 'Ann {"format":1}', source: '{}', told: [] });
});

describe('what is too long', () => {
  const noise = (length: number) =>
    Array.from({ length }, (_, index) => Math.imul(index + 1, 2654435761) >>> 0).join(' ');
  test('is not packed, and the length that it would have is told', async () => {
    const answer = await packLink({ by: '', source: noise(6_000), told: [] });
    expect(answer).toMatchObject({ ok: false, why: 'too-long' });
    expect(!answer.ok && answer.why === 'too-long' && answer.length).toBeGreaterThan(MAX_PACKED);
  });
  test('is not even tried beyond what a reader would take', async () => {
    const answer = await packLink({ by: '', source: 'x'.repeat(MAX_UNPACKED), told: [] });
    expect(answer).toEqual({ ok: false, why: 'too-long', length: null });
  });
  test('is not opened', async () => {
    expect(await unpackLink('A'.repeat(MAX_PACKED + 1))).toEqual({ ok: false, why: 'too-long' });
  });
});

test('what inflates beyond the bound is given up there: a bomb costs no more than the bound', async () => {
  const bomb = forged(new Uint8Array(11_000_000));
  expect(bomb.length).toBeLessThan(MAX_PACKED);
  const before = process.memoryUsage().arrayBuffers;
  expect(await unpackLink(bomb)).toEqual({ ok: false, why: 'too-big' });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(6_000_000);
});

describe('what is damaged', () => {
  test('is refused wherever a letter is missing, added or another one', async () => {
    const link = await packed(smallSource());
    await assert(
      asyncProperty(nat({ max: link.length - 2 }), constantFrom('cut', 'drop', 'swap'), async (at, how) => {
        const other = link[at] === 'A' ? 'B' : 'A';
        const damaged = {
          cut: link.slice(0, at),
          drop: link.slice(0, at) + link.slice(at + 1),
          swap: link.slice(0, at) + other + link.slice(at + 1),
        }[how];
        const opened = await unpackLink(damaged);
        expect(opened.ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
  test.each([
    ['nothing', ''],
    ['other letters', 'abc=+/'],
    ['letters of no alphabet of ours', 'ä€'],
    ['no deflate', 'AAAA'],
    ['no text', forged(new Uint8Array([0xff, 0xfe, 0xfd]))],
    ['a text of another form', forged('hello')],
    ['a text without an end to its head', forged('good-call-link/1 0')],
    ['a wrong sum', forged('good-call-link/1 zz\nAnn\n{}')],
  ])('is refused: %s', async (_what, link) => {
    expect(await unpackLink(link)).toEqual({ ok: false, why: 'damaged' });
  });
  test('a newer form says so', async () => {
    expect(await unpackLink(forged('good-call-link/3 x\nAnn\n{}'))).toEqual({ ok: false, why: 'newer' });
  });
  test('any letters at all give an answer', async () => {
    await assert(
      asyncProperty(string({ maxLength: 200 }), async (link) => {
        expect((await unpackLink(link)).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('translations in a link', () => {
  const small = scenarioFrom(smallSource());
  const source = JSON.stringify(JSON.parse(smallSource()));
  const german = shoutedTranslation(small, ['summary']);
  const sent = async (told: readonly ToldText[]) => {
    const answer = await packLink({ by: 'Ann', source, told });
    if (!answer.ok) throw new Error(answer.why);
    return unpackLink(answer.packed);
  };

  test('come back as they were, but for what is missing or out of date', async () => {
    const opened = await sent([toldText(small, german)]);
    if (!opened.ok) throw new Error(opened.why);
    expect(opened.source).toBe(source);
    const file = readTranslation(filesOfTold(small, opened.told)['de'] ?? '', 'de.json');
    expect(file.ok && file.value).toEqual(german);
    const title = { ...german, sources: { ...german.sources, title: '0'.repeat(12) } };
    const older = readTranslation(filesOfTold(small, [toldText(small, title)])['de'] ?? '', 'de.json');
    expect(older.ok && [older.value.texts['title'], older.value.texts['brief']]).toEqual([
      undefined,
      german.texts['brief'],
    ]);
  });

  test('never get to other texts than their own', () => {
    const told = toldText(small, german);
    expect(filesOfTold(small, [{ ...told, keys: '0'.repeat(12) }])).toEqual({});
    expect(filesOfTold(small, [{ ...told, texts: told.texts.slice(1) }])).toEqual({});
  });

  test.each([
    ['no list', { source, told: {} }],
    ['a language that is none', { source, told: [{ language: '__proto__', keys: '', texts: [] }] }],
    ['words that are none', { source, told: [{ language: 'de', keys: '', texts: [{}] }] }],
    ['too many languages', { source, told: Array.from({ length: 13 }, () => toldText(small, german)) }],
    ['no scenario', { told: [toldText(small, german)] }],
  ])('are refused with %s', async (_, data) => {
    const link = await packLink({ by: '', ...data } as unknown as Linked);
    expect(link.ok && (await unpackLink(link.packed))).toEqual({ ok: false, why: 'damaged' });
  });
});
