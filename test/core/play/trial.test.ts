import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BOTS,
  shortestPath,
  startConversation,
  startTrial,
  variantOfSeed,
  type TrialStart,
} from '../../../src/core/index.ts';
import { small } from '../support/scripts.ts';

const script = small();
const START: TrialStart = { variant: 'theatre', beat: null, standing: {}, seed: 3 };

describe('a trial', () => {
  test('goes as a run goes, as long as nothing is set', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.constantFrom(...BOTS), (seed, bot) => {
        const variant = script.variants[variantOfSeed(script, seed)]?.variant.id ?? null;
        const trial = startTrial(script, { variant, beat: null, standing: {}, seed });
        const conversation = startConversation(script, { seed, mode: 'practice', tempo: 'untimed' });
        for (let event = trial.advise(bot); event !== null; event = trial.advise(bot)) {
          trial.send(event);
          conversation.send(event);
          expect(trial.view).toEqual(conversation.view);
        }
        expect(trial.view.phase).toBe('ended');
        expect(trial.passed).toHaveLength(trial.steps.length);
        conversation.stop();
      }),
      { numRuns: 60 },
    );
  });

  test('starts in any beat, in the state that was chosen', () => {
    const standing = {
      mood: 19,
      trust: 1,
      facts: { hurry: 'known' as const },
      promises: { table: 'open' as const },
      favours: { plates: true },
    };
    const trial = startTrial(script, { ...START, beat: 'bar', standing });
    expect(trial.view.beat).toBe('bar');
    expect(trial.standing).toMatchObject({ ...standing, variant: 'theatre' });
    expect(trial.view.notes.find(({ promise }) => promise === 'table')?.quoted).toBe(30);
    expect(trial.view.notepad.find(({ fact }) => fact === 'hurry')?.value).toBe('curtain at eight');
    while (trial.view.phase === 'speaking') trial.send({ type: 'listen' });
    expect(trial.view.replies.map(({ id }) => id)).not.toContain('plates');
  });

  test('goes on from where it is when something is set, and settles by it', () => {
    const trial = startTrial(script, {
      ...START,
      beat: 'twenty-minutes',
      standing: { promises: { table: 'open' } },
    });
    trial.set({ variant: 'child', promises: { table: 'broken' }, mood: 2 });
    expect(trial.standing).toMatchObject({ variant: 'child', mood: 2, promises: { table: 'broken' } });
    expect(trial.view.mood).toBe('furious');
    expect(trial.view.beat).toBe('twenty-minutes');
  });

  test('comes to the same place again by its steps, and stops where a changed script no longer allows them', () => {
    const trial = startTrial(script, START);
    while (trial.view.phase === 'speaking') trial.send({ type: 'listen' });
    trial.set({ mood: 15 });
    trial.send({ type: 'reply', reply: 'soon' });
    expect(startTrial(script, START, trial.steps).view).toEqual(trial.view);
    const without = small({ 'beats.door.replies[soon]': undefined });
    const shorter = startTrial(without, START, trial.steps);
    expect(shorter.steps).toEqual(trial.steps.slice(0, -1));
    expect(shorter.standing.mood).toBe(15);
  });

  test('refuses what a run refuses', () => {
    const trial = startTrial(script, START);
    expect(trial.send({ type: 'reply', reply: 'nothing' })).toMatchObject({ refused: 'unknown-reply' });
    expect(trial.steps).toEqual([]);
  });
});

describe('the shortest path', () => {
  test.each(Object.keys(script.scenario.beats))('leads into %s, and into nothing before it', (beat) => {
    for (const variant of ['theatre', 'child']) {
      const events = shortestPath(script, variant, beat);
      if (events === null) throw new Error(`no path to ${beat}`);
      const trial = startTrial(script, { ...START, variant }, events);
      expect(trial.steps).toHaveLength(events.length);
      expect(trial.view.beat).toBe(beat);
    }
  });

  test('takes as few replies as can be', () => {
    const replies = (shortestPath(script, 'child', 'seated') ?? []).filter(({ type }) => type === 'reply');
    expect(replies).toHaveLength(3);
  });

  test('is none to a beat that no reply leads to', () => {
    expect(shortestPath(script, null, 'nowhere')).toBeNull();
  });
});
