import { html, type TemplateResult } from 'lit-html';
import { badge, COLOURS, FIGURES, type BadgeLook } from '../../ui/badge.ts';
import { say } from '../text/say.ts';

/** Choosing how one looks on the board: a sign and a colour. */
export function lookPicker(look: BadgeLook, choose: (look: BadgeLook) => void): TemplateResult {
  return html`<div class="look-picker">
    <div class="look-now">${badge(look)}</div>
    <fieldset class="team-looks">
      <legend>${say('look.figure')}</legend>
      ${FIGURES.map(
        (figure) =>
          html`<label class="team-look"
            ><input
              type="radio"
              name="figure"
              value=${figure}
              aria-label=${say(`look.figures.${figure}`)}
              .checked=${look.figure === figure}
              @change=${() => choose({ ...look, figure })}
            />${badge({ ...look, figure })}</label
          >`,
      )}
    </fieldset>
    <fieldset class="team-looks">
      <legend>${say('look.colour')}</legend>
      ${COLOURS.map(
        (colour) =>
          html`<label class="team-look"
            ><input
              type="radio"
              name="colour"
              value=${colour}
              aria-label=${say(`look.colours.${colour}`)}
              .checked=${look.colour === colour}
              @change=${() => choose({ ...look, colour })}
            />${badge({ ...look, colour })}</label
          >`,
      )}
    </fieldset>
  </div>`;
}
