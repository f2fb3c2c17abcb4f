import { html, type TemplateResult } from 'lit-html';
import { openDialog } from '../../ui/dialog.ts';
import type { Bench } from '../bench/bench.ts';
import { showPath } from '../../core/index.ts';
import { selectionAt } from '../document/selection.ts';
import { say } from '../text/say.ts';
import { CHECKLIST, passagesIn, ticksIn, type CheckItem, type Passage } from './anonymous.ts';

/** Opens the checklist for making a real complaint anonymous, with the passages that a machine can find. */
export function openAnonymous(bench: Bench): void {
  const { kept } = bench;
  const tick = (ticked: readonly CheckItem[]) => {
    kept.amend({ ticked });
    void kept.flush();
  };
  openDialog({
    title: say('anonymous.title'),
    body: (close) => {
      const passages = passagesIn(bench.document.value);
      const go = ({ path }: Passage) => {
        close();
        bench.show('form');
        bench.selection.select(selectionAt(bench.document.value, path), 'other', path);
      };
      return html`<p>${say('anonymous.text')}</p>
        ${checklist(ticksIn(kept.draft.ticked), tick)}
        ${
          passages.length === 0
            ? html`<p class="quiet-text">${say('anonymous.nothing')}</p>`
            : html`<section aria-labelledby="passages">
                <h3 id="passages">${say('anonymous.found')}</h3>
                <ul class="passages">
                  ${passages.map(
                    (passage) =>
                      html`<li>
                        <button type="button" class="finding-go" @click=${() => go(passage)}>
                          <span class="finding-message">${passage.words}</span>
                          <span class="finding-place"
                            >${say(`anonymous.why.${passage.why}`)} · ${showPath(passage.path)}</span
                          >
                        </button>
                      </li>`,
                  )}
                </ul>
              </section>`
        }
        <p class="dialog-actions">
          <button class="button primary" type="button" @click=${close}>${say('anonymous.done')}</button>
        </p>`;
    },
  });
}

/** The list by itself, for ticking off. */
export function checklist(
  ticked: readonly CheckItem[],
  change: (ticked: readonly CheckItem[]) => void,
): TemplateResult {
  const now = new Set(ticked);
  const tick = (item: CheckItem) => (event: Event) => {
    if ((event.target as HTMLInputElement).checked) now.add(item);
    else now.delete(item);
    change(CHECKLIST.filter((each) => now.has(each)));
  };
  return html`<ul class="checklist">
    ${CHECKLIST.map(
      (item) =>
        html`<li>
          <label class="check"
            ><input
              type="checkbox"
              name=${`anonymous-${item}`}
              .checked=${now.has(item)}
              @change=${tick(item)}
            /><span>${say(`anonymous.check.${item}`)}</span></label
          >
        </li>`,
    )}
  </ul>`;
}
