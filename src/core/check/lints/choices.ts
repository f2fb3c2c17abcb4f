import { OverBudget } from '../../analysis/values.ts';
import type { JsonPath, Remark } from '../../finding.ts';
import { valuesOf } from '../../analysis/tables.ts';
import type { CompiledBeat, CompiledReply, Script } from '../../script/script.ts';
import { begin } from '../../step/move.ts';
import { newTrace } from '../../step/trace.ts';

/** In more than this share of the decisions, a trait of the best reply is a giveaway. */
const GIVEAWAY = 0.5;

/** Choices that are none: best whatever the variant, worst whatever the state, told by their looks. */
export function choiceLints(script: Script): Remark[] {
  let decisions: Decided[];
  try {
    decisions = script.beats.flatMap((beat) => decide(script, beat));
  } catch (error) {
    if (error instanceof OverBudget) return [];
    throw error;
  }
  return [...decisions.flatMap(lintDecision), ...giveaways(decisions)];
}

/** What the replies of a beat are worth, over every state that any variant can reach. */
interface Decided {
  readonly beat: CompiledBeat;
  /** The replies that were offered somewhere, backchannels excepted. */
  readonly replies: readonly CompiledReply[];
  /** Replies that are best in every state, by number. */
  readonly alwaysBest: ReadonlySet<number>;
  /** Replies that are worse than every other in every state where they are offered. */
  readonly alwaysWorst: ReadonlySet<number>;
}

function decide(script: Script, beat: CompiledBeat): Decided[] {
  const offered = new Set<number>();
  const sometimesNotBest = new Set<number>();
  const sometimesNotWorst = new Set<number>();
  for (const variant of script.variants) {
    const values = valuesOf(script, variant);
    values.best(begin(script, variant.index, newTrace(null)));
    for (const state of values.statesIn(beat.index)) {
      const worth = worthOf(values.moveValues(state));
      const figures = [...worth.values()];
      const [most, least] = [Math.max(...figures), Math.min(...figures)];
      const alone = figures.filter((value) => value === least).length === 1 && figures.length > 1;
      for (const reply of beat.replies) {
        const value = worth.get(reply.index);
        if (value !== undefined) offered.add(reply.index);
        if (value !== most) sometimesNotBest.add(reply.index);
        if (value !== undefined && !(alone && value === least)) sometimesNotWorst.add(reply.index);
      }
    }
  }
  const replies = beat.replies.filter(({ index, backchannel }) => offered.has(index) && !backchannel);
  if (replies.length < 2) return [];
  const numbers = replies.map(({ index }) => index);
  return [
    {
      beat,
      replies,
      alwaysBest: new Set(numbers.filter((index) => !sometimesNotBest.has(index))),
      alwaysWorst: new Set(numbers.filter((index) => !sometimesNotWorst.has(index))),
    },
  ];
}

/** The best value of each reply, over the numbers and particulars it can carry. */
function worthOf(moves: readonly { move: { reply: CompiledReply }; value: number }[]): Map<number, number> {
  const worth = new Map<number, number>();
  for (const { move, value } of moves) {
    if (move.reply.backchannel) continue;
    worth.set(move.reply.index, Math.max(value, worth.get(move.reply.index) ?? -Infinity));
  }
  return worth;
}

function lintDecision({ beat, replies, alwaysBest, alwaysWorst }: Decided): Remark[] {
  const path: JsonPath = ['beats', beat.id];
  const remarks: Remark[] = [];
  for (const index of alwaysWorst) {
    const { id } = (beat.replies[index] as CompiledReply).reply;
    const message = `"${id}" is worse than every other reply, whatever the variant and the state: nobody sensible takes it.`;
    remarks.push({ path: [...path, 'replies', index], level: 'note', code: 'dominated-reply', message });
  }
  const only = replies.find(({ index }) => alwaysBest.has(index));
  if (only !== undefined) {
    const message = `"${only.reply.id}" is best whatever the variant and the state: no variant changes this decision.`;
    remarks.push({ path, level: 'note', code: 'same-everywhere', message });
  }
  return remarks;
}

const LOOKS = [
  { code: 'best-is-longest', words: 'the longest', is: isLongest },
  {
    code: 'best-is-first',
    words: 'the first',
    is: (reply: CompiledReply, among: readonly CompiledReply[]) => reply === among[0],
  },
  { code: 'best-is-warmest', words: 'the only warm one', is: isOnlyWarm },
] as const;

function isLongest(reply: CompiledReply, among: readonly CompiledReply[]): boolean {
  return among.every((other) => other === reply || other.reply.say.length < reply.reply.say.length);
}

function isOnlyWarm(reply: CompiledReply, among: readonly CompiledReply[]): boolean {
  const warm = (each: CompiledReply) => each.reply.tags?.includes('warmth') === true;
  return warm(reply) && among.every((other) => other === reply || !warm(other));
}

/** Decisions whose best reply can be told by its looks, if they are more than half. */
function giveaways(decisions: readonly Decided[]): Remark[] {
  const settled = decisions.filter(({ alwaysBest }) => alwaysBest.size > 0);
  if (settled.length < 4) return [];
  return LOOKS.flatMap(({ code, words, is }): Remark[] => {
    const told = settled.filter(({ replies, alwaysBest }) =>
      replies.some((reply) => alwaysBest.has(reply.index) && is(reply, replies)),
    );
    if (told.length <= settled.length * GIVEAWAY) return [];
    const message = `In ${told.length} of ${settled.length} decisions the best reply is ${words}.`;
    return [{ path: ['beats'], level: 'warning', code, message }];
  });
}
