import { expect, test } from 'vitest';
import { smallScenario } from '../fixtures/small.ts';
import { edited } from '../support/edit.ts';
import { findingsIn } from '../support/scripts.ts';

/** A chain of beats, each of which leads to the next, or to where `leadsTo` says. */
export function chainSource(length: number, leadsTo = (next: string, _at: number) => next): string {
  const beats = Object.fromEntries(
    Array.from({ length }, (_, at) => [
      `b${at}`,
      {
        lines: [{ id: 'l', say: 'So?' }],
        replies: [
          {
            id: 'a',
            say: 'So.',
            to: leadsTo(at + 1 < length ? `b${at + 1}` : 'sour', at),
            coaching: 'Go on.',
          },
        ],
      },
    ]),
  );
  const { facts: _, promises: _promises, favours: _favours, ...rest } = smallScenario();
  return JSON.stringify({ ...rest, variants: [{ id: 'only', facts: {} }], start: 'b0', beats });
}

test('names that every object has already are no ids', () => {
  const findings = findingsIn(
    edited({
      start: 'constructor',
      'beats.door.replies[soon].to': 'constructor',
      'beats.bar.replies[later].to': 'prototype',
    }),
  );
  expect(findings.length).toBe(3);
  expect(findings.every(({ code }) => code === 'bad-format')).toBe(true);
});

test('as many misspelt names as beats are told apart in good time', () => {
  // Comparing each with all would take minutes; this is a second or two.
  const findings = findingsIn(chainSource(5000, (_, at) => `bb${at}`));
  expect(findings.filter(({ code }) => code === 'unknown-beat')).toHaveLength(5000);
  expect(findings[0]).toMatchObject({ path: 'beats.b0.replies[0].to', line: 1 });
  expect(findings[0]?.message).toContain('Did you mean "b0"?');
});
