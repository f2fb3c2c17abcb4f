import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { NotedFact, OfferedReply } from '../../core/index.ts';
import { icon } from '../../ui/icons.ts';
import { say } from '../../ui/text/say.ts';
import { filled } from '../play/reply-words.ts';
import { told } from '../told.ts';

/** The replies as cards, numbered for the keys 1 to 9. */
export function replyCards(options: {
  readonly replies: readonly OfferedReply[];
  /** Of replies that pin down what is really going on: the facts that can bear them out, by reply. */
  readonly reads: ReadonlyMap<string, readonly string[]>;
  readonly notepad: readonly NotedFact[];
  /** Whether the numbers work as keys. */
  readonly keys: boolean;
  readonly choose: (reply: OfferedReply) => void;
}): TemplateResult {
  return html`<ol class="replies">
    ${repeat(
      options.replies,
      ({ id }) => id,
      (reply, index) =>
        html`<li>
          <button class="reply" type="button" data-reply=${reply.id} @click=${() => options.choose(reply)}>
            ${options.keys && index < 9 ? html`<kbd aria-hidden="true">${index + 1}</kbd>` : nothing}
            <span class="reply-text">${told(filled(reply.card, reply, {}))}</span>
            ${badges(reply)}${grounds(options.reads.get(reply.id), options.notepad)}
          </button>
        </li>`,
    )}
  </ol>`;
}

function badges(reply: OfferedReply): TemplateResult | typeof nothing {
  const asks = reply.quote !== null || reply.particulars.length > 0;
  if (!reply.backchannel && reply.favour === null && !asks) return nothing;
  return html`<span class="reply-badges">
    ${reply.backchannel ? html`<span class="chip">${icon('nod')}${say('play.backchannel')}</span>` : nothing}
    ${reply.favour === null ? nothing : html`<span class="chip">${icon('gift')}${say('play.favour')}</span>`}
    ${asks ? html`<span class="chip">${icon('onward')}${say(reply.quote === null ? 'particulars.pick' : 'quote.pick')}</span>` : nothing}
  </span>`;
}

/** What was heard that can bear a read out; the trainee pins it to that, or to nothing. */
function grounds(
  from: readonly string[] | undefined,
  notepad: readonly NotedFact[],
): TemplateResult | typeof nothing {
  if (from === undefined) return nothing;
  const heard = notepad.filter(({ fact, state }) => from.includes(fact) && state === 'known');
  return html`<span class="reply-grounds" data-grounds=${heard.length}>
    <span class="chip">${icon('eye')}${say('read.chip')}</span>
    ${
      heard.length === 0
        ? html`<span>${say('read.nothing')}</span>`
        : heard.map(
            ({ label, value }) =>
              html`<span class="ground"
                >${icon('pad')}${say('read.from', { label, value: value ?? '' })}</span
              >`,
          )
    }
  </span>`;
}
