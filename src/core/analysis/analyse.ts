import type { Script } from '../script/script.ts';
import { SKILLS, type Skill } from '../vocabulary.ts';
import { bound, type Bound } from './bound.ts';
import type { Span } from './spans.ts';
import { BUDGET, sweep, type Events, type Sweep } from './sweep.ts';

/** Least and most points. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

export interface EndingRange extends Partial<Range> {
  readonly id: string;
  readonly reachable: boolean;
}

export interface VariantAnalysis {
  readonly id: string;
  /** Distinct states at the trainee's turn. */
  readonly states: number;
  readonly overall: Range;
  readonly skills: Readonly<Record<Skill, Range>>;
  readonly endings: readonly EndingRange[];
}

export interface Analysis {
  readonly ok: true;
  readonly id: string;
  readonly hash: string;
  readonly variants: readonly VariantAnalysis[];
  readonly unreachable: {
    readonly beats: readonly string[];
    readonly replies: readonly string[];
    readonly endings: readonly string[];
  };
  readonly tips: { readonly followed: readonly string[]; readonly broken: readonly string[] };
  /** Beats where a state was reached in which nothing is offered. */
  readonly stuck: readonly string[];
}

/** The budget was passed: nothing is approximated; how far it came, and a bound that is marked as one. */
export interface OverBudgetAnalysis {
  readonly ok: false;
  readonly code: 'over-budget';
  readonly message: string;
  readonly id: string;
  readonly hash: string;
  readonly variant: string;
  readonly states: number;
  readonly beatsDone: number;
  readonly beats: number;
  /** Not a range: no run lies outside it, but its ends may not be reachable. */
  readonly bound: Bound;
}

export interface AnalyseOptions {
  readonly budget?: number;
  /** `replies` (the default) is what scores are measured against; `all` adds cutting in, glances and silence. */
  readonly events?: Events;
}

/** Works out exactly what every variant allows, or says how far it came. */
export function analyse(script: Script, options: AnalyseOptions = {}): Analysis | OverBudgetAnalysis {
  const { budget = BUDGET, events = 'replies' } = options;
  const { id } = script.scenario;
  const sweeps: Sweep[] = [];
  for (const variant of script.variants) {
    const swept = sweep(script, variant, { events, budget });
    if (!swept.complete) return overBudget(script, swept, budget);
    sweeps.push(swept);
  }
  const union = <T>(pick: (swept: Sweep) => ReadonlySet<T>) =>
    new Set(sweeps.flatMap((swept) => [...pick(swept)]));
  const endings = union((swept) => new Set(swept.endings.keys()));
  const beats = union((swept) => swept.beats);
  const replies = union((swept) => swept.replies);
  const tips = (numbers: ReadonlySet<number>) =>
    [...numbers].map((tip) => script.tipIds[tip] as string).toSorted();
  return {
    ok: true,
    id,
    hash: script.hash,
    variants: sweeps.map((swept) => variantAnalysis(script, swept)),
    unreachable: {
      beats: script.beats.filter(({ index }) => !beats.has(index)).map((beat) => beat.id),
      replies: script.beats
        .flatMap((beat) => beat.replies.map(({ reply }) => `${beat.id}/${reply.id}`))
        .filter((reply) => !replies.has(reply)),
      endings: script.endings.filter((_, index) => !endings.has(index)).map((ending) => ending.id),
    },
    tips: { followed: tips(union((swept) => swept.followed)), broken: tips(union((swept) => swept.broken)) },
    stuck: [...union((swept) => swept.stuck)].map((beat) => script.beats[beat]?.id ?? ''),
  };
}

function overBudget(script: Script, swept: Sweep, budget: number): OverBudgetAnalysis {
  const variant = script.variants[swept.variant]?.variant.id ?? '';
  const beats = script.beats.length;
  return {
    ok: false,
    code: 'over-budget',
    message:
      `The variant "${variant}" has more than ${budget} states: ${swept.beatsDone} of ${beats} beats were worked through. ` +
      'It can be practised but not ranked. Fewer facts, promises or remembered replies make it smaller.',
    id: script.scenario.id,
    hash: script.hash,
    variant,
    states: swept.states,
    beatsDone: swept.beatsDone,
    beats,
    bound: bound(script),
  };
}

function variantAnalysis(script: Script, swept: Sweep): VariantAnalysis {
  const { overall, skills } = rangesOf(swept);
  return {
    id: script.variants[swept.variant]?.variant.id ?? '',
    states: swept.states,
    overall,
    skills,
    endings: script.endings.map(({ id }, index) => {
      const span = swept.endings.get(index);
      if (span === undefined) return { id, reachable: false };
      return { id, reachable: true, least: span.least[0] as number, most: span.most[0] as number };
    }),
  };
}

/** Least and most over every ending, of the sum and of each skill by itself. */
export function rangesOf(swept: Pick<Sweep, 'endings'>): { overall: Range; skills: Record<Skill, Range> } {
  const spans: Span[] = [...swept.endings.values()];
  const rangeOf = (sum: number): Range => {
    const least = Math.min(...spans.map((span) => span.least[sum] as number));
    const most = Math.max(...spans.map((span) => span.most[sum] as number));
    return spans.length === 0 ? { least: 0, most: 0 } : { least, most };
  };
  const skills = Object.fromEntries(SKILLS.map((skill, index) => [skill, rangeOf(index + 1)]));
  return { overall: rangeOf(0), skills: skills as Record<Skill, Range> };
}
