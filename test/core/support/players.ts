import {
  makeBot,
  playRun,
  startConversation,
  type Conversation,
  type GameEvent,
  type OfferedReply,
  type Reply,
  type Run,
  type Script,
} from '../../../src/core/index.ts';

/** Six kinds of trainee, whose runs hold the balance of the rules in place. */
export const PLAYERS = ['perfect', 'careless', 'rude', 'pleaser', 'silent', 'interrupter'] as const;
export type Player = (typeof PLAYERS)[number];

/** A run of one of them to the ending. The seed decides the variant, and nothing else for most of them. */
export function runOf(script: Script, player: Player, seed: number): Run {
  const conversation = startConversation(script, { seed, mode: 'scored', tempo: 'live' });
  const bot = BOT_OF[player];
  const events = bot === undefined ? [] : playRun(script, makeBot(script, bot), seed).events;
  for (const event of events) conversation.send(event);
  while (conversation.view.phase !== 'ended') act(script, conversation, player);
  return conversation.run;
}

const BOT_OF: Partial<Record<Player, 'expert' | 'pleaser' | 'interrupter'>> = {
  perfect: 'expert',
  pleaser: 'pleaser',
  interrupter: 'interrupter',
};

function act(script: Script, conversation: Conversation, player: Player): void {
  const { view } = conversation;
  const [temptation] = view.temptations;
  if (view.phase === 'speaking' && player === 'careless' && temptation !== undefined) {
    conversation.send({ type: 'glance', temptation: temptation.id });
  } else if (view.phase === 'speaking' && (player !== 'rude' || view.replies.length === 0)) {
    conversation.send({ type: 'listen' });
  } else if (player === 'silent' && view.silence) conversation.send({ type: 'silence' });
  else conversation.send(eventOf(chosen(script, view.beat, view.replies, player)));
}

/** The rude say the worst thing that leads on, the others whatever stands first. */
function chosen(
  script: Script,
  beat: string,
  offered: readonly OfferedReply[],
  player: Player,
): OfferedReply {
  const authored = script.scenario.beats[beat]?.replies ?? [];
  const leading = offered.filter(({ backchannel }) => !backchannel);
  const rank = ({ id }: OfferedReply) => {
    const at = authored.findIndex((reply) => reply.id === id);
    return player === 'rude' ? -100 * harshness(authored[at] as Reply) + at : at;
  };
  return leading.toSorted((a, b) => rank(a) - rank(b))[0] as OfferedReply;
}

function harshness({ excuse, untruth, outcomes, breaks, mood }: Reply): number {
  const worst = [...(outcomes ?? []), { breaks, mood }];
  const broken = worst.flatMap((outcome) => Object.keys(outcome.breaks ?? {})).length;
  const angered = worst.filter((outcome) => outcome.mood === 'worse' || outcome.mood === 'much-worse').length;
  return broken + angered + (excuse === undefined ? 0 : 2) + (untruth === true ? 2 : 0);
}

function eventOf({ id, quote, particulars }: OfferedReply): GameEvent {
  return {
    type: 'reply',
    reply: id,
    ...(quote === null ? {} : { quote: quote.from }),
    ...(particulars.length === 0
      ? {}
      : {
          particulars: Object.fromEntries(particulars.map(({ fact, values }) => [fact, values[0]?.id ?? ''])),
        }),
  };
}
