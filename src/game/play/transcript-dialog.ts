import { html, nothing, type TemplateResult } from 'lit-html';
import type { Script } from '../../core/index.ts';
import { openDialog } from '../../ui/dialog.ts';
import { icon } from '../../ui/icons.ts';
import { say } from '../../ui/text/say.ts';
import type { Entry } from './transcript.ts';
import { told } from '../told.ts';

/** Shows what has been said so far; in practice with coaching on request, and ways back. */
export function openTranscript(options: {
  readonly script: Script;
  readonly entries: readonly Entry[];
  readonly practice: boolean;
  readonly close: () => void;
  readonly rewind: (at: number) => void;
}): void {
  const { script, entries, practice } = options;
  openDialog({
    title: say('transcript.title'),
    kind: 'transcript',
    onClose: options.close,
    body: (close) => {
      const rewind = (at: number) => () => {
        close();
        options.rewind(at);
      };
      return html`
        ${practice ? html`<p class="transcript-hint">${say('transcript.practice')}</p>` : nothing}
        ${
          entries.length === 0
            ? html`<p>${say('transcript.empty')}</p>`
            : html`<ol class="transcript">
                ${entries.map((entry) => html`<li data-kind=${entry.kind}>${words(entry, script, practice, rewind)}</li>`)}
              </ol>`
        }
      `;
    },
  });
}

function words(
  entry: Entry,
  script: Script,
  practice: boolean,
  rewind: (at: number) => () => void,
): TemplateResult | string {
  const { name } = script.scenario.customer;
  switch (entry.kind) {
    case 'line':
      return html`<p>
        <strong>${name}:</strong>
        ${told(entry.text)}${entry.how === 'heard' ? nothing : html` <em>(${say('play.cutShort')})</em>`}
      </p>`;
    case 'unheard':
      return html`<p><em>${say('transcript.unheard', { count: entry.count })}</em></p>`;
    case 'jump':
      return html`<p class="transcript-jump">${icon('clock')}${told(entry.text)}</p>`;
    case 'glance':
      return html`<p><em>${say('transcript.glance', { label: entry.label, name })}</em></p>`;
    case 'silence':
      return html`<p><em>${say('transcript.silence')}</em></p>
        ${practice ? wayBack(entry.at, rewind) : nothing}`;
    case 'reply':
      return html`<p><strong>${say('transcript.you')}:</strong> ${told(entry.words)}</p>
        ${practice ? html`${coaching(entry, script)}${wayBack(entry.at, rewind)}` : nothing}`;
  }
}

function coaching(entry: Extract<Entry, { kind: 'reply' }>, script: Script): TemplateResult | typeof nothing {
  const reply = script.scenario.beats[entry.beat]?.replies.find(({ id }) => id === entry.reply);
  if (reply === undefined) return nothing;
  return html`<details class="coaching">
    <summary>${icon('light')}${say('transcript.coach')}</summary>
    <p>${told(reply.coaching)}</p>
  </details>`;
}

function wayBack(at: number, rewind: (at: number) => () => void): TemplateResult {
  return html`<button class="button small quiet" type="button" data-rewind=${at} @click=${rewind(at)}>
    ${icon('rewind')}${say('transcript.rewind')}
  </button>`;
}
