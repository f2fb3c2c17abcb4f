import {
  replay,
  startConversation,
  variantOfSeed,
  type Conversation,
  type GameEvent,
  type Moment,
  type Replay,
  type Run,
  type Script,
} from '../../../src/core/index.ts';

/** A seed that draws this variant. */
export function seedFor(script: Script, variant: string): number {
  for (let seed = 0; seed < 10_000; seed += 1) {
    if (script.variants[variantOfSeed(script, seed)]?.variant.id === variant) return seed;
  }
  throw new Error(`no seed draws the variant "${variant}"`);
}

/** A conversation in a variant: its first, if none is named. */
export function converse(script: Script, variant = script.variants[0]?.variant.id ?? ''): Conversation {
  return startConversation(script, { seed: seedFor(script, variant), mode: 'practice', tempo: 'live' });
}

/** Sends an event that must not be refused. */
export function send(conversation: Conversation, event: GameEvent): void {
  const answer = conversation.send(event);
  if ('refused' in answer) throw new Error(`${JSON.stringify(event)}: ${answer.message}`);
}

/** Listens until it is the trainee's turn. */
export function hearOut(conversation: Conversation): void {
  while (conversation.view.phase === 'speaking') send(conversation, { type: 'listen' });
}

/** A reply by its id, or an event as it is. */
export type Move = string | GameEvent;

/** Makes moves one after another, hearing every line out before each. */
export function playOn(conversation: Conversation, ...moves: readonly Move[]): Conversation {
  for (const move of moves) {
    hearOut(conversation);
    send(conversation, typeof move === 'string' ? { type: 'reply', reply: move } : move);
  }
  return conversation;
}

/** A quote. */
export function quote(reply: string, number: number): GameEvent {
  return { type: 'reply', reply, quote: number };
}

/** What one move brought: points by tip, steps of mood and trust, and all that happened. */
export interface Brought {
  readonly points: Readonly<Record<string, number>>;
  readonly mood: number;
  readonly trust: number;
  readonly moments: readonly Moment[];
}

/** Makes one move as things stand, and says what it brought. */
export function bring(conversation: Conversation, move: Move): Brought {
  const before = { mood: conversation.view.moodStep, evidence: conversation.evidence.length };
  const answer = conversation.send(typeof move === 'string' ? { type: 'reply', reply: move } : move);
  if ('refused' in answer) throw new Error(`${JSON.stringify(move)}: ${answer.message}`);
  const evidence = conversation.evidence.slice(before.evidence);
  const trust = answer.moments.reduce(
    (sum, each) => sum + (each.type === 'trust' ? each.to - each.from : 0),
    0,
  );
  return {
    points: Object.fromEntries(evidence.map(({ tip, points }) => [tip, points])),
    mood: conversation.view.moodStep - before.mood,
    trust,
    moments: answer.moments,
  };
}

/** Plays a variant to its ending. */
export function played(script: Script, variant: string | undefined, ...moves: readonly Move[]): Run {
  const conversation = playOn(converse(script, variant), ...moves);
  hearOut(conversation);
  if (conversation.view.phase !== 'ended') throw new Error('the run has not ended');
  return conversation.run;
}

/** Replays a run that must not be refused. */
export function replayed(script: Script, run: Run): Replay {
  const result = replay(script, run);
  if ('refused' in result) throw new Error(`${result.refused}: ${result.message}`);
  return result;
}
