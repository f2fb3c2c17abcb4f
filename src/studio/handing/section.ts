import { html, type TemplateResult } from 'lit-html';
import type { Bench } from '../bench/bench.ts';

/** One way to hand the draft on. It is made with the pane, and kept with it. */
export interface HandingSection {
  template(): TemplateResult;
  /** Called when the pane comes to the front. */
  shown?(): void;
  destroy?(): void;
}

export type MakeSection = (bench: Bench) => HandingSection;

/** A section as all look: a heading, a line that says what it is for, and what it offers. */
export function section(
  name: string,
  words: { readonly title: string; readonly lead: string },
  content: unknown,
): TemplateResult {
  return html`<section class="handing-section" data-handing=${name} aria-labelledby=${`handing-${name}`}>
    <h3 id=${`handing-${name}`}>${words.title}</h3>
    <p class="quiet-text">${words.lead}</p>
    ${content}
  </section>`;
}
