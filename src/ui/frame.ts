import { html, nothing, type TemplateResult } from 'lit-html';
import { badge } from './badge.ts';
import { icon } from './icons.ts';
import { openSettingsDialog } from './settings-dialog.ts';
import { addressOf, type Shell } from './shell.ts';
import { say } from './text/say.ts';

/** What stands around every page but play. */
export function frame(shell: Shell, content: TemplateResult, kind: string): TemplateResult {
  return html`
    <header class="site-head">
      <a class="wordmark" href=${addressOf({ page: 'home' })}>${mark()}<span>${say('app.name')}</span></a>
      <nav class="site-nav" aria-label=${say('app.nav')}>
        <a class="button quiet" href=${addressOf({ page: 'tips' })}
          >${icon('light')}<span>${say('app.tips')}</span></a
        >
        <a class="button quiet" href=${addressOf({ page: 'board' })}
          >${icon('podium')}<span>${say('app.board')}</span></a
        >
        <a class="button quiet site-studio" href=${addressOf({ page: 'studio', draft: null })}
          >${icon('pen')}<span>${say('app.studio')}</span></a
        >
        <a class="button quiet" href=${addressOf({ page: 'help' })}
          >${icon('help')}<span>${say('app.help')}</span></a
        >
        ${whoPlays(shell)}
        <button class="button quiet" type="button" @click=${() => openSettingsDialog(shell.settings)}>
          ${icon('settings')}<span>${say('app.settings')}</span>
        </button>
      </nav>
    </header>
    ${storageNotice(shell)}
    <main class="page ${kind}" id="main">${content}</main>
  `;
}

/** Who plays, and the way to change that. */
function whoPlays({ profiles: { current } }: Shell): TemplateResult {
  return html`<a class="button quiet" href=${addressOf({ page: 'profiles' })} data-player=${current?.id ?? ''}
    >${current === null ? icon('person') : badge(current.look)}<span class="site-player"
      ><span class="hidden-text">${say('profile.nav')}: </span>${current?.name ?? say('profile.who')}</span
    ></a
  >`;
}

/** Says so where the browser can't keep anything; nothing where it can. */
export function storageNotice({ store }: Shell): TemplateResult | typeof nothing {
  if (store.trouble === 'none') return nothing;
  return html`<p class="notice" role="status" data-trouble=${store.trouble}>
    ${say(`storage.${store.trouble}`)}
  </p>`;
}

/** The game's mark: a speech bubble that is also a tick. */
function mark(): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path
      class="bubble"
      d="M5 4h22a3 3 0 0 1 3 3v13a3 3 0 0 1-3 3H15l-7 6v-6H5a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3Z"
    />
    <path class="tick" d="m9 13.5 5 5 9.5-9.5" />
  </svg>`;
}
