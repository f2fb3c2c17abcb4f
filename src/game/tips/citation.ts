import { html, type TemplateResult } from 'lit-html';
import type { Tip, Tips } from '../../core/index.ts';
import { icon } from '../../ui/icons.ts';

type Source = Tip['sources'][number];

/** How a source is cited: author, title, and the place in it. */
export function cite(tips: Tips, source: Source): string {
  const found = tips.documents[source.document];
  const title = found === undefined ? source.document : `“${found.title}”`;
  const parts = [found?.author, title, source.place].filter((part) => part !== undefined && part !== '');
  const cited = parts.join(', ');
  return source.note === undefined ? cited : `${cited} (${source.note})`;
}

/** The documents behind a tip. */
export function sources(tips: Tips, tip: Pick<Tip, 'sources'>): TemplateResult {
  return html`<p class="cited">
    ${icon('file')}<span>${tip.sources.map((source) => cite(tips, source)).join('; ')}</span>
  </p>`;
}
