import { html, nothing, type TemplateResult } from 'lit-html';
import { listenForDrops, takeChosen } from '../../ui/file-drop.ts';
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

  const openFirst = ([file]: readonly File[]) => void (file === undefined ? undefined : open(file));
  const drop = listenForDrops(update, openFirst);

  return {
    panel: () =>
      html`<section class=${drop.over ? 'open-run over' : 'open-run'} aria-labelledby="open-run">
        <div>
          <h2 id="open-run">${say('home.open.title')}</h2>
          <p>${say(drop.over ? 'home.open.drop' : 'home.open.text')}</p>
          ${trouble === null ? nothing : html`<p class="notice error" role="alert">${say(`home.open.${trouble}`)}</p>`}
        </div>
        <label class="button file">
          ${icon('file')}<span>${say('home.open.choose')}</span>
          <input
            class="file-input"
            type="file"
            accept=".json,application/json"
            @change=${(event: Event) => openFirst(takeChosen(event))}
          />
        </label>
      </section>`,
    destroy: () => drop.destroy(),
  };
}
