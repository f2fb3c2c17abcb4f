import './credits.css';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { frame } from '../../ui/frame.ts';
import { icon } from '../../ui/icons.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import { fetchLibraries, type Library } from './licences.ts';
import { WORK_KINDS, WORKS, type Work, type WorkKind } from './works.ts';

/** Whose work the game is made from, and under which licence. */
export async function showCredits(shell: Shell): Promise<Page> {
  const libraries = await fetchLibraries();
  render(frame(shell, content(libraries), 'page-narrow credits'), shell.host);
  return { title: say('credits.title'), destroy: () => undefined };
}

function content(libraries: readonly Library[] | null): TemplateResult {
  return html`
    <h1 tabindex="-1">${say('credits.title')}</h1>
    <p>${say('credits.lead')}</p>
    ${WORK_KINDS.map(ofKind)}
    <section aria-labelledby="credits-own">
      <h2 id="credits-own">${say('credits.own.title')}</h2>
      <p>${say('credits.own.text')}</p>
    </section>
    <section aria-labelledby="credits-libraries">
      <h2 id="credits-libraries">${say('credits.libraries.title')}</h2>
      ${
        libraries === null
          ? html`<p>${say('credits.libraries.none')}</p>`
          : html`<p>${say('credits.libraries.text')}</p>
              <ul class="credits-list">
                ${libraries.map(library)}
              </ul>`
      }
    </section>
    <p><a class="button" href=${addressOf({ page: 'help' })}>${icon('back')}${say('app.help')}</a></p>
  `;
}

function ofKind(kind: WorkKind): TemplateResult {
  return html`<section aria-labelledby=${`credits-${kind}`}>
    <h2 id=${`credits-${kind}`}>${say(`credits.kinds.${kind}`)}</h2>
    <ul class="credits-list">
      ${WORKS.filter((each) => each.kind === kind).map(work)}
    </ul>
  </section>`;
}

function work({ title, author, licence, use, home }: Work): TemplateResult {
  return html`<li class="credit" data-work=${title}>
    <p><strong>${title}</strong> <span class="chip">${licence}</span></p>
    <p>${say('credits.by', { author, home })}</p>
    <p class="credit-use">${say(`credits.uses.${use}`)}</p>
  </li>`;
}

function library({ name, version, licence, text }: Library): TemplateResult {
  return html`<li class="credit" data-library=${name}>
    <p>
      <strong>${name}</strong> ${version}
      ${licence === '' ? nothing : html`<span class="chip">${licence}</span>`}
    </p>
    ${
      text === ''
        ? nothing
        : html`<details>
            <summary>${say('credits.words')}<span class="hidden-text">: ${name}</span></summary>
            <p class="credit-words">${text}</p>
          </details>`
    }
  </li>`;
}
