import type { OfferedReply } from '../../core/index.ts';

/** A reply that is being filled in: a number to quote, particulars to say back. */
export interface Picking {
  readonly reply: OfferedReply;
  /** The number so far; null while the field holds none that is offered. */
  readonly quote: number | null;
  readonly particulars: Readonly<Record<string, string>>;
}

/** Whether a reply needs filling in before it can be said. */
export function needsPicking(reply: OfferedReply): boolean {
  return reply.quote !== null || reply.particulars.length > 0;
}

/** Starts filling in a reply. The number starts in the middle, so that neither end is suggested. */
export function startPicking(reply: OfferedReply): Picking {
  return { reply, quote: reply.quote === null ? null : middleOf(reply.quote), particulars: {} };
}

function middleOf({
  from,
  to,
  step,
}: {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}): number {
  return from + Math.floor((to - from) / step / 2) * step;
}

/** The number that a text stands for, where it is one that can be quoted; null otherwise. */
export function readQuote(quote: NonNullable<OfferedReply['quote']>, text: string): number | null {
  if (!/^-?\d{1,9}$/.test(text.trim())) return null;
  const number = Number(text);
  const fits = number >= quote.from && number <= quote.to && (number - quote.from) % quote.step === 0;
  return fits ? number : null;
}

/** Whether everything is filled in. */
export function isComplete({ reply, quote, particulars }: Picking): boolean {
  if (reply.quote !== null && quote === null) return false;
  return reply.particulars.every(({ fact }) => particulars[fact] !== undefined);
}

/** The event of a reply that is filled in, or needs no filling in. */
export function replyEvent({ reply, quote, particulars }: Picking): {
  type: 'reply';
  reply: string;
  quote?: number;
  particulars?: Record<string, string>;
} {
  return {
    type: 'reply',
    reply: reply.id,
    ...(reply.quote === null || quote === null ? {} : { quote }),
    ...(reply.particulars.length === 0 ? {} : { particulars: { ...particulars } }),
  };
}
