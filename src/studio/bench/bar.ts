import { html, type TemplateResult } from 'lit-html';
import { openSettingsDialog } from '../../ui/settings-dialog.ts';
import { icon as sharedIcon } from '../../ui/icons.ts';
import { addressOf } from '../../ui/shell.ts';
import { say as sayShared } from '../../ui/text/say.ts';
import { textAt } from '../document/json.ts';
import { canSaveFiles } from '../document/files.ts';
import { saveDraft } from '../handing/save.ts';
import { openAnonymous } from '../start/anonymous-dialog.ts';
import { icon } from '../pieces/icons.ts';
import { say } from '../text/say.ts';
import type { Bench } from './bench.ts';
import { step } from './keys.ts';

/** The bar over the bench: whose draft it is, whether it is kept, and what can be done with it as a whole. */
export function benchBar(bench: Bench): TemplateResult {
  const { document, kept, shell } = bench;
  const { past, future } = document.history;
  const title = textAt(document.value, ['title']) || say('list.untitled');
  return html`<header class="bench-bar">
    <a
      class="button quiet square"
      href=${addressOf({ page: 'studio', draft: null })}
      aria-label=${say('bench.back')}
      title=${say('bench.back')}
      >${sharedIcon('back')}</a
    >
    <h1 class="bench-title" tabindex="-1">${title}</h1>
    <p class="bench-kept" data-kept=${kept.state}>${say(`bench.kept.${kept.state}`)}</p>
    <div class="bench-tools" role="group" aria-label=${say('bench.tools')}>
      <button
        class="button quiet"
        type="button"
        data-action="undo"
        ?disabled=${past.length === 0}
        @click=${() => step(document, shell, 'undo')}
      >
        ${icon('undo')}<span class="button-words">${say('bench.undo.name')}</span>
      </button>
      <button
        class="button quiet"
        type="button"
        data-action="redo"
        ?disabled=${future.length === 0}
        @click=${() => step(document, shell, 'redo')}
      >
        ${icon('redo')}<span class="button-words">${say('bench.redo.name')}</span>
      </button>
      <button class="button quiet" type="button" data-action="save" @click=${() => void saveDraft(bench)}>
        ${icon('save')}<span class="button-words"
          >${say(canSaveFiles() ? 'bench.save' : 'bench.saveAs')}</span
        >
      </button>
      <button class="button quiet" type="button" data-action="anonymous" @click=${() => openAnonymous(bench)}>
        ${sharedIcon('person')}<span class="button-words">${say('anonymous.title')}</span>
      </button>
      <button class="button quiet" type="button" @click=${() => openSettingsDialog(shell.settings)}>
        ${sharedIcon('settings')}<span class="button-words">${sayShared('app.settings')}</span>
      </button>
    </div>
  </header>`;
}
