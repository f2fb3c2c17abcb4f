import { html, svg, type TemplateResult } from 'lit-html';

/** The interface's few signs, drawn for it in one stroke width. */

const drawings = {
  back: svg`<path d="M15 5 8 12l7 7" />`,
  onward: svg`<path d="m9 5 7 7-7 7" />`,
  check: svg`<path d="m4 12.5 5.5 5.5L20 6.5" />`,
  unlinked: svg`<path d="M9.8 15.4 8 17.2a3.2 3.2 0 0 1-4.5-4.5l3.2-3.2M14.2 8.6 16 6.8a3.2 3.2 0 0 1 4.5 4.5l-3.2 3.2" />`,
  cross: svg`<path d="M6 6 18 18M18 6 6 18" />`,
  clock: svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5.5l3.5 2" />`,
  pause: svg`<path d="M8 5v14M16 5v14" />`,
  sound: svg`<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5Z" /><path d="M15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11" />`,
  muted: svg`<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5Z" /><path d="m15.5 9.5 5 5M20.5 9.5l-5 5" />`,
  play: svg`<path d="M7 4.5v15l12-7.5Z" />`,
  settings: svg`<path d="M4 7h9M19 7h1M4 17h2M12 17h8" /><circle cx="16" cy="7" r="2.5" /><circle cx="9" cy="17" r="2.5" />`,
  help: svg`<circle cx="12" cy="12" r="9" /><path d="M9.3 9.5a2.8 2.8 0 1 1 3.9 2.6c-.8.4-1.2 1-1.2 1.9M12 17.2v.1" />`,
  cut: svg`<path d="M4 6.5h9a3 3 0 0 1 0 6M4 12h4" /><path d="m20 9-8 10M12.5 9.5 20 19" />`,
  nod: svg`<path d="M4 5h16v10h-8l-5 4v-4H4Z" /><path d="M8.5 10h.1M12 10h.1M15.5 10h.1" />`,
  pen: svg`<path d="M4 20l1-5L16 4l4 4L9 19ZM13.5 6.5l4 4" />`,
  pad: svg`<path d="M6 3.5h12v17H6ZM9.5 8h5M9.5 12h5M9.5 16h3" />`,
  note: svg`<path d="M4 4h16v11l-5 5H4ZM20 15h-5v5" />`,
  eye: svg`<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" /><circle cx="12" cy="12" r="2.8" />`,
  screen: svg`<path d="M3 4.5h18v11.5H3ZM9 20h6M12 16v4" />`,
  gift: svg`<path d="M4 11h16v9H4ZM3 7.5h18V11H3ZM12 7.5V20M12 7.5c-1-4-5.5-4.5-5-1.5.3 1.3 2.5 1.5 5 1.5Zm0 0c1-4 5.5-4.5 5-1.5-.3 1.3-2.5 1.5-5 1.5Z" />`,
  rewind: svg`<path d="M4 4v5h5" /><path d="M4.6 9a8.5 8.5 0 1 1-1 5" />`,
  mail: svg`<path d="M3 5.5h18v13H3ZM3.5 6.5 12 13l8.5-6.5" />`,
  sheet: svg`<path d="M4 4h16v16H4ZM4 9.3h16M4 14.6h16M9.5 4v16" />`,
  diary: svg`<path d="M4 5.5h16V20H4ZM4 10h16M8 3v4M16 3v4M8 13.5h3M13.5 13.5h2.5M8 16.8h3" />`,
  orders: svg`<path d="M6 3h12v18l-3-2-3 2-3-2-3 2ZM9 8h6M9 12h6" />`,
  plan: svg`<path d="M3.5 4.5h17v15h-17ZM10.5 4.5v7h-7M14.5 19.5v-5h6" />`,
  chat: svg`<path d="M3 5h12v8H8l-3.5 3V13H3ZM18 9h3v8h-1.5v2.5L17 17h-5.5v-2" />`,
  file: svg`<path d="M6 3h8l5 5v13H6ZM14 3v5h5" />`,
  save: svg`<path d="M12 4v11M7 10.5l5 5 5-5M4 20h16" />`,
  print: svg`<path d="M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7Z" />`,
  search: svg`<circle cx="10.5" cy="10.5" r="6.5" /><path d="m15.5 15.5 5 5" />`,
  star: svg`<path class="solid" d="m12 3 2.7 5.9 6.3.7-4.7 4.3 1.3 6.3L12 17l-5.6 3.2 1.3-6.3L3 9.6l6.3-.7Z" />`,
  light: svg`<path d="M9 18h6M10 21h4M8 14.5a6 6 0 1 1 8 0c-.7.7-1 1.3-1 2H9c0-.7-.3-1.3-1-2Z" />`,
  phone: svg`<path d="M5 4h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5L15 13.5l5 1.5v4a1.5 1.5 0 0 1-1.5 1.5C11 20.5 3.5 13 3.5 5.5A1.5 1.5 0 0 1 5 4Z" />`,
  podium: svg`<path d="M3 20.5V14h6v6.5M9 20.5V8h6v12.5M15 20.5V12h6v8.5M2 20.5h20" />`,
  person: svg`<circle cx="12" cy="8" r="4" /><path d="M4.5 20.5c.5-4.5 3.5-7 7.5-7s7 2.5 7.5 7" />`,
} as const;

export type IconName = keyof typeof drawings;

/** A sign as an ornament; the control or text that it stands in says what it means. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" data-icon=${name} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${drawings[name]}
  </svg>`;
}
