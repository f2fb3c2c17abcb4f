import { html, nothing, type TemplateResult } from 'lit-html';
import type { Simulation } from '../../core/index.ts';
import { openRoom } from '../backroom/room.ts';
import type { Bench, Pane } from '../bench/bench.ts';
import { namesOf } from '../document/names.ts';
import { fileNameOf } from '../findings/findings.ts';
import { textAt } from '../document/json.ts';
import { boardsAffected } from '../team/affected.ts';
import { standingsOf, type TeamStanding } from '../team/standings.ts';
import { say } from '../text/say.ts';
import { botTable } from './bots.ts';
import { changes } from './changes.ts';
import type { Knowledge, KnowProgress } from './knowledge.ts';
import { endingTable, rangeTable } from './ranges.ts';

/** The dashboard: what the draft allows, how its endings are reached, what bots make of it, what changed. */

/** What is known so far, and of which version of the draft. */
interface Known extends Partial<Knowledge> {
  readonly version: number;
  readonly bots: readonly Simulation[];
  /** What stands on the boards of the teams that are led here; empty without a server. */
  readonly teams: readonly TeamStanding[];
}

export function createKnowPane(bench: Bench): Pane {
  const room = openRoom();
  let known: Known | null = null;
  let isRunning = false;
  let trouble: 'errors' | 'failed' | null = null;
  let past: string | null = null;
  let announced = '';

  const tell = (words: string) => {
    if (words !== announced) bench.shell.announce(words);
    announced = words;
  };
  const take = (progress: KnowProgress) => {
    if (known === null) return;
    switch (progress.part) {
      case 'analysis':
        known = { ...known, analysis: progress.analysis, hash: progress.hash };
        break;
      case 'change':
        known = { ...known, change: progress.change };
        break;
      case 'bot':
        known = { ...known, bots: [...known.bots, progress.simulation] };
    }
    bench.update();
  };
  const run = async () => {
    const { document, kept } = bench;
    const { version } = document;
    [isRunning, trouble, known] = [true, null, { version, bots: [], teams: [] }];
    bench.update();
    void askTeams(version);
    const source = document.text;
    const file = kept.draft.file?.name ?? fileNameOf(document);
    const task = { type: 'know', source, file, tips: bench.tips.text, past, base: kept.draft.base } as const;
    try {
      const answer = await room.ask(task, (progress) => take(progress as KnowProgress));
      if (answer === null && isRunning) [trouble, known] = ['errors', null];
    } catch (error) {
      console.error(error);
      [trouble, known] = ['failed', null];
    }
    isRunning = false;
    tell(say(trouble === null ? 'know.done' : `know.${trouble}`));
    bench.update();
  };
  /** What a server's boards have of this scenario. Without one, or out of reach of it, there is nothing to say. */
  const askTeams = async (version: number) => {
    const answer = await standingsOf(textAt(bench.document.value, ['id']));
    if (known?.version !== version || !answer.ok) return;
    known = { ...known, teams: answer.value };
    bench.update();
  };
  const cancel = () => {
    isRunning = false;
    room.giveUp();
    tell(say('know.cancelled'));
    bench.update();
  };
  const head = () =>
    html`<div class="know-head">
      ${
        isRunning
          ? html`<progress
                max="11"
                .value=${(known?.analysis === undefined ? 0 : 1) + (known?.bots.length ?? 0)}
                aria-label=${say('know.running')}
              ></progress>
              <button class="button small" type="button" data-action="cancel" @click=${cancel}>
                ${say('know.cancel')}
              </button>`
          : html`<button
              class="button small primary"
              type="button"
              data-action="know"
              @click=${() => void run()}
            >
              ${say('know.run')}
            </button>`
      }
      ${pastSelect()}
      <p class="quiet-text" role="status">${stage()}</p>
    </div>`;
  const stage = () => {
    if (isRunning) return say('know.running');
    if (trouble !== null) return say(`know.${trouble}`);
    if (known === null) return say('know.lead');
    return say(known.version === bench.document.version ? 'know.done' : 'know.stale');
  };
  const pastSelect = () => {
    const pasts = namesOf(bench.document.value, 'past');
    if (pasts.length === 0) return nothing;
    const choose = (event: Event) => {
      past = (event.target as HTMLSelectElement).value || null;
      bench.update();
    };
    return html`<label class="know-past"
      ><span>${say('know.past')}</span
      ><select class="input" @change=${choose}>
        <option value="">${say('know.statedPast')}</option>
        ${pasts.map(({ id, label }) => html`<option value=${id} ?selected=${id === past}>${label || id}</option>`)}
      </select></label
    >`;
  };

  return {
    template: () => html`<div class="know">${head()}${known === null ? nothing : board(bench, known)}</div>`,
    destroy: () => room.close(),
  };
}

function board(bench: Bench, { hash, analysis, bots, change, teams }: Known): TemplateResult {
  const draft = bench.document.value;
  return html`${change == null ? nothing : changes(change)}
  ${hash === undefined ? nothing : boardsAffected(teams, hash)}
  ${
    analysis === undefined
      ? nothing
      : analysis.ok
        ? html`${rangeTable(draft, analysis)}${endingTable(draft, analysis)}`
        : html`<p class="notice">${analysis.message}</p>`
  }
  ${bots.length === 0 ? nothing : botTable(bots, namesOf(draft, 'variant').length)}`;
}
