import { html, type TemplateResult } from 'lit-html';
import { BANDS } from '../../core/board/words.ts';
import type { Skill } from '../../core/vocabulary.ts';
import { say } from '../../ui/text/say.ts';
import { stepOf, type Standing } from './mastery.ts';

/** How far somebody has come in each of these skills: so many of four steps, and the word for it. */
export function bands(
  skills: readonly { readonly skill: Skill; readonly standing: Standing | null }[],
): TemplateResult {
  return html`<ul class="bands">
    ${skills.map(
      ({ skill, standing }) =>
        html`<li data-skill=${skill} data-band=${standing?.band ?? 'none'}>
          <span class="band-skill">${say(`skill.${skill}`)}</span>
          <span class="band-steps" aria-hidden="true"
            >${BANDS.map((_, index) => html`<span data-on=${standing !== null && index < stepOf(standing.band)}></span>`)}</span
          >
          <span class="band-word"
            >${standing === null ? say('band.none') : say(`band.${standing.band}`)}</span
          >
        </li>`,
    )}
  </ul>`;
}
