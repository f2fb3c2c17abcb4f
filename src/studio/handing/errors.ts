import { html, nothing, type TemplateResult } from 'lit-html';
import type { Bench } from '../bench/bench.ts';
import { readPath } from '../document/json.ts';
import { selectionAt } from '../document/selection.ts';
import { say } from '../text/say.ts';

/** So many are shown at once; the others are among the findings. */
const MOST = 5;

/** The errors that keep a draft from being handed on, each with the way to it; nothing while there are none. */
export function errorList(bench: Bench): TemplateResult | typeof nothing {
  const errors = bench.findings.now.list.filter(({ level }) => level === 'error');
  if (errors.length === 0) return nothing;
  return html`<div class="notice error handing-errors">
    <p>${say('handing.errors', { count: errors.length })}</p>
    <ul class="findings-list">
      ${errors.slice(0, MOST).map((finding) => {
        const go = () => {
          const steps = readPath(finding.path);
          bench.selection.select(selectionAt(bench.document.value, steps), 'findings', steps);
        };
        return html`<li>
          <button type="button" class="finding-go" data-code=${finding.code} @click=${go}>
            <span class="finding-message">${finding.message}</span>
          </button>
        </li>`;
      })}
    </ul>
    <p>
      <button class="button small" type="button" @click=${() => bench.show('findings')}>
        ${say('handing.allFindings')}
      </button>
    </p>
  </div>`;
}
