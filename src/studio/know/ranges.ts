import { html, type TemplateResult } from 'lit-html';
import { SKILLS, type Analysis, type Range } from '../../core/index.ts';
import { say as sayGame } from '../../ui/text/say.ts';
import type { JsonObject } from '../document/json.ts';
import { namesOf } from '../document/names.ts';
import { say } from '../text/say.ts';

/** Least and most points, per skill and variant; and by ending. */

const words = ({ least, most }: Range) =>
  least === most ? String(most) : say('know.range', { least, most });

export function rangeTable(draft: JsonObject, { variants }: Analysis): TemplateResult {
  const label = labels(draft, 'variant');
  return html`<section aria-labelledby="know-ranges">
    <h3 id="know-ranges">${say('know.ranges')}</h3>
    <p class="quiet-text">${say('know.rangesHint')}</p>
    <div class="table-scroll" tabindex="0" role="group" aria-labelledby="know-ranges">
      <table class="figures">
        <thead>
          <tr>
            <td></td>
            ${variants.map(({ id }) => html`<th scope="col">${label(id)}</th>`)}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">${say('know.overall')}</th>
            ${variants.map(({ overall }) => html`<td><strong>${words(overall)}</strong></td>`)}
          </tr>
          ${SKILLS.map(
            (skill) =>
              html`<tr>
                <th scope="row">${sayGame(`skill.${skill}`)}</th>
                ${variants.map(({ skills }) => html`<td>${words(skills[skill])}</td>`)}
              </tr>`,
          )}
          <tr>
            <th scope="row">${say('know.states')}</th>
            ${variants.map(({ states }) => html`<td>${states.toLocaleString('en')}</td>`)}
          </tr>
        </tbody>
      </table>
    </div>
  </section>`;
}

export function endingTable(draft: JsonObject, { variants }: Analysis): TemplateResult {
  const [variantLabel, endingLabel] = [labels(draft, 'variant'), labels(draft, 'ending')];
  const endings = variants[0]?.endings.map(({ id }) => id) ?? [];
  return html`<section aria-labelledby="know-endings">
    <h3 id="know-endings">${say('know.endings')}</h3>
    <p class="quiet-text">${say('know.endingsHint')}</p>
    <div class="table-scroll" tabindex="0" role="group" aria-labelledby="know-endings">
      <table class="figures">
        <thead>
          <tr>
            <td></td>
            ${variants.map(({ id }) => html`<th scope="col">${variantLabel(id)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${endings.map(
            (id, index) =>
              html`<tr>
                <th scope="row">${endingLabel(id)}</th>
                ${variants.map(({ endings: reached }) => html`<td>${cell(reached[index])}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function cell(ending: Analysis['variants'][number]['endings'][number] | undefined): TemplateResult {
  if (ending?.least === undefined || ending.most === undefined)
    return html`<span class="never">${say('know.never')}</span>`;
  return html`${words({ least: ending.least, most: ending.most })}`;
}

function labels(draft: JsonObject, kind: 'variant' | 'ending'): (id: string) => string {
  const known = new Map(namesOf(draft, kind).map(({ id, label }) => [id, label]));
  return (id) => known.get(id) || id;
}
