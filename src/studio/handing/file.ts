import { html, nothing } from 'lit-html';
import { canSaveFiles } from '../document/files.ts';
import { fileNameOf } from '../findings/findings.ts';
import { icon } from '../pieces/icons.ts';
import { say } from '../text/say.ts';
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
        </p>`,
    ),
});
