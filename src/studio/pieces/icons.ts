import { html, svg, type TemplateResult } from 'lit-html';

/** The studio's few signs, in the stroke of the others. */

const drawings = {
  plus: svg`<path d="M12 5v14M5 12h14" />`,
  up: svg`<path d="m6 14 6-6 6 6" />`,
  down: svg`<path d="m6 10 6 6 6-6" />`,
  copy: svg`<path d="M9 8.5h11V20H9ZM15 8.5V4H4v11.5h5" />`,
  trash: svg`<path d="M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13" />`,
  undo: svg`<path d="M9 5 4 10l5 5" /><path d="M4 10h9a6 6 0 0 1 0 12h-2" transform="translate(0 -2.5)" />`,
  redo: svg`<path d="m15 5 5 5-5 5" /><path d="M20 10h-9a6 6 0 0 0 0 12h2" transform="translate(0 -2.5)" />`,
  save: svg`<path d="M12 4v11M7 10.5l5 5 5-5M4 20h16" />`,
  open: svg`<path d="M4 6h6l2 2.5h8V19H4Z" />`,
  check: svg`<path d="m4 12.5 5.5 5.5L20 6.5" />`,
  play: svg`<path d="M7 4.5v15l12-7.5Z" />`,
  error: svg`<circle cx="12" cy="12" r="9" /><path d="m8.5 8.5 7 7M15.5 8.5l-7 7" />`,
  warning: svg`<path d="M12 4 21.5 20h-19ZM12 10v4.5M12 17.2v.1" />`,
  note: svg`<circle cx="12" cy="12" r="9" /><path d="M12 11v5.5M12 7.6v.1" />`,
  pen: svg`<path d="m4 20 1-4.5L16 4.5l3.5 3.5-11 11Z" />`,
} as const;

export type StudioIcon = keyof typeof drawings;

/** A sign as an ornament; the control or text that it stands in says what it means. */
export function icon(name: StudioIcon): TemplateResult {
  return html`<svg class="icon" data-icon=${name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${drawings[name]}
  </svg>`;
}
