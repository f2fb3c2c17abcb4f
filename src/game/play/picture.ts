import { html, nothing, type TemplateResult } from 'lit-html';
import type { Script, View } from '../../core/index.ts';
import { say } from '../../ui/text/say.ts';
import { portrait } from '../portrait.ts';

/** How the drawn scene is doing; `failed` holds a code that a trainer can report. */
export type Picture = 'loading' | 'ready' | { readonly failed: string };

/** What stands where the scene is drawn until it is, and for good where it can't be: a still portrait. */
export function picture(state: Picture, script: Script, view: View): TemplateResult | typeof nothing {
  if (state === 'ready') return nothing;
  const { setting, customer } = script.scenario;
  return html`<div class="still" data-setting=${setting}>${portrait(customer, view.mood, 'still-face')}</div>
    ${
      state === 'loading'
        ? nothing
        : html`<p class="notice picture-notice" role="status" data-picture=${state.failed}>
            ${say('play.picture', { code: state.failed })}
          </p>`
    }`;
}
