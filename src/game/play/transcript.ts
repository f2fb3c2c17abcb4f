import type { GameEvent, Moment, View } from '../../core/index.ts';

/** What has happened so far, as the trainee may look it up again. */
export type Entry =
  | { readonly kind: 'line'; readonly text: string; readonly how: 'heard' | 'cut' }
  | { readonly kind: 'unheard'; readonly count: number }
  | {
      readonly kind: 'reply';
      /** The number of events before it: rewinding to that many leads back to this decision. */
      readonly at: number;
      readonly beat: string;
      readonly reply: string;
      readonly words: string;
      readonly backchannel: boolean;
    }
  | { readonly kind: 'silence'; readonly at: number }
  | { readonly kind: 'glance'; readonly label: string }
  | { readonly kind: 'jump'; readonly text: string };

/** What one event adds to the transcript. */
export function entriesOf(happened: {
  readonly at: number;
  readonly event: GameEvent;
  /** The view before the event. */
  readonly before: View;
  readonly moments: readonly Moment[];
  /** The words of a reply. */
  readonly words: string;
  readonly jumpText: (beat: string) => string;
}): Entry[] {
  const { event, before, moments } = happened;
  const entries: Entry[] = [];
  switch (event.type) {
    case 'listen':
      if (before.line !== null) entries.push({ kind: 'line', text: before.line.text, how: 'heard' });
      break;
    case 'glance': {
      const seen = before.temptations.find(({ id }) => id === event.temptation);
      entries.push({ kind: 'glance', label: seen?.label ?? event.temptation });
      break;
    }
    case 'silence':
      entries.push({ kind: 'silence', at: happened.at });
      break;
    case 'reply': {
      const cut = moments.find((moment) => moment.type === 'interrupted');
      if (cut !== undefined && before.line !== null) {
        entries.push({ kind: 'line', text: beginningOf(before.line.text), how: 'cut' });
        if (cut.unheard > 1) entries.push({ kind: 'unheard', count: cut.unheard - 1 });
      }
      const backchannel = before.replies.some(({ id, backchannel: nod }) => id === event.reply && nod);
      const { at, words } = happened;
      entries.push({ kind: 'reply', at, beat: before.beat, reply: event.reply, words, backchannel });
    }
  }
  for (const moment of moments) {
    if (moment.type === 'jumped') entries.push({ kind: 'jump', text: happened.jumpText(moment.beat) });
  }
  return entries;
}

/** How much of a line that was cut off is shown again: what was said by then is not kept with the run. */
const WORDS_OF_CUT = 3;

function beginningOf(text: string): string {
  return `${text.split(/\s+/).slice(0, WORDS_OF_CUT).join(' ')} —`;
}
