import { html, type TemplateResult } from 'lit-html';
import type { Mood } from '../core/index.ts';
import { face } from '../ui/faces.ts';
import { faceUrl } from '../ui/look-face.ts';

/** A customer in a mood, as an ornament beside the word for it; the plain face where there is no drawing of them. */
export function portrait(look: string, mood: Mood): TemplateResult {
  const url = faceUrl(look, mood);
  return url === undefined
    ? html`<span class="portrait">${face(mood)}</span>`
    : html`<img class="portrait" data-mood=${mood} src=${url} alt="" width="160" height="160" />`;
}
