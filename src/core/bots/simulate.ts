import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Belief } from '../analysis/beliefs.ts';
import { OverBudget } from '../analysis/values.ts';
import type { GameEvent } from '../format/run.ts';
import { variantOfSeed } from '../play/seed.ts';
import { variantRanges } from '../replay/replay.ts';
import { bySkill, scoreOf, type Score } from '../replay/score.ts';
import { SLOT } from '../script/layout.ts';
import type { CompiledVariant, Script } from '../script/script.ts';
import { isEnded } from '../step/entering.ts';
import { begin, play, type Move } from '../step/move.ts';
import { newTrace } from '../step/trace.ts';
import type { Skill } from '../vocabulary.ts';
import { makeBot, nextMove, startBelief, updateBelief, type Bot, type BotName } from './bots.ts';

/** What many runs of a bot come to, in percent. */
export interface Simulation {
  readonly bot: BotName;
  readonly runs: number;
  readonly mean: number;
  readonly sd: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** The mean of each skill; null where no variant tests it. */
  readonly skills: Readonly<Record<Skill, number | null>>;
  /** The share of runs that came to each ending, 0 to 1. */
  readonly endings: Readonly<Record<string, number>>;
}

export interface SimulationRefusal {
  readonly refused: 'over-budget';
  readonly message: string;
}

/** Plays `runs` runs; run `i` has the seed `seed + i`. Refused where the tables pass their budget. */
export function simulate(
  script: Script,
  name: BotName,
  runs: number,
  seed: number,
): Simulation | SimulationRefusal {
  const bot = makeBot(script, name);
  const scores: Score[] = [];
  const endings: Record<string, number> = Object.fromEntries(script.endings.map(({ id }) => [id, 0]));
  try {
    for (let run = 0; run < runs; run += 1) {
      const played = playRun(script, bot, seed + run);
      const ranges = variantRanges(script, script.variants[played.variant] as CompiledVariant);
      if ('refused' in ranges) return { refused: 'over-budget', message: ranges.message };
      scores.push(scoreOf(played.points, ranges));
      endings[played.ending] = (endings[played.ending] ?? 0) + 1;
    }
  } catch (error) {
    if (!(error instanceof OverBudget)) throw error;
    return { refused: 'over-budget', message: `The bot's tables take more than ${error.states} states.` };
  }
  return summarise(name, scores, endings);
}

/** One run of a bot, with its events, so that it can be replayed like any other. */
export interface PlayedRun {
  readonly variant: number;
  readonly ending: string;
  readonly points: { readonly overall: number; readonly skills: Readonly<Record<Skill, number>> };
  readonly events: readonly GameEvent[];
}

/** Plays one run of a bot. Its choices follow from the seed, and so does the variant. */
export function playRun(script: Script, bot: Bot, seed: number): PlayedRun {
  const random = xoroshiro128plus(seed | 0);
  // The first draw picks the variant in every run with this seed; the bot's own draws come after it.
  uniformInt(random, 0, 1);
  const variant = variantOfSeed(script, seed);
  const trace = newTrace(null);
  const state = begin(script, variant, trace);
  const events: GameEvent[] = [];
  let belief: Belief = bot.thinks ? startBelief(script, state) : [];
  while (!isEnded(script, state)) {
    const move = nextMove(script, bot, { state, belief, random });
    events.push(eventOf(script, move));
    play(script, state, move, trace);
    if (bot.thinks) belief = updateBelief(script, belief, move, state);
  }
  const skills = bySkill((_, index) => trace.points[index] as number);
  const overall = trace.points.reduce((sum, points) => sum + points, 0);
  const ending = script.endings[(state[SLOT.beat] as number) - script.beats.length]?.id ?? '';
  return { variant, ending, points: { overall, skills }, events };
}

/** The event that a move stands for. */
export function eventOf(script: Script, move: Move): GameEvent {
  switch (move.kind) {
    case 'listen':
      return { type: 'listen' };
    case 'silence':
      return { type: 'silence' };
    case 'glance':
      return { type: 'glance', temptation: '' };
    case 'reply': {
      const { reply, quote, choices } = move;
      const particulars = Object.fromEntries(
        reply.saysBack.map((number, index) => {
          const fact = script.facts[number] as { id: string; values: readonly string[] };
          return [fact.id, fact.values[choices[index] as number] as string];
        }),
      );
      return {
        type: 'reply',
        reply: reply.reply.id,
        ...(reply.quote === null ? {} : { quote }),
        ...(reply.saysBack.length === 0 ? {} : { particulars }),
      };
    }
  }
}

function summarise(bot: BotName, scores: readonly Score[], endings: Record<string, number>): Simulation {
  const overall = scores.map((score) => score.overall ?? 0).toSorted((a, b) => a - b);
  const runs = scores.length;
  const mean = meanOf(overall);
  const sd = Math.sqrt(meanOf(overall.map((value) => (value - mean) ** 2)));
  const at = (share: number) => overall[Math.min(runs - 1, Math.floor(share * runs))] ?? 0;
  return {
    bot,
    runs,
    mean: round(mean),
    sd: round(sd),
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    skills: bySkill((skill) => {
      const tested = scores.flatMap((score) => score.skills[skill] ?? []);
      return tested.length === 0 ? null : round(meanOf(tested));
    }),
    endings: Object.fromEntries(Object.entries(endings).map(([id, count]) => [id, round(count / runs, 4)])),
  };
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function round(value: number, places = 2): number {
  return Math.round(value * 10 ** places) / 10 ** places;
}
