import { Beliefs } from './beliefs.ts';
import { BUDGET } from './sweep.ts';
import { Values } from './values.ts';
import type { CompiledVariant, Script } from '../script/script.ts';

/** Value tables, worked out when a debrief or a check asks, and kept with their script. */

const VALUES = new WeakMap<CompiledVariant, Values>();
const BELIEFS = new WeakMap<Script, Beliefs>();

/** The value tables of a variant, for one who knows it. */
export function valuesOf(script: Script, variant: CompiledVariant): Values {
  const kept = VALUES.get(variant) ?? new Values(script, variant, BUDGET);
  VALUES.set(variant, kept);
  return kept;
}

/** The tables of best play without knowing the variant. */
export function beliefsOf(script: Script): Beliefs {
  const kept =
    BELIEFS.get(script) ??
    new Beliefs(script, { budget: BUDGET, values: (variant) => valuesOf(script, variant) });
  BELIEFS.set(script, kept);
  return kept;
}
