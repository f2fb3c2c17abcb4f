import { html, nothing, type TemplateResult } from 'lit-html';
import { prettyJson } from '../../core/index.ts';
import { download } from '../../ui/download.ts';
import type { Bench } from '../bench/bench.ts';
import { canSaveFiles } from '../document/files.ts';
import { fileNameOf } from '../findings/findings.ts';
import { icon } from '../pieces/icons.ts';
import { say } from '../text/say.ts';
import { languageName } from './along.ts';
import { alongNow } from './along-choice.ts';
import { stemOf } from './read.ts';
import { downloadDraft, saveDraft } from './save.ts';
import { section, type MakeSection } from './section.ts';

/** The draft as a file: for the scenarios folder, for mail, for VS Code. */
export const fileSection: MakeSection = (bench) => ({
  template: () =>
    section(
      'file',
      { title: say('handing.file.title'), lead: say('handing.file.lead') },
      html`<p class="handing-file">
          ${icon('open')}<code>${bench.kept.draft.file?.name ?? fileNameOf(bench.document)}</code>
        </p>
        <p class="handing-actions">
          ${
            canSaveFiles()
              ? html`<button
                  class="button small primary"
                  type="button"
                  data-action="hand-save"
                  @click=${() => void saveDraft(bench)}
                >
                  ${icon('save')}${say('handing.file.save')}
                </button>`
              : nothing
          }
          <button
            class=${canSaveFiles() ? 'button small' : 'button small primary'}
            type="button"
            data-action="hand-download"
            @click=${() => downloadDraft(bench)}
          >
            ${canSaveFiles() ? nothing : icon('save')}${say('handing.file.download')}
          </button>
        </p>
        ${locales(bench)}`,
    ),
});

/** The translations, each as the file that lies beside the scenario's. */
function locales(bench: Bench): TemplateResult | typeof nothing {
  const along = alongNow(bench);
  if (along.length === 0) return nothing;
  const name = `${stemOf(bench)}.json`;
  return html`<p>${say('handing.file.locales')}</p>
    <ul class="handing-told">
      ${along.map(({ language, translation }) => {
        const save = () => {
          download(name, `${prettyJson(translation)}\n`);
          bench.shell.announce(say('papers.downloaded', { name }));
        };
        return html`<li>
          <span><strong>${languageName(language)}</strong> <code>locales/${language}/${name}</code></span>
          <button class="button small" type="button" data-locale=${language} @click=${save}>
            ${icon('save')}${say('handing.file.download')}<span class="hidden-text"
              >: ${languageName(language)}</span
            >
          </button>
        </li>`;
      })}
    </ul>`;
}
