import {
  notesOf,
  replay,
  variantOfSeed,
  verify,
  type ReplayRefusalCode,
  type Run,
  type RunNotes,
  type Script,
  type Skill,
  type Verdict,
} from '../../core/index.ts';
import { compileFor, type Sources } from '../saving/load-script.ts';

/** Replaying runs for a board: many of the same few scenarios, so that what is compiled once is kept. */

export interface ReplayedRun {
  readonly scenario: string;
  readonly hash: string;
  readonly rules: number;
  readonly past: string | null;
  readonly variant: string;
  readonly ending: string;
  readonly verdict: Verdict;
  /** Percent; null where the variant allows no difference. */
  readonly overall: number | null;
  readonly skills: Readonly<Record<Skill, number | null>>;
  readonly notes: RunNotes;
}

export type Replayed =
  | { readonly ok: true; readonly value: ReplayedRun }
  | { readonly ok: false; readonly why: ReplayRefusalCode | 'broken' };

/** Makes a function that replays runs; it keeps the scripts that it compiled. */
export function makeReplay(): (run: Run, sources: Sources) => Replayed {
  const scripts = new Map<string, Script | null>();
  return (run, sources) => {
    const key = `${run.scenario}/${run.rules}/${run.past?.name ?? ''}`;
    let script = scripts.get(key);
    if (script === undefined) {
      script = compileFor(run, sources);
      scripts.set(key, script);
    }
    return script === null ? { ok: false, why: 'broken' } : replayOn(script, run);
  };
}

function replayOn(script: Script, run: Run): Replayed {
  const verified = verify(script, run);
  if ('refused' in verified) return { ok: false, why: verified.refused };
  const replayed = replay(script, run);
  if ('refused' in replayed) return { ok: false, why: replayed.refused };
  const { ending } = verified.outcome;
  const variant = script.variants[variantOfSeed(script, run.seed)];
  const verdict = script.scenario.endings[ending]?.customer;
  if (variant === undefined || verdict === undefined) return { ok: false, why: 'broken' };
  return {
    ok: true,
    value: {
      scenario: run.scenario,
      hash: run.hash,
      rules: run.rules,
      past: script.past,
      variant: variant.variant.id,
      ending,
      verdict,
      overall: verified.score.overall,
      skills: verified.score.skills,
      notes: notesOf(script, run, verified, replayed.decisions),
    },
  };
}
