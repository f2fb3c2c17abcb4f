import { html, type TemplateResult } from 'lit-html';
import type { Shell } from '../../ui/shell.ts';
import { copyField, localHint } from '../show/links.ts';
import { wholeAddress } from '../../ui/reach.ts';
import { qr } from '../show/qr.ts';
import { say } from '../text/say.ts';
import type { Administration, LeadActions } from './actions.ts';

/** The join code, as a code, an address and a QR code. */
export function inviting(shell: Shell, admin: Administration, actions: LeadActions): TemplateResult {
  const address = wholeAddress({ page: 'join', code: admin.joinCode });
  return html`<section class="team-panel inviting" aria-labelledby="inviting">
    <h2 id="inviting">${say('lead.invite')}</h2>
    ${
      admin.joinOpen
        ? html`<div class="inviting-code">
              ${qr(address, say('lead.qr'))}
              <div>
                <p class="team-panel-note">${say('lead.code')}</p>
                <p class="big-code">${admin.joinCode}</p>
              </div>
            </div>
            ${localHint()} ${copyField(say('lead.joinLink'), address, shell.announce)}`
        : html`<p>${say('lead.closed')}</p>`
    }
    <p class="board-actions">
      <button
        class="button small"
        type="button"
        @click=${() => void actions.change({ joinOpen: !admin.joinOpen })}
      >
        ${say(admin.joinOpen ? 'lead.close' : 'lead.open')}
      </button>
      <button class="button small" type="button" @click=${() => void actions.rotate('join')}>
        ${say('lead.rotate.join')}
      </button>
    </p>
  </section>`;
}
