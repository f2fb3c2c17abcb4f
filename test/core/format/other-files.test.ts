import { describe, expect, test } from 'vitest';
import { readRun, readTips } from '../../../src/core/index.ts';

describe('runs', () => {
  const run = {
    format: 1,
    scenario: 'small',
    hash: '0'.repeat(64),
    rules: 1,
    seed: 1,
    mode: 'practice',
    tempo: 'live',
    past: null,
    events: [{ type: 'listen' }] as object[],
  };
  const codesOf = (changed: object) =>
    readRun(JSON.stringify({ ...run, ...changed }), 'run.json').findings.map(({ code, path }) => [
      code,
      path,
    ]);

  test.each([
    ['a run as it is saved', {}, []],
    ['a seed beyond 32 bits', { seed: 2 ** 32 }, [['too-big', 'seed']]],
    ['a seed below zero', { seed: -1 }, [['too-small', 'seed']]],
    ['a hash that is none', { hash: 'A' }, [['bad-format', 'hash']]],
    ['a mode that is none', { mode: 'trial' }, [['not-a-choice', 'mode']]],
    ['a field too many', { score: 100 }, [['unknown-field', 'score']]],
    ['an event of no known type', { events: [{ type: 'listn' }] }, [['not-a-choice', 'events[0].type']]],
    ['an event without a type', { events: [{}] }, [['missing-field', 'events[0].type']]],
    ['a reply without an id', { events: [{ type: 'reply' }] }, [['missing-field', 'events[0].reply']]],
    [
      'a listen with a reply',
      { events: [{ type: 'listen', reply: 'a' }] },
      [['unknown-field', 'events[0].reply']],
    ],
    ['no past said', { past: undefined }, [['missing-field', 'past']]],
  ])('%s', (_, changed, findings) => {
    expect(codesOf(changed)).toEqual(findings);
  });

  test('the nearest type of event is named', () => {
    const { findings } = readRun(JSON.stringify({ ...run, events: [{ type: 'listn' }] }), 'run.json');
    expect(findings[0]?.message).toContain('Did you mean "listen"?');
  });

  test('more than 20,000 events are refused', () => {
    const events = Array.from({ length: 20_001 }, () => ({ type: 'listen' }));
    expect(codesOf({ events })).toEqual([['too-big', 'events']]);
    expect(codesOf({ events: events.slice(1) })).toEqual([]);
  });
});

test('tips name documents and tips that exist', () => {
  const source = JSON.stringify({
    format: 1,
    documents: { handbook: { title: 'The handbook' } },
    tips: {
      greet: {
        skill: 'care',
        title: 'Greet',
        follow: 'Says hello.',
        break: 'Looks away.',
        sources: [{ document: 'handbok' }],
      },
    },
    disagreements: {
      who: {
        title: 'Who greets?',
        one: { says: 'We.', sources: [{ document: 'handbook' }] },
        other: { says: 'They.', sources: [{ document: 'nowhere' }] },
        tips: ['great'],
        here: 'We do.',
      },
    },
  });
  expect(readTips(source, 'tips.json').findings.map(({ code, path }) => [code, path])).toEqual([
    ['unknown-document', 'tips.greet.sources[0].document'],
    ['unknown-document', 'disagreements.who.other.sources[0].document'],
    ['unknown-tip', 'disagreements.who.tips[0]'],
  ]);
});
