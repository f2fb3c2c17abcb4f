import type { Tip, Tips } from '../../core/index.ts';
import { cite } from './citation.ts';

/** Text as it is compared: without capitals and accents. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** All of a tip that can be searched. */
function searchable(tips: Tips, tip: Tip): string {
  const cited = tip.sources.map((source) => cite(tips, source));
  return plain([tip.title, tip.follow, tip.break, ...cited].join(' '));
}

/** Whether a tip holds every word of a query, in any order; an empty query finds all. */
export function matches(tips: Tips, tip: Tip, query: string): boolean {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const text = searchable(tips, tip);
  return words.every((word) => text.includes(word));
}
