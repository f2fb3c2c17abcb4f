import { describe, expect, test } from 'vitest';
import {
  analyse,
  readRun,
  startConversation,
  startStep,
  step,
  verify,
  type Conversation,
  type GameEvent,
  type Run,
  type Script,
  type State,
} from '../../../src/core/index.ts';
import { Chance } from '../../generate/chance.ts';
import { generateScenario } from '../../generate/scenario.ts';
import { randomEvent } from '../../generate/walk.ts';
import { replayed } from '../support/runs.ts';
import { scriptFrom, small } from '../support/scripts.ts';

const SCRIPTS: readonly [string, Script][] = [
  ['the small scenario', small()],
  ...[11, 12, 13].map((seed): [string, Script] => [
    `generated scenario ${seed}`,
    scriptFrom(JSON.stringify(generateScenario(seed, 12))),
  ]),
];

/** Plays to the ending at random. */
function playOut(script: Script, seed: number): Conversation {
  const chance = new Chance(seed);
  const conversation = startConversation(script, { seed, mode: 'scored', tempo: 'live' });
  while (conversation.view.phase !== 'ended') {
    conversation.send(randomEvent(chance, script, conversation.view.beat));
  }
  return conversation;
}

/** All that can be asked of a conversation. */
const everything = ({ view, run, evidence }: Conversation) => ({ view, run, evidence: [...evidence] });

describe.each(SCRIPTS)('%s', (_, script) => {
  test('conversation, replay and step come to the same', () => {
    for (let seed = 0; seed < 15; seed += 1) {
      const conversation = playOut(script, seed);
      const { run } = conversation;
      const result = replayed(script, run);
      let state: State = startStep(script, stepVariant(script, run)).state;
      const evidence = run.events.flatMap((event, at) => {
        const taken = step(script, state, event, at);
        if ('refused' in taken) throw new Error(taken.message);
        ({ state } = taken);
        return taken.evidence;
      });
      expect(result.evidence).toEqual(evidence);
      expect(conversation.evidence).toEqual(evidence);
      expect(result.outcome).toMatchObject({
        ending: conversation.view.ending,
        mood: conversation.view.moodStep,
      });
      const total = evidence.reduce((sum, { points }) => sum + points, 0);
      expect(result.points.overall).toBe(total);
      expect(Object.values(result.points.skills).reduce((sum, points) => sum + points, 0)).toBe(total);
      const noted = conversation.view.notes.filter(({ state: how }) => how !== 'none');
      expect(result.ledger).toMatchObject(
        noted.map(({ promise, quoted, requoted, delivered, state: how }) => {
          return { promise, quoted, requoted, delivered, state: how };
        }),
      );
    }
  });

  test('a run saved and resumed at every event ends exactly like the uninterrupted one', () => {
    for (let seed = 100; seed < 104; seed += 1) {
      const whole = playOut(script, seed);
      const { events } = whole.run;
      events.forEach((_event, at) => {
        const saved = readRun(JSON.stringify(whole.rewind(at).run), 'run.json');
        if (!saved.ok) throw new Error(saved.findings[0]?.message);
        const resumed = startConversation(script, saved.value);
        expect(resumed.dropped).toBe(0);
        expect(resumed.run.events).toEqual(events.slice(0, at));
        for (const event of events.slice(at)) resumed.send(event);
        expect(everything(resumed)).toEqual(everything(whole));
      });
    }
  });

  test('a rewound run stands where it stood, and can go another way', () => {
    const chance = new Chance(7);
    const whole = playOut(script, 7);
    const views = whole.run.events.map((_event, at) => whole.rewind(at).view);
    const again = startConversation(script, { seed: 7, mode: 'scored', tempo: 'live' });
    whole.run.events.forEach((event, at) => {
      expect(again.view).toEqual(views[at]);
      again.send(event);
    });
    const other = whole.rewind(1);
    while (other.view.phase !== 'ended') other.send(randomEvent(chance, script, other.view.beat));
    expect(replayed(script, other.run).outcome.ending).toBe(other.view.ending);
    expect(everything(whole)).toEqual(everything(again));
  });
});

function stepVariant(script: Script, run: Run): number {
  const verified = verify(script, run);
  if ('refused' in verified) throw new Error(verified.message);
  return verified.walked.states[0]?.[0] ?? -1;
}

test('a damaged save is resumed up to the damage, and says how much was dropped', () => {
  const script = small();
  const events: GameEvent[] = [
    { type: 'listen' },
    { type: 'listen' },
    { type: 'reply', reply: 'nobody-wrote-this' },
    { type: 'reply', reply: 'soon' },
  ];
  const resumed = startConversation(script, { seed: 1, mode: 'practice', tempo: 'live', events });
  expect(resumed.dropped).toBe(2);
  expect(resumed.run.events).toEqual(events.slice(0, 2));
});

describe('a run is refused', () => {
  const script = small();
  const { run } = playOut(script, 3);
  test.each<[string, Partial<Run>]>([
    ['wrong-scenario', { scenario: 'other' }],
    ['wrong-hash', { hash: '0'.repeat(64) }],
    ['wrong-rules', { rules: 99 }],
    ['unfinished', { events: run.events.slice(0, -1) }],
    ['ended', { events: [...run.events, { type: 'listen' }] }],
    ['unknown-reply', { events: [{ type: 'reply', reply: 'nobody-wrote-this' }] }],
    ['past', { past: { name: 'earlier', run: null } }],
  ])('%s', (code, changed) => {
    expect(verify(script, { ...run, ...changed })).toMatchObject({ refused: code });
  });

  test('at the event that could not be', () => {
    const events = [...run.events.slice(0, 1), { type: 'silence' as const }];
    expect(verify(script, { ...run, events })).toMatchObject({ refused: 'still-speaking', at: 1 });
  });
});

test('no run with all listening done lies outside the range, and none at all lies above it', () => {
  for (const [, script] of SCRIPTS.slice(1)) {
    const analysis = analyse(script);
    if (!analysis.ok) throw new Error(analysis.message);
    const all = analyse(script, { events: 'all' });
    if (!all.ok) throw new Error(all.message);
    for (let seed = 0; seed < 150; seed += 1) {
      const chance = new Chance(seed);
      const conversation = startConversation(script, { seed, mode: 'practice', tempo: 'untimed' });
      const wild = seed % 2 === 1;
      while (conversation.view.phase !== 'ended') {
        const { phase, beat } = conversation.view;
        const event =
          !wild && phase === 'speaking' ? { type: 'listen' as const } : randomEvent(chance, script, beat);
        if (wild || event.type === 'listen' || event.type === 'reply') conversation.send(event);
      }
      const { points } = replayed(script, conversation.run);
      const variant = stepVariant(script, conversation.run);
      const { overall, skills } = (wild ? all : analysis).variants[variant] ?? {
        overall: { least: 0, most: 0 },
        skills: {},
      };
      expect(points.overall).toBeGreaterThanOrEqual(overall.least);
      expect(points.overall).toBeLessThanOrEqual(overall.most);
      for (const [skill, range] of Object.entries(skills)) {
        expect(points.skills[skill as 'care']).toBeGreaterThanOrEqual(range.least);
        expect(points.skills[skill as 'care']).toBeLessThanOrEqual(range.most);
      }
    }
  }
});
