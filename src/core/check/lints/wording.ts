import type { Remark } from '../../finding.ts';
import type { Beat, Scenario } from '../../format/scenario.ts';

/** How far the cards of one decision may differ in length, as a share of the longest. */
const UNEVEN = 0.4;

/** Replies whose lengths give the answer away. */
export function wordingLints(scenario: Scenario): Remark[] {
  return Object.entries(scenario.beats).flatMap(([id, beat]): Remark[] => {
    const lengths = cardLengths(beat);
    if (lengths.length < 2) return [];
    const [longest, shortest] = [Math.max(...lengths), Math.min(...lengths)];
    if ((longest - shortest) / longest <= UNEVEN) return [];
    const message = `The cards run from ${shortest} to ${longest} characters; more than 40% apart, length gives the answer away.`;
    return [{ path: ['beats', id, 'replies'], level: 'warning', code: 'uneven-lengths', message }];
  });
}

/** The lengths of the cards that take the turn. */
function cardLengths({ replies }: Beat): number[] {
  return replies.filter(({ backchannel }) => backchannel !== true).map(({ say }) => say.length);
}
