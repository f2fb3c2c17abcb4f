import { html, nothing, type TemplateResult } from 'lit-html';
import type { Script, View } from '../../core/index.ts';
import { face } from '../../ui/faces.ts';
import { faceUrl } from '../../ui/look-face.ts';
import { say } from '../../ui/text/say.ts';

/** How the drawn scene is doing; `failed` holds a code that a trainer can report. */
export type Picture = 'loading' | 'ready' | { readonly failed: string };

/** What stands where the scene is drawn until it is, and for good where it can't be: a still portrait. */
export function picture(state: Picture, script: Script, view: View): TemplateResult | typeof nothing {
  if (state === 'ready') return nothing;
  const { setting, customer } = script.scenario;
  return html`<div class="still" data-setting=${setting}>${portrait(customer.look, view)}</div>
    ${
      state === 'loading'
        ? nothing
        : html`<p class="notice picture-notice" role="status" data-picture=${state.failed}>
            ${say('play.picture', { code: state.failed })}
          </p>`
    }`;
}

function portrait(look: string, { mood }: View): TemplateResult {
  const url = faceUrl(look, mood);
  return url === undefined
    ? face(mood)
    : html`<img class="still-face" src=${url} alt="" width="320" height="320" />`;
}
