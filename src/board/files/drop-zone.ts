import { html, type TemplateResult } from 'lit-html';
import type { ResultsFile } from '../../core/index.ts';
import type { finishedRuns } from '../../game/replay.ts';
import { listenForDrops, takeChosen } from '../../ui/file-drop.ts';
import { icon } from '../../ui/icons.ts';
import { download } from '../../ui/download.ts';
import { say } from '../text/say.ts';

/** Where files come in, by dropping or choosing, and where one's own go out. */

export interface DropZone {
  panel(): TemplateResult;
  destroy(): void;
}

export function dropZone(update: () => void, open: (files: readonly File[]) => void): DropZone {
  const drop = listenForDrops(update, open);
  const choose = (event: Event) => {
    const files = takeChosen(event);
    if (files.length > 0) open(files);
  };

  return {
    panel: () =>
      html`<div class=${drop.over ? 'drop-zone over' : 'drop-zone'}>
        <label class="button primary file"
          >${icon('file')}<span>${say('files.choose')}</span
          ><input class="file-input" type="file" multiple accept=".json,application/json" @change=${choose}
        /></label>
        <p>${say(drop.over ? 'files.drop' : 'files.hint')}</p>
      </div>`,
    destroy: () => drop.destroy(),
  };
}

/** Saves the device's own finished runs as a file for somebody else's board. */
export function saveOwn(own: Awaited<ReturnType<typeof finishedRuns>>): TemplateResult {
  const save = () => {
    const file: ResultsFile = {
      format: 1,
      name: null,
      runs: own.map(({ id, finished, run }) => ({ id, finished, run })),
    };
    download('good-call-results.json', `${JSON.stringify(file)}\n`);
  };
  return html`<p class="save-own">
    <button class="button" type="button" ?disabled=${own.length === 0} @click=${save}>
      ${icon('save')}${say('files.save')}
    </button>
    <span>${own.length === 0 ? say('files.saveNone') : say('files.saveHint', { count: own.length })}</span>
  </p>`;
}
