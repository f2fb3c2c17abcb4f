import { svg, html, type TemplateResult } from 'lit-html';
import type { Mood } from '../core/vocabulary.ts';

/** The six moods as faces in bold ink: told apart by brows and mouth, not by colour. */

const eyes = svg`<circle class="dot" cx="17" cy="22" r="2.4" /><circle class="dot" cx="31" cy="22" r="2.4" />`;
const wideEyes = svg`
  <circle class="white" cx="16.5" cy="22" r="4.6" /><circle class="white" cx="31.5" cy="22" r="4.6" />
  <circle class="dot" cx="17.2" cy="22.4" r="1.6" /><circle class="dot" cx="30.8" cy="22.4" r="1.6" />`;

const features: Record<Mood, TemplateResult<2>> = {
  furious: svg`${wideEyes}
    <path class="stroke" d="M10 12.5 21 17.5M38 12.5 27 17.5" />
    <path class="mouth" d="M14 38c1-6 5-8.5 10-8.5s9 2.5 10 8.5c-6-1.8-14-1.8-20 0Z" />
    <path class="teeth" d="M18.5 33.3c3.5-1.6 7.5-1.6 11 0" />`,
  annoyed: svg`${eyes}
    <path class="stroke" d="M11 15 20.5 18.5M37 15 27.5 18.5" />
    <path class="stroke" d="M16 36c3-5 13-5 16 0" />`,
  worried: svg`${eyes}
    <path class="stroke" d="M11 17.5 19.5 13M37 17.5 28.5 13" />
    <path class="stroke" d="M16 34.5c2.5-3.5 5-3 8-1s5.5 2 8-1" />`,
  neutral: svg`${eyes}
    <path class="stroke" d="M12.5 16c2.5-1.5 5.5-1.5 8-.5M35.5 16c-2.5-1.5-5.5-1.5-8-.5" />
    <path class="stroke" d="M18 34c4 .8 8 .8 12 0" />`,
  pleased: svg`${eyes}
    <path class="stroke" d="M12.5 16c2-2 5.5-2.5 8-1M35.5 16c-2-2-5.5-2.5-8-1" />
    <path class="stroke" d="M15.5 31.5c3.5 5.5 13.5 5.5 17 0" />`,
  delighted: svg`
    <path class="stroke" d="M12.5 22.5c1.5-4 6.5-4 8 0M27.5 22.5c1.5-4 6.5-4 8 0" />
    <path class="stroke" d="M12 13.5c2-2.5 5.5-3 8-1.5M36 13.5c-2-2.5-5.5-3-8-1.5" />
    <path class="mouth" d="M13 29.5h22c-.5 6.5-5 10-11 10s-10.5-3.5-11-10Z" />
    <path class="teeth" d="M15.5 31.5h17" />`,
};

/** A mood as a face. It is an ornament: the word stands beside it wherever it is used. */
export function face(mood: Mood): TemplateResult {
  return html`<svg class="face" data-mood=${mood} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <circle class="skin" cx="24" cy="24" r="21.5" />
    ${features[mood]}
  </svg>`;
}
