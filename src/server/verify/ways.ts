import {
  makeBot,
  playRun,
  startConversation,
  verify,
  type Evidence,
  type GameEvent,
  type Script,
} from '../../core/index.ts';
import { botRun } from './study.ts';
import type { Way } from './tasks.ts';

/** How a room is brought to a decision that it talks about. */

/** Bots whose ways are tried to come to a beat, the most sensible first, each with so many seeds. */
const WAYS = [
  ['expert', 12],
  ['longest', 8],
  ['middle', 8],
  ['random', 300],
] as const;

/** A way to a beat, up to where the trainee is asked; null if no bot found one. */
export function wayTo(script: Script, beat: string): Way | null {
  for (const [name, seeds] of WAYS) {
    const bot = makeBot(script, name);
    for (let seed = 1; seed <= seeds; seed += 1) {
      const way = cutAt(script, beat, seed, playRun(script, bot, seed).events, name === 'expert');
      if (way !== null) return way;
    }
  }
  return null;
}

function cutAt(
  script: Script,
  beat: string,
  seed: number,
  events: readonly GameEvent[],
  isExpert: boolean,
): Way | null {
  const conversation = startConversation(script, { seed, mode: 'practice', tempo: 'live' });
  try {
    for (const [at, event] of events.entries()) {
      const { view } = conversation;
      if (view.beat === beat && view.phase === 'answering' && event.type === 'reply') {
        const replies = view.replies
          .filter(({ backchannel }) => !backchannel)
          .map(({ id, card }) => ({ id, text: card }));
        return {
          seed,
          events: events.slice(0, at),
          replies,
          best: isExpert ? event.reply : null,
          tip: (isExpert ? tipEarned(script, seed, events, at) : null) ?? tipAbout(script, beat),
        };
      }
      if ('refused' in conversation.send(event)) return null;
    }
    return null;
  } finally {
    conversation.stop();
  }
}

/** The tip that an event of a run earns most with at once; null where it earns nothing. */
function tipEarned(script: Script, seed: number, events: readonly GameEvent[], at: number): string | null {
  const verified = verify(script, botRun(script, seed, events));
  if ('refused' in verified) return null;
  return strongest(verified.walked.evidence.filter((each) => each.at === at && each.points > 0));
}

const strongest = (evidence: readonly Evidence[]): string | null =>
  evidence.toSorted((one, other) => other.points - one.points)[0]?.tip ?? null;

/** The first tip that the replies at a beat are about; null where no author's tip is at stake there. */
function tipAbout(script: Script, beat: string): string | null {
  const replies = script.scenario.beats[beat]?.replies ?? [];
  const effects = replies.flatMap((reply) => [reply, ...(reply.outcomes ?? [])]);
  const tips = effects.flatMap(({ follows = {}, breaks = {} }) => Object.keys({ ...follows, ...breaks }));
  return tips[0] ?? null;
}
