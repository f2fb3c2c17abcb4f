import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from '../../ui/icons.ts';
import { say } from '../../ui/text/say.ts';
import type { Result } from '../saving/results.ts';
import type { DebriefModel } from './model.ts';
import { SIGNS } from './verdict.ts';
import { told } from '../told.ts';

/**
 * Which customers were met so far, and how it ended with each: a row for an ending, a column for a variant. What was
 * not found yet keeps its name to itself, or the grid would give the next run away.
 */
export function found({ script, debrief, results, opened }: DebriefModel): TemplateResult | typeof nothing {
  if (opened) return nothing;
  const met = new Set(results.map(({ variant }) => variant));
  const reached = new Set(results.map(({ ending }) => ending));
  const variants = script.variants.map(({ variant: { id, label } }) => ({ id, name: label ?? id }));
  const all = Object.entries(script.scenario.endings);
  const endings = [...all.filter(([id]) => reached.has(id)), ...all.filter(([id]) => !reached.has(id))];
  return html`<section class="found" aria-labelledby="found-title">
    <h2 id="found-title">${say('debrief.found.title')}</h2>
    <p class="debrief-small">
      ${say('debrief.found.what', {
        met: variants.filter(({ id }) => met.has(id)).length,
        variants: variants.length,
        reached: endings.filter(([id]) => reached.has(id)).length,
        endings: endings.length,
      })}
    </p>
    <table class="found-grid">
      <thead>
        <tr>
          <td></td>
          ${variants.map(
            ({ id, name }) =>
              html`<th scope="col" data-variant=${id} data-found=${met.has(id)}>
                ${met.has(id) ? name : say('debrief.found.notMet')}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${endings.map(
          ([ending, { title, customer }]) =>
            html`<tr data-ending=${ending} data-found=${reached.has(ending)}>
              <th scope="row">
                ${
                  reached.has(ending)
                    ? html`${icon(SIGNS[customer])}<span>${told(title)}</span>`
                    : say('debrief.found.notReached')
                }
              </th>
              ${variants.map(({ id, name }) =>
                cell(
                  name,
                  results.filter((result) => result.variant === id && result.ending === ending),
                  id === debrief.variant.id && ending === debrief.ending.id,
                ),
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** How often it came out like this, and the best score of those runs. */
function cell(name: string, results: readonly Result[], now: boolean): TemplateResult {
  if (results.length === 0) {
    return html`<td>
      <span aria-hidden="true">·</span><span class="hidden-text">${say('debrief.found.never')}</span>
    </td>`;
  }
  const best = Math.max(...results.map(({ overall }) => overall ?? 0));
  return html`<td class="found-cell" data-name=${name} data-now=${now} data-count=${results.length}>
    <strong>${say('debrief.score.percent', { value: best })}</strong>
    <small> ${now ? say('debrief.found.now') : say('debrief.found.times', { count: results.length })} </small>
  </td>`;
}
