import { html, nothing, type TemplateResult } from 'lit-html';
import { createRef, ref } from 'lit-html/directives/ref.js';
import { say } from '../../ui/text/say.ts';
import type { Speech } from '../director/scene.ts';
import { langOf } from '../told.ts';

/** The customer's speech bubble. Its text is laid out whole from the start, so that nothing moves while it is typed. */
export interface Bubble {
  template(speech: Speech | null, name: string): TemplateResult | typeof nothing;
  /** Shows the first `said` characters; called for every frame, outside of rendering. */
  paint(speech: Speech | null, said: number): void;
}

export function createBubble(): Bubble {
  const saidRef = createRef<HTMLElement>();
  const restRef = createRef<HTMLElement>();

  return {
    template: (speech, name) =>
      speech === null
        ? nothing
        : html`<div class="bubble" data-how=${speech.how} data-line=${speech.line}>
            <h2 class="bubble-name">${say('play.says', { name })}</h2>
            <p class="bubble-text" lang=${langOf(speech.text)}>
              <span ${ref(saidRef)}></span
              ><span class="bubble-rest" aria-hidden="true" ${ref(restRef)}></span>
            </p>
            ${note(speech)}
          </div>`,
    paint(speech, said) {
      if (speech === null) return;
      const cut = speech.how === 'cut' || speech.how === 'lost';
      setText(saidRef.value, cut ? `${speech.text.slice(0, said).trimEnd()}—` : speech.text.slice(0, said));
      setText(restRef.value, cut ? '' : speech.text.slice(said));
    },
  };
}

/** Says in words, too, that a line was cut off. */
function note(speech: Speech): TemplateResult | typeof nothing {
  switch (speech.how) {
    case 'cut':
      return html`<p class="bubble-note">${say('play.cutShort')}</p>`;
    case 'lost':
      return html`<p class="bubble-note">${say('play.lookedAway')}</p>`;
    case 'speaking':
    case 'complete':
      return nothing;
  }
}

function setText(element: Element | undefined, text: string): void {
  if (element !== undefined && element.textContent !== text) element.textContent = text;
}
