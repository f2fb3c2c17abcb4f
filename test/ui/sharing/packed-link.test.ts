import { deflateRawSync } from 'node:zlib';
import { assert, asyncProperty, constantFrom, nat, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_PACKED, MAX_UNPACKED, packLink, unpackLink } from '../../../src/ui/sharing/packed-link.ts';
import { smallSource } from '../../core/fixtures/small.ts';

/** Links that carry a scenario: whole, damaged, too big, made to harm. */

async function packed(source: string, by = 'Ann'): Promise<string> {
  const answer = await packLink({ by, source });
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
        expect(await unpackLink(await packed(source, by))).toEqual({ ok: true, by, source });
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
  expect(await unpackLink(link)).toEqual({ ok: true, by: 'Ann {"format":1}', source: '{}' });
});

describe('what is too long', () => {
  const noise = (length: number) =>
    Array.from({ length }, (_, index) => Math.imul(index + 1, 2654435761) >>> 0).join(' ');
  test('is not packed, and the length that it would have is told', async () => {
    const answer = await packLink({ by: '', source: noise(6_000) });
    expect(answer).toMatchObject({ ok: false, why: 'too-long' });
    expect(!answer.ok && answer.why === 'too-long' && answer.length).toBeGreaterThan(MAX_PACKED);
  });
  test('is not even tried beyond what a reader would take', async () => {
    const answer = await packLink({ by: '', source: 'x'.repeat(MAX_UNPACKED) });
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
    expect(await unpackLink(forged('good-call-link/2 x\nAnn\n{}'))).toEqual({ ok: false, why: 'newer' });
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
