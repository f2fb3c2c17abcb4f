import type { Tip, Tips } from '../../core/index.ts';

type Source = Tip['sources'][number];

/** How a source is cited: author, title, and the place in it. */
export function cite(tips: Tips, source: Source): string {
  const found = tips.documents[source.document];
  const title = found === undefined ? source.document : `“${found.title}”`;
  const parts = [found?.author, title, source.place].filter((part) => part !== undefined && part !== '');
  const cited = parts.join(', ');
  return source.note === undefined ? cited : `${cited} (${source.note})`;
}
