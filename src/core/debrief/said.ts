import type { GameEvent } from '../format/run.ts';
import type { Journal } from '../play/journal.ts';
import { amountInWords, customersWords, fill, traineesWords } from '../play/words.ts';
import { SLOT, type State } from '../script/layout.ts';
import type { CompiledBeat, CompiledReply, Script } from '../script/script.ts';
import { isSpeaking } from '../step/entering.ts';
import { queueOf } from '../step/listening.ts';

/** The words of a run: what was said, and what was lost. */

type ReplyEvent = Extract<GameEvent, { type: 'reply' }>;

/** What a reply said, as it was said. */
export function saidIn(script: Script, state: State, journal: Journal, event: ReplyEvent): string {
  const beat = script.beats[state[SLOT.beat] as number] as CompiledBeat;
  const compiled = beat.replyById.get(event.reply);
  if (compiled === undefined) return '';
  const text = compiled.reply.spoken ?? compiled.reply.say;
  return fill(text, replyWords(script, state, journal, compiled, event));
}

/** The words for the placeholders of a reply, its number and its particulars included. */
export function replyWords(
  script: Script,
  state: State,
  journal: Journal,
  { quote }: CompiledReply,
  event: Pick<ReplyEvent, 'quote' | 'particulars'>,
): Record<string, string> {
  const words = traineesWords(script, state, journal);
  for (const [fact, value] of Object.entries(event.particulars ?? {})) {
    words[fact] = script.scenario.facts[fact]?.values[value] ?? value;
  }
  if (quote !== null && event.quote !== undefined) words['quote'] = String(event.quote);
  return words;
}

/** A number of a quote with its unit. */
export function quoteInWords(script: Script, { quote }: CompiledReply, number: number): string | null {
  if (quote === null) return null;
  const { terms } = script.promises[quote.promise] as Script['promises'][number];
  return amountInWords(number, terms.unit, script.telling.amounts);
}

/** The lines that an event cut off or lost, as the customer would have said them. */
export function unheardIn(script: Script, state: State, journal: Journal, event: GameEvent): string[] {
  if (event.type === 'listen' || event.type === 'silence' || !isSpeaking(script, state)) return [];
  const beat = script.beats[state[SLOT.beat] as number] as CompiledBeat;
  if (event.type === 'reply' && beat.replyById.get(event.reply)?.backchannel === true) return [];
  const from = state[SLOT.line] as number;
  const queue = queueOf(script, state).slice(from, event.type === 'glance' ? from + 1 : undefined);
  const words = customersWords(script, state, journal);
  const now = { quote: 0, bearable: true, rightly: true };
  return queue
    .filter(({ when }, index) => index === 0 || when === null || when(state, now))
    .map(({ line }) => fill(line.say, words));
}
