import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from '../../ui/icons.ts';
import { readLook } from '../../ui/profiles.ts';
import type { Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import { addData, gatherData, readDataFile, type DataTrouble } from '../saving/data-file.ts';
import { downloadJson } from '../../ui/download.ts';

/** Taking along all that is kept of whoever plays, and bringing it in on another device. */
export interface Keeping {
  panel(): TemplateResult;
}

export function createKeeping(shell: Shell, update: () => void): Keeping {
  let said: { readonly kind: 'added'; readonly name: string } | { readonly kind: DataTrouble } | null = null;

  const save = () => {
    const { current, store } = shell.profiles;
    const who = current ?? { name: say('profile.unnamed'), look: readLook({}) };
    const now = new Date().toISOString();
    downloadJson(`good-call-${now.slice(0, 10)}.data.json`, gatherData(who, store, now));
  };
  const bring = async (file: File) => {
    const read = await readDataFile(file);
    const added = read.ok ? addData(shell.profiles, read.data, say('profile.unnamed')) : read.why;
    said = typeof added === 'string' ? { kind: added } : { kind: 'added', name: added.name };
    update();
  };
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file !== undefined) void bring(file);
    // So that choosing the same file again is a change too.
    input.value = '';
  };

  const message = () => {
    if (said === null) return nothing;
    if (said.kind === 'added')
      return html`<p class="notice" role="status">${say('data.added', { name: said.name })}</p>`;
    return html`<p class="notice error" role="alert" data-trouble=${said.kind}>
      ${say(`data.${said.kind}`)}
    </p>`;
  };

  return {
    panel: () =>
      html`<section class="keeping" aria-labelledby="keeping-title">
        <h2 id="keeping-title">${say('data.title')}</h2>
        <p>${say('data.text')}</p>
        <p>${say('data.erase')}</p>
        ${message()}
        <p class="dialog-actions">
          <button class="button" type="button" data-action="export" @click=${save}>
            ${icon('save')}${say('data.export')}
          </button>
          <label class="button file">
            ${icon('file')}<span>${say('data.import')}</span>
            <input class="file-input" type="file" accept=".json,application/json" @change=${choose} />
          </label>
        </p>
      </section>`,
  };
}
