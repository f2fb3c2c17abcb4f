import { html } from 'lit-html';
import { findReach } from '../../ui/reach.ts';
import type { Bench, Pane } from '../bench/bench.ts';
import { call } from '../team/call.ts';
import { fileSection } from './file.ts';
import { graphSection } from './graph.ts';
import { linkSection } from './link.ts';
import { paperSection } from './paper.ts';
import { publishSection } from './publish.ts';
import type { MakeSection } from './section.ts';
import { translationSection } from './translation.ts';
import { tryoutSection } from './tryout.ts';

/** The ways to hand the draft on, in the order in which they are shown. */
const SECTIONS: readonly MakeSection[] = [
  publishSection,
  tryoutSection,
  linkSection,
  fileSection,
  translationSection,
  paperSection,
  graphSection,
];

/** Everything that takes the draft to others. */
export function createHandingPane(bench: Bench): Pane {
  const sections = SECTIONS.map((make) => make(bench));
  let isShown = false;
  return {
    template: () => html`<div class="handing">${sections.map((each) => each.template())}</div>`,
    shown() {
      if (isShown) return;
      isShown = true;
      for (const each of sections) each.shown?.();
      // Links made from now on lead other devices here, too.
      void findReach(() => call('server')).then(() => bench.update());
    },
    hidden() {
      isShown = false;
    },
    destroy() {
      for (const each of sections) each.destroy?.();
    },
  };
}
