import { html, type TemplateResult } from 'lit-html';
import type { ResultsFile } from '../../core/index.ts';
import type { finishedRuns } from '../../game/replay.ts';
import { icon } from '../../ui/icons.ts';
import { saveFile } from '../show/save-file.ts';
import { say } from '../text/say.ts';

/** Where files come in, by dropping or choosing, and where one's own go out. */

export interface DropZone {
  panel(): TemplateResult;
  destroy(): void;
}

export function dropZone(update: () => void, open: (files: readonly File[]) => void): DropZone {
  let over = false;
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const drag = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (over) return;
    over = true;
    update();
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget !== null || !over) return;
    over = false;
    update();
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    over = false;
    update();
    open([...(event.dataTransfer?.files ?? [])]);
  };
  document.addEventListener('dragover', drag);
  document.addEventListener('dragleave', leave);
  document.addEventListener('drop', drop);

  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // So that choosing the same file again is a change too.
    input.value = '';
    if (files.length > 0) open(files);
  };

  return {
    panel: () =>
      html`<div class=${over ? 'drop-zone over' : 'drop-zone'}>
        <label class="button primary file"
          >${icon('file')}<span>${say('files.choose')}</span
          ><input class="file-input" type="file" multiple accept=".json,application/json" @change=${choose}
        /></label>
        <p>${say(over ? 'files.drop' : 'files.hint')}</p>
      </div>`,
    destroy: () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    },
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
    saveFile('good-call-results.json', 'application/json', `${JSON.stringify(file)}\n`);
  };
  return html`<p class="save-own">
    <button class="button" type="button" ?disabled=${own.length === 0} @click=${save}>
      ${icon('save')}${say('files.save')}
    </button>
    <span>${own.length === 0 ? say('files.saveNone') : say('files.saveHint', { count: own.length })}</span>
  </p>`;
}
