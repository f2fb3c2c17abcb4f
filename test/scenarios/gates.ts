import { describe, expect, test } from 'vitest';
import {
  compile,
  makeBot,
  playRun,
  verify,
  RULES,
  simulate,
  variantOfSeed,
  type BotName,
  type GameEvent,
  type Run,
  type Script,
} from '../../src/core/index.ts';
import { walk } from '../../src/core/replay/walk.ts';
import { SLOT } from '../../src/core/script/layout.ts';
import { linesIn } from '../../src/core/script/walk.ts';
import { tauB } from './kendall.ts';
import { readingGrade } from './reading.ts';
import { shipped, shippedTips, type Shipped } from './shipped.ts';

/** What every shipped scenario is held to, over every past of a follow-up. Figures are percent. */

/** `npm run soak` plays 10,000 runs a bot; here fewer, in which the means are within two points of those. */
const RUNS = 500;
/** The random bot is what the others are measured against, and stands close to its gate. */
const RANDOM_RUNS = 4_000;

/** Declares the tests of one shipped scenario. */
export function holdTo(id: string): void {
  describe(id, () => gates(shipped(id)));
}

function gates({ findings, scenario, scripts }: Shipped): void {
  const isFollowUp = scenario.after !== undefined;
  const [script] = scripts as [Script];

  test('has neither errors nor warnings', () => {
    const loud = findings.filter(({ level }) => level !== 'note');
    expect(loud.map(({ code, path }) => `${code} at ${path}`)).toEqual([]);
  });

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
      });

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

  test('two broken promises cannot be talked away', () => {
    const staying = ['random', 'pleaser', 'longest'].flatMap((bot) =>
      runsOf(script, bot as BotName, 700).filter((run) => {
        const replayed = verify(script, run);
        if ('refused' in replayed) throw new Error(replayed.message);
        const broken = replayed.ledger.filter(({ state }) => state === 'broken').length;
        return broken >= 2 && scenario.endings[replayed.outcome.ending]?.customer === 'stays';
      }),
    );
    expect(staying.map(({ seed }) => seed)).toEqual([]);
  });

  test('keeps the order of 200 runs when the sources of the figures are taken at their ends', () => {
    const runs = [
      ...runsOf(script, 'random', 140),
      ...runsOf(script, 'expert', 20),
      ...runsOf(script, 'pleaser', 40),
    ];
    const base = percentsUnder(script, runs, 200, 100);
    for (const [lossAversion, expectationRate] of [
      [130, 100],
      [225, 100],
      [200, 50],
      [200, 250],
    ] as const) {
      const other = percentsUnder(script, runs, lossAversion, expectationRate);
      const both = base.flatMap((percent, index) => {
        const changed = other[index];
        return percent === null || changed === null || changed === undefined
          ? []
          : [[percent, changed] as const];
      });
      expect(both.length).toBeGreaterThan(runs.length * 0.6);
      const tau = tauB(
        both.map(([percent]) => percent),
        both.map(([, percent]) => percent),
      );
      expect.soft(tau, `loss aversion ${lossAversion}, rate ${expectationRate}`).toBeGreaterThanOrEqual(0.9);
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

function runsOf(script: Script, name: BotName, count: number): Run[] {
  const bot = makeBot(script, name);
  return Array.from({ length: count }, (_, seed) => ({
    format: 1 as const,
    scenario: script.scenario.id,
    hash: script.hash,
    rules: script.rules.version,
    seed,
    mode: 'scored' as const,
    tempo: 'untimed' as const,
    past: script.past === null ? null : { name: script.past, run: null },
    events: [...playRun(script, bot, seed).events],
  }));
}

/** The percent of runs under changed rules; null where a run could not have been played under them. */
function percentsUnder(script: Script, runs: readonly Run[], lossAversion: number, expectationRate: number) {
  const rules = { ...RULES, lossAversion, expectationRate };
  const changed = compile(script.scenario, shippedTips(), rules, script.past ?? undefined);
  return runs.map((run) => {
    const replayed = verify(changed, run);
    return 'refused' in replayed ? null : replayed.score.overall;
  });
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word)).length;
}

function sentencesIn(text: string): number {
  return text.split(/[.!?](?=\s|$)/u).filter((part) => /\p{L}/u.test(part)).length;
}
