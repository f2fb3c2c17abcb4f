import { html, nothing, type TemplateResult } from 'lit-html';
import type { LedgerEntry, PromiseTerms } from '../../core/index.ts';
import { icon } from '../../ui/icons.ts';
import { say } from '../../ui/text/say.ts';
import { vars } from '../../ui/vars.ts';
import { amount, stampIcon } from '../notes/promise-notes.ts';
import type { DebriefModel } from './model.ts';
import { told } from '../told.ts';

/** What was promised against what came of it. */
export function ledger({ script, debrief }: DebriefModel): TemplateResult {
  const entries = debrief.replay.ledger;
  return html`<section class="ledger" aria-labelledby="ledger-title">
    <h2 id="ledger-title">${say('debrief.ledger.title')}</h2>
    ${
      entries.length === 0
        ? html`<p>${say('notes.noPromises')}</p>`
        : html`<ul class="ledger-list">
            ${entries.map((entry) => row(entry, script.scenario.promises[entry.promise]))}
          </ul>`
    }
  </section>`;
}

function row(entry: LedgerEntry, terms: PromiseTerms | undefined): TemplateResult {
  const unit = { unit: terms?.unit ?? 'amount' } as const;
  const { quoted, requoted, delivered, state } = entry;
  const top = Math.max(quoted ?? 0, requoted ?? 0, delivered ?? 0, 1);
  return html`<li
    class="ledger-row"
    data-promise=${entry.promise}
    data-state=${state}
    data-class=${entry.class ?? ''}
  >
    <p class="ledger-label">${told(terms?.label ?? entry.promise)}</p>
    <p class="stamp">${icon(stampIcon(state))}${say(`state.${state}`)}</p>
    <dl class="ledger-bars">
      ${bar('promised', quoted, quoted === null ? say('notes.vague') : amount(quoted, unit), top)}
      ${requoted === null ? nothing : bar('requoted', requoted, amount(requoted, unit), top)}
      ${bar('delivered', delivered, delivered === null ? say(`debrief.ledger.as.${settled(state)}`) : amount(delivered, unit), top)}
    </dl>
  </li>`;
}

/** How it came out, where no number says so. */
function settled(state: LedgerEntry['state']): 'kept' | 'missed' | 'released' {
  if (state === 'released') return 'released';
  return state === 'kept' || state === 'beaten' ? 'kept' : 'missed';
}

function bar(
  kind: 'promised' | 'requoted' | 'delivered',
  number: number | null,
  words: string,
  top: number,
): TemplateResult {
  return html`<div class="ledger-bar" data-kind=${kind}>
    <dt>${say(`debrief.ledger.${kind}`)}</dt>
    <dd>
      ${
        number === null
          ? nothing
          : html`<span class="ledger-track" aria-hidden="true" ${vars({ '--share': number / top })}></span>`
      }
      <span>${words}</span>
    </dd>
  </div>`;
}
