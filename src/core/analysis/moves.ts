import type { Condition } from '../format/condition.ts';
import { classOf, isWithinAuthority, isWorseThan, judge } from '../rules/promises.ts';
import { partsOf } from '../script/condition.ts';
import type { CompiledReply, CompiledVariant, Script } from '../script/script.ts';
import { outcomesOf } from '../script/walk.ts';
import type { Move } from '../step/move.ts';

export type ReplyMove = Extract<Move, { kind: 'reply' }>;

const NOTHING_FILLED_IN: readonly number[] = [];

/**
 * The moves that a reply stands for in some variants: one for each number that these variants can
 * tell apart, and one for each way of filling in particulars that they take differently. With several
 * variants, two moves are the same only if no variant tells them apart.
 */
export function movesOf(
  script: Script,
  reply: CompiledReply,
  variants: readonly CompiledVariant[],
): ReplyMove[] {
  if (reply.quote === null && reply.saysBack.length === 0)
    return [{ kind: 'reply', reply, quote: 0, choices: NOTHING_FILLED_IN }];
  const numbers = reply.quote === null ? [0] : distinctNumbers(script, reply, variants);
  const choices = distinctChoices(script, reply, variants);
  return numbers.flatMap((quote) =>
    choices.map((filled): ReplyMove => ({ kind: 'reply', reply, quote, choices: filled })),
  );
}

function distinctNumbers(
  script: Script,
  reply: CompiledReply,
  variants: readonly CompiledVariant[],
): number[] {
  const { quote } = reply;
  if (quote === null) return [];
  const { terms } = script.promises[quote.promise] as Script['promises'][number];
  const bounds = quoteBounds(reply);
  const seen = new Set<string>();
  return quote.numbers.filter((number) => {
    const marks: (string | boolean)[] = [
      judge(terms, quote.terms.signs, number),
      isWithinAuthority(terms, number),
      ...bounds.map((bound) => number >= bound),
      ...bounds.map((bound) => number > bound),
    ];
    for (const { delivers, expects, bears } of variants) {
      const [delivered, expected, borne] = [
        delivers[quote.promise],
        expects[quote.promise],
        bears[quote.promise],
      ];
      marks.push(delivered == null ? '' : classOf(terms, number, delivered));
      marks.push(expected != null && isWorseThan(terms, number, expected));
      marks.push(borne != null && isWorseThan(terms, number, borne));
    }
    const signature = marks.join();
    if (seen.has(signature)) return false;
    seen.add(signature);
    return true;
  });
}

/** Of particulars a variant asks only whether all are right. */
function distinctChoices(
  script: Script,
  { saysBack }: CompiledReply,
  variants: readonly CompiledVariant[],
): readonly (readonly number[])[] {
  const seen = new Set<string>();
  const valuesOf = (fact: number) => (script.facts[fact] as { values: readonly string[] }).values.length;
  return combinations(saysBack.map(valuesOf)).filter((filled) => {
    const isRight = ({ truth }: CompiledVariant) => saysBack.every((fact, at) => truth[fact] === filled[at]);
    const signature = variants.map(isRight).join();
    if (seen.has(signature)) return false;
    seen.add(signature);
    return true;
  });
}

/** The numbers that the outcomes of a quote compare it with. */
function quoteBounds(reply: CompiledReply): number[] {
  const conditions = outcomesOf(reply.reply).flatMap(({ when }): Condition[] =>
    when === undefined ? [] : [when],
  );
  return conditions.flatMap(partsOf).flatMap((part) => {
    if (!('quote' in part)) return [];
    return [part.quote.atLeast, part.quote.atMost].filter((bound) => bound !== undefined);
  });
}

/** Every way to choose one of each count: [2, 2] gives [0,0], [0,1], [1,0], [1,1]. */
function combinations(counts: readonly number[]): readonly (readonly number[])[] {
  return counts.reduce<readonly (readonly number[])[]>(
    (before, count) =>
      before.flatMap((chosen) => Array.from({ length: count }, (_, choice) => [...chosen, choice])),
    [[]],
  );
}

/** The moves of every reply of every beat in one variant, by beat and reply number. */
export function movesByBeat(
  script: Script,
  variants: readonly CompiledVariant[],
): readonly (readonly (readonly ReplyMove[])[])[] {
  return script.beats.map((beat) => beat.replies.map((reply) => movesOf(script, reply, variants)));
}
