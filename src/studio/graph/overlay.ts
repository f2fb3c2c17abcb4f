import {
  compile,
  debrief,
  extremeRun,
  readScenario,
  runOfBot,
  type BotName,
  type Debrief,
  type Run,
  type Script,
} from '../../core/index.ts';
import { soundTips } from '../backroom/tasks.ts';

/** What is laid over the graph: where runs pass, how the customer feels there, and what the replies cost. */

export interface OverlayTask {
  readonly type: 'overlay';
  readonly source: string;
  readonly file: string;
  readonly tips: string;
  /** The past of a follow-up; null for the stated one, and for a first meeting. */
  readonly past: string | null;
  readonly of: OverlayOf;
}

/** Whose runs: the best or the worst one that a variant allows, or many of a bot. */
export type OverlayOf =
  | { readonly kind: 'most' | 'least'; readonly variant: string }
  | { readonly kind: 'bot'; readonly bot: BotName };

export interface Overlay {
  readonly runs: number;
  /** By beat and by ending: the share of runs that pass, from 0 to 1. */
  readonly passes: Readonly<Record<string, number>>;
  /** By beat: the lowest and the highest step of mood at a decision there. */
  readonly moods: Readonly<Record<string, readonly [number, number]>>;
  /** By `beat/reply`, and `beat/` for silence: how often it was chosen, and its mean regret in points where it is known. */
  readonly replies: Readonly<Record<string, { readonly times: number; readonly regret: number | null }>>;
  /** By `from>to`: the share of runs that go this way. */
  readonly ways: Readonly<Record<string, number>>;
}

/** Runs of a bot that are played; what is shown are shares, to a tenth or so. */
const RUNS = 40;

/** Null where the draft has errors, or no such run can be found. */
export function overlay(task: OverlayTask): Overlay | null {
  const tips = soundTips(task.tips);
  if (tips === null) return null;
  const read = readScenario(task.source, task.file, tips);
  if (!read.ok) return null;
  const past = read.value.pasts?.find(({ id }) => id === task.past)?.id;
  const script = compile(read.value, tips, undefined, past);
  const runs = runsOf(script, task.of);
  const told = runs.flatMap((run) => {
    const each = debrief(script, run);
    return 'refused' in each ? [] : [each];
  });
  return told.length === 0 ? null : sumUp(told);
}

function runsOf(script: Script, of: OverlayOf): readonly Run[] {
  switch (of.kind) {
    case 'most':
    case 'least': {
      const run = extremeRun(script, of.variant, of.kind);
      return run === null ? [] : [run];
    }
    case 'bot':
      return Array.from({ length: RUNS }, (_, seed) => runOfBot(script, of.bot, seed + 1));
  }
}

function sumUp(told: readonly Debrief[]): Overlay {
  const share = 1 / told.length;
  const passes: Record<string, number> = {};
  const ways: Record<string, number> = {};
  const moods: Record<string, [number, number]> = {};
  const replies: Record<string, { times: number; regret: number }> = {};
  for (const { moments, ending } of told) {
    const beats = moments.map(({ beat }) => beat).filter((beat, index, all) => beat !== all[index - 1]);
    const places = [...beats, ending.id];
    for (const place of new Set(places)) passes[place] = (passes[place] ?? 0) + share;
    places.slice(1).forEach((to, index) => {
      const way = `${places[index] ?? ''}>${to}`;
      ways[way] = (ways[way] ?? 0) + share;
    });
    for (const { beat, before, reply, regret } of moments) {
      const [least, most] = moods[beat] ?? [before.moodStep, before.moodStep];
      moods[beat] = [Math.min(least, before.moodStep), Math.max(most, before.moodStep)];
      const said = (replies[`${beat}/${reply ?? ''}`] ??= { times: 0, regret: 0 });
      said.regret = (said.regret * said.times + regret) / (said.times + 1);
      said.times += 1;
    }
  }
  return { runs: told.length, passes, moods, replies, ways };
}
