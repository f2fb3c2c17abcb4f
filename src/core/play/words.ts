import { FACT, type State } from '../script/layout.ts';
import type { CompiledVariant, Script } from '../script/script.ts';
import type { Unit } from '../vocabulary.ts';
import { SLOT } from '../script/layout.ts';
import type { Journal } from './journal.ts';

/** Filling placeholders: plain text in, plain text out, never markup. */

const PLACEHOLDER = /\{([a-z0-9-]+)\}/g;

/** Replaces each `{name}` for which there is a word; the others stay as they are. */
export function fill(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(words, name) ? (words[name] as string) : whole,
  );
}

/** A number with its unit: "25 minutes", "1 day", "400"; in other languages as their speakers write it. */
export function amountInWords(amount: number, unit: Unit, language = 'en'): string {
  if (language !== 'en') return amountElsewhere(amount, unit, language);
  if (unit === 'amount') return String(amount);
  return `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
}

function amountElsewhere(amount: number, unit: Unit, language: string): string {
  if (unit === 'amount') return new Intl.NumberFormat(language).format(amount);
  const inWords = { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(language, inWords).format(amount);
}

/** What stands for a promise without a number. */
export function soonIn(language: string): string {
  return language === 'de' ? 'bald' : 'soon';
}

/** The words for the customer's lines: the truth of this variant, and what was promised last. */
export function customersWords(script: Script, state: State, journal: Journal): Record<string, string> {
  return { ...factWords(script, state, () => true), ...promiseWords(script, journal) };
}

/** The words for what the trainee says: only the facts that are known. */
export function traineesWords(script: Script, state: State, journal: Journal): Record<string, string> {
  const known = (fact: number) => (state[script.layout.facts + fact] as number) >= FACT.known;
  return { ...factWords(script, state, known), ...promiseWords(script, journal) };
}

function factWords(script: Script, state: State, include: (fact: number) => boolean): Record<string, string> {
  const variant = script.variants[state[SLOT.variant] as number] as CompiledVariant;
  const words: Record<string, string> = {};
  script.facts.forEach(({ id, values }, index) => {
    if (!include(index)) return;
    words[id] = script.scenario.facts[id]?.values[values[variant.truth[index] as number] as string] ?? '';
  });
  return words;
}

function promiseWords(script: Script, journal: Journal): Record<string, string> {
  const words: Record<string, string> = {};
  const { amounts } = script.telling;
  for (const { id, terms } of script.promises) {
    const entry = journal.entries.get(id);
    const amount = entry?.requoted ?? entry?.quoted ?? null;
    words[id] = amount === null ? soonIn(amounts) : amountInWords(amount, terms.unit, amounts);
  }
  return words;
}
