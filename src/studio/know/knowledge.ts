import {
  analyse,
  BOTS,
  compile,
  readScenario,
  simulate,
  type Analysis,
  type BotName,
  type OverBudgetAnalysis,
  type Scenario,
  type Script,
  type Simulation,
  type Tips,
} from '../../core/index.ts';
import { soundTips } from '../backroom/tasks.ts';

/** What can be known of a draft beyond its findings: worked out in a worker, part by part. */

export interface KnowTask {
  readonly type: 'know';
  readonly source: string;
  readonly file: string;
  readonly tips: string;
  /** The past of a follow-up; null for the stated one, and for a first meeting. */
  readonly past: string | null;
  /** The version that changes are told against; null where there is none. */
  readonly base: string | null;
}

export interface Knowledge {
  /** What the draft's runs would be kept under; boards tell versions apart by it. */
  readonly hash: string;
  readonly analysis: Analysis | OverBudgetAnalysis;
  readonly bots: readonly Simulation[];
  readonly change: Change | null;
}

/** What is different from the last version. */
export interface Change {
  /** Whether saved runs and boards no longer fit: their scenario plays otherwise. */
  readonly playsOtherwise: boolean;
  readonly ranges: readonly {
    readonly variant: string;
    readonly before: { readonly least: number; readonly most: number } | null;
    readonly after: { readonly least: number; readonly most: number } | null;
  }[];
  readonly reached: readonly string[];
  readonly lost: readonly string[];
}

/** How far it came. */
export type KnowProgress =
  | { readonly part: 'analysis'; readonly analysis: Knowledge['analysis']; readonly hash: string }
  | { readonly part: 'bot'; readonly simulation: Simulation; readonly done: number; readonly of: number }
  | { readonly part: 'change'; readonly change: Change };

/** Runs of each bot; experts think about every turn, and their means hardly vary. */
const RUNS = 300;
const EXPERT_RUNS = 40;

/** What is asked before publishing: only what a new version means, not what bots make of it. */
export interface CompareTask extends Pick<KnowTask, 'source' | 'file' | 'tips' | 'base'> {
  readonly type: 'compare';
}

export interface Compared {
  readonly hash: string;
  /** Null where there is nothing to compare with, or it takes too long to work out. */
  readonly change: Change | null;
}

/** Compares a draft with an earlier version, by the past that the scenario states; null where the draft has errors. */
export function compare({ source, file, tips: text, base }: CompareTask): Compared | null {
  const tips = soundTips(text);
  const script = tips === null ? null : scriptOf(source, file, tips, null);
  if (tips === null || script === null) return null;
  const { hash } = script;
  if (base === null) return { hash, change: null };
  const before = { file, past: null };
  return { hash, change: changeSince(base, before, tips, { script, analysis: analyse(script) }) };
}

/** Works all of it out, and reports each part as it is known; null where the draft has errors. */
export async function know(
  task: KnowTask,
  report: (progress: KnowProgress) => void,
): Promise<Knowledge | null> {
  const tips = soundTips(task.tips);
  const script = tips === null ? null : scriptOf(task.source, task.file, tips, task.past);
  if (tips === null || script === null) return null;
  const analysis = analyse(script);
  const { hash } = script;
  report({ part: 'analysis', analysis, hash });
  const change = task.base === null ? null : changeSince(task.base, task, tips, { script, analysis });
  if (change !== null) report({ part: 'change', change });
  const bots: Simulation[] = [];
  if (!analysis.ok) return { hash, analysis, bots, change };
  for (const bot of BOTS) {
    const simulation = simulate(script, bot, runsOf(bot), 1);
    if ('refused' in simulation) continue;
    bots.push(simulation);
    report({ part: 'bot', simulation, done: bots.length, of: BOTS.length });
  }
  return { hash, analysis, bots, change };
}

function runsOf(bot: BotName): number {
  return bot === 'expert' || bot === 'blind-expert' ? EXPERT_RUNS : RUNS;
}

function scriptOf(source: string, file: string, tips: Tips, past: string | null): Script | null {
  const read = readScenario(source, file, tips);
  return read.ok ? compile(read.value, tips, undefined, pastOf(read.value, past)) : null;
}

/** The past that was asked for, where the scenario has it. */
function pastOf({ pasts = [] }: Scenario, past: string | null): string | undefined {
  return pasts.some(({ id }) => id === past) ? (past ?? undefined) : undefined;
}

interface Known {
  readonly script: Script;
  readonly analysis: Knowledge['analysis'];
}

/** What changed since an earlier text; null where that text cannot be read or worked out. */
function changeSince(
  base: string,
  { file, past }: Pick<KnowTask, 'file' | 'past'>,
  tips: Tips,
  now: Known,
): Change | null {
  const script = scriptOf(base, file, tips, past);
  if (script === null) return null;
  const analysis = script.hash === now.script.hash ? now.analysis : analyse(script);
  if (!analysis.ok || !now.analysis.ok) return null;
  const [before, after] = [reachable(script, analysis), reachable(now.script, now.analysis)];
  return {
    playsOtherwise: script.hash !== now.script.hash,
    ranges: rangesOf(analysis, now.analysis),
    reached: after.filter((id) => !before.includes(id)),
    lost: before.filter((id) => !after.includes(id)),
  };
}

/** The variants whose range is another one, or that came or went. */
function rangesOf(before: Analysis, after: Analysis): Change['ranges'] {
  const ids = new Set([...before.variants, ...after.variants].map(({ id }) => id));
  const rangeIn = (analysis: Analysis, variant: string) =>
    analysis.variants.find(({ id }) => id === variant)?.overall ?? null;
  return [...ids].flatMap((variant) => {
    const [old, fresh] = [rangeIn(before, variant), rangeIn(after, variant)];
    const isSame = old?.least === fresh?.least && old?.most === fresh?.most;
    return isSame ? [] : [{ variant, before: old, after: fresh }];
  });
}

/** Beats, replies and endings that some run reaches. */
function reachable({ scenario }: Script, { unreachable }: Analysis): readonly string[] {
  const beats = Object.keys(scenario.beats).filter((id) => !unreachable.beats.includes(id));
  const replies = Object.entries(scenario.beats)
    .flatMap(([beat, of]) => of.replies.map(({ id }) => `${beat}/${id}`))
    .filter((id) => !unreachable.replies.includes(id));
  const endings = Object.keys(scenario.endings).filter((id) => !unreachable.endings.includes(id));
  return [...beats, ...replies, ...endings];
}
