import { html, type TemplateResult } from 'lit-html';
import { say } from '../../ui/text/say.ts';

/** Points won or lost, told apart by sign as well as colour. */
export function pointsChip(points: number): TemplateResult {
  const kind = points > 0 ? 'won' : points < 0 ? 'lost' : 'even';
  const shown = points > 0 ? `+${points}` : signed(points);
  return html`<span class="points" data-kind=${kind}
    ><span aria-hidden="true">${shown}</span
    ><span class="hidden-text">${say('debrief.points', { count: points })}</span></span
  >`;
}

/** A number with a proper minus sign. */
export function signed(number: number): string {
  return number < 0 ? `−${-number}` : String(number);
}
