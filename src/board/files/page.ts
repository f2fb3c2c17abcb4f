import '../board.css';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { finishedRuns, openReplayer } from '../../game/replay.ts';
import { frame } from '../../ui/frame.ts';
import { icon } from '../../ui/icons.ts';
import type { Page, Shell } from '../../ui/shell.ts';
import { figures } from '../show/figures.ts';
import { EVERYTHING, scope, summary } from '../show/scope.ts';
import { say } from '../text/say.ts';
import { boardOfFiles, peopleOf } from './board-of-files.ts';
import { collect, NOTHING, readFiles, type Collection, type Trouble } from './collect.ts';
import { dropZone, saveOwn } from './drop-zone.ts';
import { openShelf, type ShelvedRun } from './shelf.ts';

/** The board that is built from files, in this browser alone. */
export async function showFilesBoard(shell: Shell): Promise<Page> {
  const shelf = await openShelf();
  const own = await finishedRuns();
  const replayer = openReplayer(shell.store);
  let collection: Collection = NOTHING;
  let chosen = EVERYTHING;
  let busy: { readonly done: number; readonly all: number } | null = null;
  let twice = 0;
  /** One batch after the other, so that none overtakes another's results. */
  let queue: Promise<void> = Promise.resolve();

  const update = () => void render(frame(shell, content(), 'board-page'), shell.host);

  const take = (shelved: readonly ShelvedRun[]) => {
    queue = queue.then(async () => {
      collection = await collect(replayer, collection, shelved, (now, done) => {
        collection = now;
        busy = done === shelved.length ? null : { done: done + 1, all: shelved.length };
        update();
      });
    });
    return queue;
  };

  const open = async (files: readonly File[]) => {
    const { runs, troubles } = await readFiles(files);
    const known = new Set(collection.runs.map(({ shelved }) => shelved.key));
    const fresh = [...new Map(runs.map((run) => [run.key, run])).values()].filter(
      ({ key }) => !known.has(key),
    );
    twice = runs.length - fresh.length;
    collection = { ...collection, troubles: [...collection.troubles, ...troubles] };
    busy = fresh.length === 0 ? null : { done: 1, all: fresh.length };
    update();
    await shelf.put(fresh);
    await take(fresh);
    shell.announce(say('files.done', { count: collection.runs.length }));
  };

  const rename = async (from: string, to: string) => {
    const name = to.trim().slice(0, 40);
    if (name === '' || name === from) {
      update();
      return;
    }
    const runs = collection.runs.map((run) =>
      run.shelved.name === from ? { ...run, shelved: { ...run.shelved, name } } : run,
    );
    collection = { ...collection, runs };
    update();
    await shelf.put(runs.flatMap(({ shelved }) => (shelved.name === name ? shelved : [])));
  };

  const forget = async () => {
    if (!confirm(say('files.forgetAsk'))) return;
    await shelf.clear();
    collection = NOTHING;
    twice = 0;
    update();
  };

  const zone = dropZone(update, (files) => void open(files));

  const content = () => {
    const board = boardOfFiles(collection, chosen, Date.now());
    const filled = collection.runs.length > 0;
    return html`<div class="board-head">
        <h1 tabindex="-1">${say('files.title')}</h1>
        ${
          filled
            ? html`<p class="board-actions">
                <button class="button small" type="button" @click=${() => print()}>
                  ${say('files.print')}
                </button>
                <button class="button small" type="button" @click=${() => void forget()}>
                  ${say('files.forget')}
                </button>
              </p>`
            : nothing
        }
      </div>
      <p class="board-lead">${say('files.lead')}</p>
      ${zone.panel()} ${progress()} ${troublesOf(collection.troubles)}
      ${
        filled
          ? html`${scope(board, chosen, (now) => {
              chosen = now;
              update();
            })}
            ${summary(board)} ${figures(board)} ${people(collection, rename)}`
          : nothing
      }
      ${saveOwn(own)}`;
  };

  const progress = () =>
    html`<div class="work-progress files-progress">
      ${
        busy === null
          ? collection.runs.length === 0
            ? nothing
            : html`<p>
                ${say('files.done', { count: collection.runs.length })}
                ${twice === 0 ? nothing : say('files.twice', { count: twice })} ${say('files.kept')}
              </p>`
          : html`<p>${say('files.progress', busy)}</p>
              <progress
                max=${busy.all}
                .value=${busy.done - 1}
                aria-label=${say('files.progress', busy)}
              ></progress>`
      }
    </div>`;

  update();
  void shelf.all().then((kept) => (kept.length === 0 ? undefined : take(kept)));
  return {
    title: say('files.title'),
    destroy: () => {
      zone.destroy();
      replayer.close();
    },
  };
}

/** What could not be read, by file. */
function troublesOf(troubles: readonly Trouble[]): TemplateResult | typeof nothing {
  if (troubles.length === 0) return nothing;
  return html`<section class="notice error files-troubles" role="alert" aria-labelledby="files-troubles">
    <h2 id="files-troubles">${icon('cross')}${say('files.troubles')}</h2>
    <ul>
      ${troubles.map(({ file, scenario, why }) => html`<li>${say(keyOf(why), { file, scenario })}</li>`)}
    </ul>
  </section>`;
}

const TOLD = [
  'too-big',
  'no-json',
  'no-results',
  'gone',
  'unreachable',
  'broken',
  'wrong-hash',
  'wrong-rules',
  'past',
  'unfinished',
  'over-budget',
] as const;

/** The text of a trouble; the many ways in which events don't fit are one to whoever reads this. */
function keyOf(why: Trouble['why']): `files.trouble.${(typeof TOLD)[number] | 'refused'}` {
  return `files.trouble.${TOLD.find((told) => told === why) ?? 'refused'}`;
}

/** The names as the files give them, to be put right. */
function people(collection: Collection, rename: (from: string, to: string) => Promise<void>): TemplateResult {
  return html`<section class="team-panel files-people" aria-labelledby="files-people">
    <h2 id="files-people">${say('files.people')}</h2>
    <p class="team-panel-note">${say('files.peopleHint')}</p>
    <ul>
      ${peopleOf(collection).map(
        (name) =>
          html`<li>
            <label class="team-field"
              ><span class="hidden-text">${say('files.nameOf', { name })}</span
              ><input
                class="team-input"
                maxlength="40"
                .value=${name}
                @change=${(event: Event) => void rename(name, (event.target as HTMLInputElement).value)}
            /></label>
            <span class="team-panel-note"
              >${say('runs', { count: collection.runs.filter(({ shelved }) => shelved.name === name).length })}</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
