import {
  TRUST_TOP,
  type Better,
  type Debrief,
  type DebriefMoment,
  type Script,
  type Tip,
} from '../../core/index.ts';
import type { Io } from '../io.ts';
import { ledgerTable, scoreTable } from '../output/replay-text.ts';
import { boldOn } from '../output/style.ts';
import { wrap } from '../output/table.ts';

/** More decisions than these are not talked through. */
const MOST_DECISIONS = 3;

/** How it ended: what happened, and what the customer made of it. */
export function endingText(io: Pick<Io, 'bold' | 'width'>, { scenario }: Script, endingId: string): string {
  const ending = scenario.endings[endingId];
  if (ending === undefined) return endingId;
  const { title, says, customer, review } = ending;
  const stars = '★'.repeat(review.stars) + '☆'.repeat(5 - review.stars);
  return [
    boldOn(io)(`${title}: the customer ${customer}`),
    wrap(says, io.width),
    wrap(`${stars} “${review.text}” ${scenario.customer.name}`, io.width),
  ].join('\n');
}

/** The debrief in short: score, promises, the decisions that cost most, what was never heard, what to work on. */
export function debriefText(io: Pick<Io, 'bold' | 'width'>, script: Script, debrief: Debrief): string {
  const bold = boldOn(io);
  const { replay, variant, moments, neverHeard, improve } = debrief;
  const costly = moments
    .filter(({ regret }) => regret > 0)
    .toSorted((a, b) => b.regret - a.regret)
    .slice(0, MOST_DECISIONS);
  const tip = improve === null ? undefined : script.tips.tips[improve.tip];
  const sections: [string, string[]][] = [
    ['Score', [scoreTable(replay.score, replay.points)]],
    ['Promises', replay.ledger.length === 0 ? [] : [ledgerTable(script, replay.ledger)]],
    ['What cost most', costly.map((moment) => costText(moment, io.width))],
    [
      'Never heard',
      neverHeard.map(({ label, value, where, why }) =>
        wrap(`${label}: ${value} (${why === 'missed' ? 'missed' : 'not asked for'}; ${where})`, io.width, 2),
      ),
    ],
    ['To work on', tip === undefined ? [] : [wrap(tipText(script, tip), io.width)]],
  ];
  const shown = sections.filter(([, lines]) => lines.length > 0);
  return [
    `Behind it: ${variant.label}. Trust at the end: ${replay.outcome.trust} of ${TRUST_TOP}.`,
    ...shown.map(([title, lines]) => `\n${bold(title)}\n${lines.join('\n')}`),
  ].join('\n');
}

function costText({ label, kind, said, regret, coaching, better }: DebriefMoment, width: number): string {
  const did =
    kind === 'reply' ? `“${said ?? ''}”` : kind === 'glance' ? 'You looked away.' : 'You said nothing.';
  const lines = [
    did,
    ...(coaching === null ? [] : [coaching]),
    ...(better === null ? [] : [betterText(better)]),
  ];
  return [`${label} (-${regret})`, ...lines.map((line) => `  ${wrap(line, width - 2, 2)}`)].join('\n');
}

function betterText(better: Better): string {
  switch (better.kind) {
    case 'listen':
      return 'Better: hear them out.';
    case 'reply': {
      const { card, number } = better;
      return `Better: “${card}”${number === null || card.includes(number) ? '' : ` (${number})`}`;
    }
    case 'unheard': {
      const needed = better.needed.map(({ label, where }) => `${label} (${where})`).join(', ');
      return `Better, had you known ${needed}: “${better.card}”`;
    }
  }
}

/** A tip as it is followed, with where it comes from. */
function tipText({ tips }: Script, tip: Tip): string {
  const sources = tip.sources.map(({ document, place }) => {
    const title = tips.documents[document]?.title ?? document;
    return place === undefined ? title : `${title}, ${place}`;
  });
  return `${tip.title}. ${tip.follow} (${sources.join('; ')})`;
}
