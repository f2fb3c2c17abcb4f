import { describe, expect, test } from 'vitest';
import {
  makeBot,
  playRun,
  simulate,
  variantOfSeed,
  type BotName,
  type GameEvent,
  type Script,
} from '../../src/core/index.ts';
import { walk } from '../../src/core/replay/walk.ts';
import { SLOT } from '../../src/core/script/layout.ts';
import { linesIn } from '../../src/core/script/walk.ts';
import { agreements, fixedRuns } from './order.ts';
import { readingGrade } from './reading.ts';
import { shipped, type Shipped } from './shipped.ts';

/** What every shipped scenario is held to, over every past of a follow-up. Figures are percent. */

/** `npm run soak` plays 10,000 runs a bot; here fewer, in which the means are within two points of those. */
const RUNS = 500;
/** The random bot is what the others are measured against, and stands close to its gate. */
const RANDOM_RUNS = 4_000;

/** The whole check takes seconds, which can be minutes beside other work. */
const CHECKED_IN = 300_000;

/** Declares the tests of one shipped scenario. */
export function holdTo(id: string): void {
  describe(id, () => gates(shipped(id)));
}

function gates(held: Shipped): void {
  const { scenario, scripts } = held;
  const isFollowUp = scenario.after !== undefined;
  const [script] = scripts as [Script];

  test(
    'has neither errors nor warnings',
    () => {
      const loud = held.findings.filter(({ level }) => level !== 'note');
      expect(loud.map(({ code, path }) => `${code} at ${path}`)).toEqual([]);
    },
    CHECKED_IN,
  );

  test(
    'has no reply that nobody sensible chooses: each is somewhere not the worst',
    () => {
      const dominated = held.findings.filter(({ code }) => code === 'dominated-reply');
      expect(dominated.map(({ message, path }) => `${message} at ${path}`)).toEqual([]);
    },
    CHECKED_IN,
  );

  test('is long enough, and ends in enough ways', () => {
    expect(Object.keys(scenario.beats).length).toBeGreaterThanOrEqual(isFollowUp ? 12 : 30);
    expect(scenario.variants.length).toBeGreaterThanOrEqual(isFollowUp ? 2 : 3);
    expect(Object.keys(scenario.endings).length).toBeGreaterThanOrEqual(isFollowUp ? 3 : 5);
    expect(scenario.minutes).toBeLessThanOrEqual(9);
  });

  test('is spoken, not written', () => {
    const lines = Object.entries(scenario.beats).flatMap(([beat, of]) =>
      linesIn(beat, of).map(({ value }) => value.say),
    );
    expect(readingGrade(lines.join(' '))).toBeLessThanOrEqual(8);
    for (const { replies } of Object.values(scenario.beats)) {
      for (const { say, spoken, coaching } of replies) {
        expect.soft(wordsIn(spoken ?? say), `one breath: "${spoken ?? say}"`).toBeLessThanOrEqual(30);
        expect.soft(sentencesIn(coaching), `two sentences: "${coaching}"`).toBeLessThanOrEqual(2);
      }
    }
  });

  describe.each(scripts.map((each) => ({ past: each.past ?? 'first meeting', each })))(
    '$past',
    ({ each }) => {
      const mean = (bot: BotName, runs = RUNS) => simulated(each, bot, runs).mean;
      const random = simulated(each, 'random', RANDOM_RUNS);

      test('pays the expert, and not whoever guesses, pleases or sticks to procedure', () => {
        const expert = mean('expert', 60);
        expect.soft(expert, 'expert').toBeGreaterThanOrEqual(90);
        expect.soft(random.mean, 'random').toBeLessThanOrEqual(40);
        const pleaser = mean('pleaser');
        expect.soft(pleaser, 'pleaser').toBeGreaterThanOrEqual(30);
        expect.soft(pleaser, 'pleaser').toBeLessThanOrEqual(Math.min(65, expert - 25));
        const bureaucrat = mean('bureaucrat');
        expect.soft(bureaucrat, 'bureaucrat').toBeGreaterThanOrEqual(25);
        expect.soft(bureaucrat, 'bureaucrat').toBeLessThanOrEqual(60);
        expect.soft(mean('blind-expert', 60), 'blind expert').toBeLessThanOrEqual(expert - 15);
        // Half a minute where others use the machine as well.
      }, 120_000);

      test.each(['first', 'longest', 'middle', 'apologetic'] as const)(
        'pays nothing for taking the %s',
        (bot) => {
          expect(mean(bot)).toBeLessThanOrEqual(random.mean + random.sd / 2);
        },
      );

      test('does not give the best reply away by its length, and takes 8 to 14 decisions', () => {
        const bot = makeBot(each, 'expert');
        const chosen = Array.from({ length: 30 }, (_, seed) =>
          choicesOf(each, seed, playRun(each, bot, seed).events),
        );
        const decisions = chosen.flat().filter(({ among }) => among.length > 1);
        const longest = decisions.filter(({ say, among }) =>
          among.every((other) => other === say || other.length < say.length),
        );
        expect(longest.length / decisions.length).toBeLessThanOrEqual(0.25);
        for (const run of chosen) {
          expect(run.length).toBeGreaterThanOrEqual(isFollowUp ? 5 : 8);
          expect(run.length).toBeLessThanOrEqual(14);
        }
      });
    },
  );

  test('keeps the order of 200 runs when the sources of the figures are taken at their ends', () => {
    const runs = fixedRuns(script);
    expect(runs.length).toBe(200);
    for (const { between, tau, runs: both } of agreements(script, runs)) {
      expect(both, between).toBeGreaterThan(runs.length * 0.6);
      expect.soft(tau, between).toBeGreaterThanOrEqual(0.9);
    }
  });
}

const SIMULATED = new WeakMap<Script, Map<string, { mean: number; sd: number }>>();

function simulated(script: Script, bot: BotName, runs: number): { mean: number; sd: number } {
  const known = SIMULATED.get(script) ?? new Map<string, { mean: number; sd: number }>();
  SIMULATED.set(script, known);
  const kept = known.get(bot);
  if (kept !== undefined) return kept;
  const simulation = simulate(script, bot, runs, 1);
  if ('refused' in simulation) throw new Error(simulation.message);
  known.set(bot, simulation);
  return simulation;
}

/** The replies that took the turn in a run, each with the cards that it was chosen among. */
function choicesOf(script: Script, seed: number, events: readonly GameEvent[]) {
  const walked = walk(script, variantOfSeed(script, seed), events);
  if ('refused' in walked) throw new Error(walked.message);
  return events.flatMap((event, at) => {
    if (event.type !== 'reply') return [];
    const beat = script.beats[walked.states[at]?.[SLOT.beat] ?? -1];
    const reply = beat?.replyById.get(event.reply);
    if (beat === undefined || reply === undefined || reply.backchannel) return [];
    const among = beat.replies.filter(({ backchannel }) => !backchannel).map((each) => each.reply.say);
    return [{ say: reply.reply.say, among }];
  });
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word)).length;
}

function sentencesIn(text: string): number {
  return text.split(/[.!?]+[”’)]*(?=\s|$)/u).filter((part) => /\p{L}/u.test(part)).length;
}
