import { html, nothing, render, type TemplateResult } from 'lit-html';
import { openDialog } from '../../ui/dialog.ts';
import { frame } from '../../ui/frame.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import { newDraft, type DraftCard, type Drafts } from '../document/drafts.ts';
import { canSaveFiles, chooseFile, loadShipped, readFile, type OpenedFile } from '../document/files.ts';
import { icon } from '../pieces/icons.ts';
import { languageNow } from '../../ui/text/texts.ts';
import { say } from '../text/say.ts';
import { answersOf, TEMPLATES } from '../start/answers.ts';
import { buildScenario } from '../start/build.ts';
import { markFresh } from '../start/fresh.ts';
import { createInterview } from '../start/interview.ts';
import { blankScenario } from './blank.ts';
import { loadShippedCards, type ShippedCard } from './shipped.ts';

/** The drafts on this device, and the ways to begin one. */
export async function showList(
  shell: Shell,
  drafts: Drafts,
  { missing }: { readonly missing: string | null },
): Promise<Page> {
  let cards: readonly DraftCard[] = await drafts.list();
  let shipped: readonly ShippedCard[] | null = null;
  let trouble: 'too-big' | 'no-text' | 'unreachable' | null = null;
  let isOpen = true;
  let isAsking = false;

  const update = () => isOpen && render(frame(shell, content(), 'studio-list'), shell.host);
  const begin = async (given: Parameters<typeof newDraft>[0], { fresh = false } = {}) => {
    const draft = newDraft(given);
    if (fresh) markFresh(draft.id);
    await drafts.save(draft);
    shell.go({ page: 'studio', draft: draft.id });
  };
  const take = (opened: OpenedFile | null) => {
    if (opened === null) return;
    if (opened.ok) {
      const { text, name, handle, time } = opened;
      void begin({ text, from: name, base: text, file: handle, fileTime: time });
      return;
    }
    trouble = opened.why;
    update();
  };
  const copy = async ({ file, title }: ShippedCard) => {
    const text = await loadShipped(file);
    if (text !== null) return begin({ text, from: title, base: text });
    trouble = 'unreachable';
    update();
  };
  const remove = (card: DraftCard) =>
    askToRemove(card, async () => {
      await drafts.remove(card.id);
      cards = await drafts.list();
      shell.announce(say('list.removed', { title: card.title || say('list.untitled') }));
      update();
      shell.host.querySelector<HTMLElement>('h1')?.focus();
    });

  const ask = (now: boolean) => {
    isAsking = now;
    update();
    scrollTo(0, 0);
    shell.host.querySelector<HTMLElement>('h1')?.focus();
  };
  const interview = createInterview({
    store: shell.store,
    build: (answers, ticked) =>
      void begin({ text: buildScenario(answers), from: '', ticked }, { fresh: true }),
    leave: () => ask(false),
  });
  const fromTemplate = (name: (typeof TEMPLATES)[number]) => () =>
    void begin({ text: buildScenario(answersOf(name), { returning: name === 'returning' }), from: '' });

  const content = () =>
    isAsking
      ? html`<h1 tabindex="-1">${say('interview.title')}</h1>
          ${interview.template()}`
      : listing();
  const beginnings = () =>
    html`<section class="list-begin" aria-labelledby="list-begin">
      <h2 id="list-begin">${say('list.begin')}</h2>
      <div class="begin-ways">
        ${way('note', 'interview', () => ask(true), 'first')}
        ${TEMPLATES.map((name) => way('copy', name, fromTemplate(name)))}
        ${way('pen', 'blank', () => void begin({ text: blankScenario(), from: '' }))} ${fileWay(take)}
      </div>
      ${copies(shipped, copy)}
    </section>`;
  const kept = () =>
    html`<section aria-labelledby="list-drafts">
      <h2 id="list-drafts">${say('list.drafts')}</h2>
      ${
        cards.length === 0
          ? html`<p class="quiet-text">${say('list.none')}</p>`
          : html`<ul class="draft-list">
              ${cards.map((card) => draftItem(card, remove))}
            </ul>`
      }
    </section>`;
  /** Whoever has drafts comes for them; whoever has none, to begin one. */
  const listing = () => html`
    <h1 tabindex="-1">${say('list.title')}</h1>
    <p class="lead">${say('list.lead')}</p>
    ${missing === null ? nothing : html`<p class="notice error" role="alert">${say('list.missing')}</p>`}
    ${trouble === null ? nothing : html`<p class="notice error" role="alert">${say(`list.trouble.${trouble}`)}</p>`}
    ${drafts.isMemory ? html`<p class="notice" role="status">${say('list.memory')}</p>` : nothing}
    ${cards.length === 0 ? [beginnings(), kept()] : [kept(), beginnings()]}
  `;

  update();
  void loadShippedCards().then((loaded) => {
    shipped = loaded;
    update();
  });
  return { title: say('list.title'), destroy: () => void (isOpen = false) };
}

function way(
  picture: Parameters<typeof icon>[0],
  name: 'blank' | 'interview' | (typeof TEMPLATES)[number],
  act: () => void,
  rank: 'first' | '' = '',
): TemplateResult {
  return html`<button
    class="begin-way ${rank === 'first' ? 'begin-first' : ''}"
    type="button"
    data-begin=${name}
    @click=${act}
  >
    ${icon(picture)}<strong>${say(`list.ways.${name}.name`)}</strong
    ><span>${say(`list.ways.${name}.text`)}</span>
  </button>`;
}

/** Opening a file: the real one where the browser can write to it later, else a copy of what is in it. */
function fileWay(take: (opened: OpenedFile | null) => void): TemplateResult {
  const words = html`${icon('open')}<strong>${say('list.ways.file.name')}</strong
    ><span>${say('list.ways.file.text')}</span>`;
  if (canSaveFiles()) {
    return html`<button
      class="begin-way"
      type="button"
      data-begin="file"
      @click=${() => void chooseFile().then(take)}
    >
      ${words}
    </button>`;
  }
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file !== undefined) void readFile(file).then(take);
    input.value = '';
  };
  return html`<label class="begin-way file">
    ${words}<input
      class="file-input"
      type="file"
      data-begin="file"
      accept=".json,application/json"
      @change=${choose}
    />
  </label>`;
}

function copies(
  shipped: readonly ShippedCard[] | null,
  copy: (card: ShippedCard) => Promise<void>,
): TemplateResult {
  return html`<details class="copies">
    <summary>${say('list.copies')}</summary>
    ${
      shipped === null
        ? html`<p class="quiet-text">${say('list.loading')}</p>`
        : html`<ul class="copy-list">
            ${shipped.map(
              (card) =>
                html`<li>
                  <button
                    class="button small"
                    type="button"
                    data-copy=${card.id}
                    @click=${() => void copy(card)}
                  >
                    ${icon('copy')}${card.title}
                  </button>
                </li>`,
            )}
          </ul>`
    }
  </details>`;
}

function draftItem(card: DraftCard, remove: (card: DraftCard) => void): TemplateResult {
  const title = card.title || say('list.untitled');
  const when = new Intl.DateTimeFormat(languageNow(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    card.changed,
  );
  return html`<li class="draft" data-draft=${card.id}>
    <a href=${addressOf({ page: 'studio', draft: card.id })}><strong>${title}</strong></a>
    <span class="quiet-text">${say('list.changed', { when })}</span>
    <button
      class="button quiet tool"
      type="button"
      aria-label=${say('list.remove', { title })}
      title=${say('list.remove', { title })}
      @click=${() => remove(card)}
    >
      ${icon('trash')}
    </button>
  </li>`;
}

/** Removing a draft cannot be undone, so it is asked twice. */
function askToRemove(card: DraftCard, remove: () => Promise<void>): void {
  const title = card.title || say('list.untitled');
  openDialog({
    title: say('list.remove', { title }),
    body: (close) =>
      html`<p>${say('list.removeText')}</p>
        <p class="dialog-actions">
          <button
            class="button primary"
            type="button"
            @click=${() => {
              close();
              void remove();
            }}
          >
            ${say('list.removeYes')}
          </button>
          <button class="button" type="button" @click=${close}>${say('list.removeNo')}</button>
        </p>`,
  });
}
