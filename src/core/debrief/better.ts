import type { Belief, Beliefs } from '../analysis/beliefs.ts';
import type { ReplyMove } from '../analysis/moves.ts';
import type { Values } from '../analysis/values.ts';
import type { GameEvent } from '../format/run.ts';
import type { Journal } from '../play/journal.ts';
import { fill } from '../play/words.ts';
import { partsOf } from '../script/condition.ts';
import { FACT, SLOT, type State } from '../script/layout.ts';
import type { CompiledReply, Script } from '../script/script.ts';
import { isSpeaking } from '../step/entering.ts';
import { quoteInWords, replyWords } from './said.ts';
import { toldAt } from './never-heard.ts';

/** What would have been better than an event. */
export type Better =
  /** Hearing the customer out. */
  | { readonly kind: 'listen' }
  | {
      readonly kind: 'reply';
      readonly reply: string;
      readonly card: string;
      /** The number to pick with its unit, where it takes one. */
      readonly number: string | null;
      readonly coaching: string;
    }
  /** Best for one who knows the variant: it needed something unheard. */
  | {
      readonly kind: 'unheard';
      readonly reply: string;
      readonly card: string;
      readonly coaching: string;
      readonly needed: readonly { readonly fact: string; readonly label: string; readonly where: string }[];
    };

interface Tables {
  readonly beliefs: Beliefs;
  readonly values: Values;
}

/** The better thing to do, given what could be known; with what was missing, where that decided it. */
export function betterThan(
  script: Script,
  { beliefs, values }: Tables,
  belief: Belief,
  state: State,
  journal: Journal,
  event: GameEvent,
): Better | null {
  const backchannel = event.type === 'reply' && isBackchannel(script, state, event.reply);
  if (isSpeaking(script, state) && !backchannel) return { kind: 'listen' };
  const best = beliefs.ranked(belief)[0];
  if (best === undefined) return null;
  const hindsight = values
    .moveValues(state)
    .reduce((leader, each) => (each.value > leader.value ? each : leader));
  const needed = missing(script, state, hindsight.move.reply);
  if (needed.length > 0 && hindsight.move.reply !== best.move.reply) {
    const { reply } = hindsight.move.reply;
    const card = cardOf(script, state, journal, hindsight.move);
    return { kind: 'unheard', reply: reply.id, card, coaching: reply.coaching, needed };
  }
  const { reply } = best.move.reply;
  return {
    kind: 'reply',
    reply: reply.id,
    card: cardOf(script, state, journal, best.move),
    number: quoteInWords(script, best.move.reply, best.move.quote),
    coaching: reply.coaching,
  };
}

function isBackchannel(script: Script, state: State, id: string): boolean {
  return script.beats[state[SLOT.beat] as number]?.replyById.get(id)?.backchannel === true;
}

function cardOf(
  script: Script,
  state: State,
  journal: Journal,
  { reply, quote, choices }: ReplyMove,
): string {
  const particulars = Object.fromEntries(
    reply.saysBack.map((number, index) => {
      const fact = script.facts[number] as Script['facts'][number];
      return [fact.id, fact.values[choices[index] as number] as string];
    }),
  );
  return fill(reply.reply.say, replyWords(script, state, journal, reply, { quote, particulars }));
}

/** The facts that a reply rests on and that were not known. */
function missing(script: Script, state: State, { relies, reads, reply }: CompiledReply) {
  const heard =
    reply.when === undefined
      ? []
      : partsOf(reply.when).flatMap((part) => ('heard' in part ? [part.heard] : []));
  const numbers = new Set([
    ...relies.map(({ fact }) => fact),
    ...(reads === null ? [] : reads.from),
    ...heard.map((id) => script.facts.findIndex((fact) => fact.id === id)),
  ]);
  return [...numbers].flatMap((number) => {
    const fact = script.facts[number];
    if (fact === undefined || state[script.layout.facts + number] === FACT.known) return [];
    const label = script.scenario.facts[fact.id]?.label ?? fact.id;
    return [{ fact: fact.id, label, where: toldAt(script, fact.id) }];
  });
}
