import { rangesOf, type Range } from '../analysis/analyse.ts';
import { BUDGET, sweep } from '../analysis/sweep.ts';
import type { Run } from '../format/run.ts';
import type { Evidence } from '../play/moment.ts';
import type { Journal } from '../play/journal.ts';
import { variantOfSeed } from '../play/seed.ts';
import { SLOT, type State } from '../script/layout.ts';
import type { CompiledVariant, Script } from '../script/script.ts';
import { isEnded } from '../step/entering.ts';
import type { PromiseState, QuoteClass, Skill } from '../vocabulary.ts';
import { decisionsOf, type Decision } from './decisions.ts';
import { bySkill, scoreOf, type Points, type Score } from './score.ts';
import { walk, type ReplayRefusal, type Walk } from './walk.ts';

export interface LedgerEntry {
  readonly promise: string;
  readonly quoted: number | null;
  readonly requoted: number | null;
  readonly delivered: number | null;
  readonly class: QuoteClass | null;
  readonly state: PromiseState;
}

/** What a run comes to: the same anywhere, whatever the speed of play. */
export interface Replay {
  readonly score: Score;
  readonly points: Points;
  readonly outcome: { readonly mood: number; readonly trust: number; readonly ending: string };
  readonly ledger: readonly LedgerEntry[];
  readonly evidence: readonly Evidence[];
  readonly decisions: readonly Decision[];
}

/** Whether a run was played on this script; a refusal if not. */
function refuseRun(script: Script, run: Run): ReplayRefusal | null {
  if (run.scenario !== script.scenario.id) {
    return {
      refused: 'wrong-scenario',
      message: `The run is of "${run.scenario}", not of "${script.scenario.id}".`,
    };
  }
  if (run.hash !== script.hash) {
    return { refused: 'wrong-hash', message: 'The scenario has changed since this run was played.' };
  }
  if (run.rules !== script.rules.version) {
    return {
      refused: 'wrong-rules',
      message: `The run was played under rules ${run.rules}, not ${script.rules.version}.`,
    };
  }
  if ((run.past?.name ?? null) !== script.past) {
    const message = `The run starts from ${naming(run.past?.name ?? null)}, the script from ${naming(script.past)}.`;
    return { refused: 'past', message };
  }
  return null;
}

const naming = (past: string | null): string => (past === null ? 'no past' : `the past "${past}"`);

/**
 * Replays a finished run to its score, evidence, ledger and decisions, or refuses it with a code.
 * The script must be compiled with the rules that the run names.
 */
export function replay(script: Script, run: Run): Replay | ReplayRefusal {
  const scored = verify(script, run);
  if ('refused' in scored) return scored;
  const decisions = decisionsOf(script, scored.walked, run.events);
  if ('refused' in decisions) return decisions;
  const { score, points, outcome, ledger, walked } = scored;
  return { score, points, outcome, ledger, evidence: walked.evidence, decisions: decisions.decisions };
}

export interface Verified {
  readonly score: Score;
  readonly points: Points;
  readonly outcome: Replay['outcome'];
  readonly ledger: readonly LedgerEntry[];
  readonly walked: Walk;
}

/** The score of a run without its decisions: what a verifier needs, without value tables. */
export function verify(script: Script, run: Run): Verified | ReplayRefusal {
  const refusal = refuseRun(script, run);
  if (refusal !== null) return refusal;
  const variant = variantOfSeed(script, run.seed);
  const walked = walk(script, variant, run.events);
  if ('refused' in walked) return walked;
  const last = walked.states.at(-1) as State;
  if (!isEnded(script, last)) return { refused: 'unfinished', message: 'The run did not come to an ending.' };
  const ranges = variantRanges(script, script.variants[variant] as CompiledVariant);
  if ('refused' in ranges) return ranges;
  const points = pointsOf(walked.evidence);
  return {
    score: scoreOf(points, ranges),
    points,
    outcome: {
      mood: last[SLOT.mood] as number,
      trust: last[SLOT.trust] as number,
      ending: (script.endings[(last[SLOT.beat] as number) - script.beats.length] as { id: string }).id,
    },
    ledger: ledgerOf(script, walked.journal),
    walked,
  };
}

export interface Ranges {
  readonly overall: Range;
  readonly skills: Readonly<Record<Skill, Range>>;
}

const RANGES = new WeakMap<CompiledVariant, Ranges | ReplayRefusal>();

/** Least and most of a variant; worked out once per script. */
export function variantRanges(script: Script, variant: CompiledVariant): Ranges | ReplayRefusal {
  let ranges = RANGES.get(variant);
  if (ranges === undefined) {
    const swept = sweep(script, variant, { events: 'replies', budget: BUDGET });
    ranges = swept.complete
      ? rangesOf(swept)
      : {
          refused: 'over-budget',
          message: `More than ${BUDGET} states: the run can be practised but not scored.`,
        };
    RANGES.set(variant, ranges);
  }
  return ranges;
}

/** What `variantRanges` gives for each of a script's variants. */
export type ScriptRanges = readonly (Ranges | ReplayRefusal)[];

/** Least and most of all variants; takes seconds for the greatest scenarios, once. */
export function scriptRanges(script: Script): ScriptRanges {
  return script.variants.map((variant) => variantRanges(script, variant));
}

/** Takes over what `scriptRanges` gave for the same script in another thread. */
export function takeRanges(script: Script, ranges: ScriptRanges): void {
  script.variants.forEach((variant, index) => {
    const known = ranges[index];
    if (known !== undefined) RANGES.set(variant, known);
  });
}

/** Evidence added up. */
function pointsOf(evidence: readonly Evidence[]): Points {
  const skills = bySkill((skill) =>
    evidence.reduce((sum, each) => sum + (each.skill === skill ? each.points : 0), 0),
  );
  return { overall: evidence.reduce((sum, { points }) => sum + points, 0), skills };
}

function ledgerOf(script: Script, journal: Journal): LedgerEntry[] {
  return script.promises.flatMap(({ id }) => {
    const entry = journal.entries.get(id);
    if (entry === undefined) return [];
    const { quoted, requoted, delivered, state } = entry;
    return [{ promise: id, quoted, requoted, delivered, class: entry.class, state }];
  });
}
