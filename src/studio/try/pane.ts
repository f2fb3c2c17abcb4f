import { html, nothing, type TemplateResult } from 'lit-html';
import {
  BOTS,
  compile,
  readScenario,
  shortestPath,
  startTrial,
  type BotName,
  type GameEvent,
  type Moment,
  type Script,
  type Trial,
  type TrialStanding,
  type TrialStart,
  type TrialStep,
} from '../../core/index.ts';
import type { Preview } from '../../game/preview.ts';
import type { Bench, Pane } from '../bench/bench.ts';
import { textAt } from '../document/json.ts';
import { namesOf } from '../document/names.ts';
import { fileNameOf } from '../findings/findings.ts';
import { icon } from '../pieces/icons.ts';
import { say } from '../text/say.ts';
import { standingForm } from './standing.ts';

/** Playing the draft from any beat, in any state, on the real stage; edits take effect while it is played. */

/** Between two steps of a bot: long enough to be followed, in milliseconds. */
const BOT_PACE = 900;
/** Edits are taken up once somebody pauses. */
const EDIT_PAUSE = 500;

export function createTryPane(bench: Bench): Pane {
  let script: Script | null = null;
  let trial: Trial | null = null;
  let preview: Preview | null = null;
  let start: TrialStart = { variant: null, beat: null, standing: {}, seed: 1 };
  let way: 'state' | 'path' = 'state';
  let bot: BotName = 'expert';
  let botTimer: ReturnType<typeof setInterval> | undefined;
  let editTimer: ReturnType<typeof setTimeout> | undefined;
  let remark: string | null = null;
  let place: HTMLElement | null = null;
  let isStale = false;

  const compileNow = (): Script | null => {
    const { tips, document } = bench;
    const read = tips.value === null ? null : readScenario(document.text, fileNameOf(document), tips.value);
    return read?.ok === true && tips.value !== null ? compile(read.value, tips.value) : null;
  };
  const tell = (words: string | null) => {
    remark = words;
    if (words !== null) bench.shell.announce(words);
    bench.update();
  };
  const beatWanted = () => {
    const { now } = bench.selection;
    return now.at === 'beat' ? now.id : null;
  };

  /** Begins at a beat, by a way of replies or with the state that was chosen. */
  const begin = async (beat: string | null) => {
    stopBot();
    script = compileNow();
    if (script === null) return tell(say('try.errors'));
    const events = way === 'path' && beat !== null ? shortestPath(script, start.variant, beat) : [];
    if (events === null) return tell(say('try.noPath'));
    start = { ...start, beat: way === 'path' ? null : beat, standing: way === 'path' ? {} : start.standing };
    trial = startTrial(script, start, events);
    isStale = false;
    await present(events.length === 0 ? trial.opening : []);
    tell(null);
  };
  /** Puts the trial on the stage, which loads when it is first wanted. */
  const present = async (opening: readonly Moment[]) => {
    if (script === null || trial === null) return;
    if (preview !== null) return preview.take(script, trial, opening);
    bench.update();
    const { openPreview } = await import('../../game/preview.ts');
    if (place === null || trial === null) return;
    const { settings, announce } = bench.shell;
    preview = openPreview({ host: place, script, trial, settings, announce, changed: () => bench.update() });
  };
  const set = (standing: Partial<TrialStanding>) => {
    if (trial === null || script === null) start = { ...start, standing: { ...start.standing, ...standing } };
    else {
      trial.set(standing);
      preview?.take(script, trial, []);
    }
    bench.update();
  };

  /** Takes the draft up as it is now, at the same place as far as it allows. */
  const takeUp = () => {
    if (trial === null || preview === null) return;
    const next = compileNow();
    isStale = next === null;
    if (next !== null) {
      const steps: readonly TrialStep[] = trial.steps;
      [script, trial] = [next, startTrial(next, start, steps)];
      preview.take(next, trial, []);
      if (trial.steps.length < steps.length) tell(say('try.cutShort'));
    }
    bench.update();
  };

  const stopBot = () => {
    clearInterval(botTimer);
    botTimer = undefined;
  };
  const advise = (): GameEvent | null => trial?.advise(bot) ?? null;
  const runBot = () => {
    if (botTimer !== undefined) {
      stopBot();
      return bench.update();
    }
    botTimer = setInterval(() => {
      if (preview?.step(advise) === true) return;
      stopBot();
      bench.update();
    }, BOT_PACE);
    preview?.step(advise);
    bench.update();
  };

  const unwatch = bench.document.watch(() => {
    clearTimeout(editTimer);
    editTimer = setTimeout(takeUp, EDIT_PAUSE);
  });

  const controls = () => {
    const draft = bench.document.value;
    const wanted = beatWanted();
    const name = wanted === null ? '' : textAt(draft, ['beats', wanted, 'label']) || wanted;
    return html`<div class="try-controls">
      <div class="try-row">
        <button
          class="button small primary"
          type="button"
          data-action="try-start"
          @click=${() => void begin(null)}
        >
          ${icon('play')}${say('try.fromStart')}
        </button>
        <button
          class="button small"
          type="button"
          data-action="try-beat"
          ?disabled=${wanted === null}
          @click=${() => void begin(wanted)}
        >
          ${icon('play')}${wanted === null ? say('try.chooseBeat') : say('try.fromBeat', { beat: name })}
        </button>
      </div>
      <div class="try-row">
        ${select(
          'try-variant',
          say('try.variant'),
          namesOf(draft, 'variant'),
          trial?.standing.variant ?? start.variant ?? '',
          (variant) => {
            start = { ...start, variant };
            if (trial !== null) set({ variant });
            else bench.update();
          },
        )}
        ${select(
          'try-way',
          say('try.way'),
          [
            { id: 'state', label: say('try.ways.state') },
            { id: 'path', label: say('try.ways.path') },
          ],
          way,
          (chosen) => {
            way = chosen === 'path' ? 'path' : 'state';
            bench.update();
          },
        )}
        ${trial === null ? nothing : botChoice()}
      </div>
      ${remark === null ? nothing : html`<p class="notice" role="status">${remark}</p>`}
      ${isStale ? html`<p class="notice" role="status">${say('try.stale')}</p>` : nothing}
    </div>`;
  };
  const botChoice = () =>
    html`${select(
        'try-bot',
        say('try.bot'),
        BOTS.map((id) => ({ id, label: say(`know.bot.${id}.name`) })),
        bot,
        (chosen) => {
          bot = BOTS.find((each) => each === chosen) ?? bot;
          bench.update();
        },
      )}
      <button
        class="button small"
        type="button"
        data-action="try-bot"
        aria-pressed=${botTimer !== undefined}
        @click=${runBot}
      >
        ${say(botTimer === undefined ? 'try.play' : 'try.stop')}
      </button>`;

  return {
    template: () => {
      const isPlaying = trial !== null;
      return html`<div class="try" ?data-playing=${isPlaying}>
        ${bench.isFresh && !isPlaying ? html`<p class="notice try-fresh">${say('try.fresh')}</p>` : nothing}
        ${controls()} ${isPlaying ? nothing : html`<p class="quiet-text">${say('try.lead')}</p>`}
        <div class="try-stage host" ?hidden=${!isPlaying}></div>
        ${standingForm(bench.document.value, trial?.standing ?? null, start.standing, set)}
      </div>`;
    },
    shown(element) {
      const found = element.querySelector<HTMLElement>('.try-stage');
      if (found === place) return;
      place = found;
      // Coming back from another pane, the stage is a new place: the trial goes on where it was.
      preview?.destroy();
      preview = null;
      if (trial !== null) void present([]);
    },
    hidden() {
      stopBot();
      preview?.destroy();
      preview = null;
      place = null;
    },
    destroy() {
      unwatch();
      stopBot();
      clearTimeout(editTimer);
      preview?.destroy();
    },
  };
}

function select(
  name: string,
  label: string,
  options: readonly { readonly id: string; readonly label: string }[],
  now: string,
  choose: (id: string) => void,
): TemplateResult {
  return html`<label class="field try-select"
    ><span>${label}</span
    ><select
      class="input"
      name=${name}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      ${options.map(({ id, label: words }) => html`<option value=${id} ?selected=${id === now}>${words || id}</option>`)}
    </select></label
  >`;
}
