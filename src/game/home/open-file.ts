import { html, nothing, type TemplateResult } from 'lit-html';
import { icon } from '../../ui/icons.ts';
import type { Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import { PLACE_OF_OPENED } from '../saving/places.ts';

/** Opening a run from a file, by choosing it or by dropping it on the page. */

type Trouble = 'too-big' | 'no-json' | 'no-run';

export interface Opener {
  panel(): TemplateResult;
  destroy(): void;
}

export function createOpener(shell: Shell, update: () => void): Opener {
  let trouble: Trouble | null = null;
  let over = false;

  const open = async (file: File) => {
    // What reads runs comes with the core, which home does without.
    const [{ readRunFile }, { saveRun, newRunId }] = await Promise.all([
      import('../saving/run-file.ts'),
      import('../saving/saved-run.ts'),
    ]);
    const read = await readRunFile(file);
    trouble = read.ok ? null : read.why;
    if (read.ok) {
      saveRun(shell.store, PLACE_OF_OPENED, newRunId(), read.run);
      return shell.go({ page: 'opened' });
    }
    update();
  };

  const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const drag = (event: DragEvent) => {
    if (!hasFile(event)) return;
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
    if (!hasFile(event)) return;
    event.preventDefault();
    over = false;
    update();
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) void open(file);
  };
  document.addEventListener('dragover', drag);
  document.addEventListener('dragleave', leave);
  document.addEventListener('drop', drop);

  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file !== undefined) void open(file);
    // So that choosing the same file again is a change too.
    input.value = '';
  };

  return {
    panel: () =>
      html`<section class=${over ? 'open-run over' : 'open-run'} aria-labelledby="open-run">
        <div>
          <h2 id="open-run">${say('home.open.title')}</h2>
          <p>${say(over ? 'home.open.drop' : 'home.open.text')}</p>
          ${trouble === null ? nothing : html`<p class="notice error" role="alert">${say(`home.open.${trouble}`)}</p>`}
        </div>
        <label class="button file">
          ${icon('file')}<span>${say('home.open.choose')}</span>
          <input class="file-input" type="file" accept=".json,application/json" @change=${choose} />
        </label>
      </section>`,
    destroy: () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    },
  };
}
