import { html, nothing, type TemplateResult } from 'lit-html';
import { say } from '../text/say.ts';
import type { Change } from './knowledge.ts';

/** What is different from the version that was opened, or saved last. */
export function changes({ playsOtherwise, ranges, reached, lost }: Change): TemplateResult {
  const range = (of: { readonly least: number; readonly most: number } | null) =>
    of === null ? say('know.change.gone') : say('know.range', of);
  return html`<section aria-labelledby="know-change">
    <h3 id="know-change">${say('know.change.title')}</h3>
    <p>${say(playsOtherwise ? 'know.change.otherwise' : 'know.change.same')}</p>
    ${
      ranges.length === 0
        ? nothing
        : html`<ul class="change-list">
            ${ranges.map(
              ({ variant, before, after }) =>
                html`<li>
                  ${say('know.change.range', { variant, before: range(before), after: range(after) })}
                </li>`,
            )}
          </ul>`
    }
    ${reached.length === 0 ? nothing : html`<p>${say('know.change.reached', { ids: reached.join(', ') })}</p>`}
    ${lost.length === 0 ? nothing : html`<p>${say('know.change.lost', { ids: lost.join(', ') })}</p>`}
  </section>`;
}
