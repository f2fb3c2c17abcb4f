import { fill, type GameEvent, type OfferedReply, type View } from '../../core/index.ts';

type ReplyEvent = Extract<GameEvent, { type: 'reply' }>;

/** What the trainee says in the end, with the number and the particulars filled in. */
export function wordsOf(view: View, event: ReplyEvent): string {
  const offered = view.replies.find(({ id }) => id === event.reply);
  return offered === undefined ? '' : filled(offered.spoken, offered, event);
}

/** A reply's text with what was picked so far; gaps stay gaps. */
export function filled(
  text: string,
  offered: OfferedReply,
  picked: {
    readonly quote?: number | undefined;
    readonly particulars?: Readonly<Record<string, string>> | undefined;
  },
): string {
  const words: Record<string, string> = { quote: picked.quote === undefined ? GAP : String(picked.quote) };
  for (const { fact, values } of offered.particulars) {
    const value = values.find(({ id }) => id === picked.particulars?.[fact]);
    words[fact] = value?.text ?? GAP;
  }
  return fill(text, words);
}

/** What stands where something is still to be picked. */
const GAP = '___';
