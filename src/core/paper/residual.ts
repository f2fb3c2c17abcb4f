import type { Condition } from '../format/condition.ts';

/** What of a condition is left once the variant and the past are known: nothing, or what a run decides. */

export interface Settled {
  readonly variant: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly past: string | null;
  /** Whether the reply being given is right about this customer; left out where that is for the run to say. */
  readonly rightly?: boolean | undefined;
}

/** True or false where the variant settles it, else what is still open. */
export function residual(condition: Condition | undefined, known: Settled): boolean | Condition {
  if (condition === undefined) return true;
  if ('all' in condition) return joined(condition.all, known, false);
  if ('any' in condition) return joined(condition.any, known, true);
  if ('not' in condition) {
    const inner = residual(condition.not, known);
    return typeof inner === 'boolean' ? !inner : { not: inner };
  }
  if ('variant' in condition) return condition.variant.includes(known.variant);
  if ('truth' in condition) return condition.is.includes(known.facts[condition.truth] ?? '');
  if ('past' in condition) return known.past !== null && condition.past.includes(known.past);
  if ('rightly' in condition && known.rightly !== undefined) return condition.rightly === known.rightly;
  // With another truth than this variant has, the fact can't be heard as that.
  if ('heard' in condition && condition.is?.includes(known.facts[condition.heard] ?? '') === false)
    return false;
  return condition;
}

/** @param decides the value that settles the whole: true for `any`, false for `all` */
function joined(parts: readonly Condition[], known: Settled, decides: boolean): boolean | Condition {
  const open: Condition[] = [];
  for (const part of parts) {
    const rest = residual(part, known);
    if (rest === decides) return decides;
    if (typeof rest !== 'boolean') open.push(rest);
  }
  const [first, ...more] = open;
  if (first === undefined) return !decides;
  if (more.length === 0) return first;
  return decides ? { any: open } : { all: open };
}
