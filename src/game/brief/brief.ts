import './brief.css';
import '../shared/shared.css';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { MODES, moodOf, TEMPOS } from '../../core/index.ts';
import { frame } from '../../ui/frame.ts';
import { icon } from '../../ui/icons.ts';
import { radios } from '../../ui/settings-dialog.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import { vignette } from '../home/vignette.ts';
import { portrait } from '../portrait.ts';
import { loadScript } from '../saving/load-script.ts';
import { isSharedId, loadShared, type SharedText } from '../../ui/sharing/shelf.ts';
import { takeAddress, whoseText } from '../shared/whose.ts';
import { isInProgress } from '../saving/places.ts';
import { seedOf } from '../saving/saved-run.ts';
import { readMembership } from '../../ui/membership.ts';
import { readTeamCards } from '../team/published.ts';
import { beginForTeam } from '../team/begin.ts';
import { teamNotice } from '../team/notice.ts';
import { findPast, pastSection, scriptFor, startChoice, type Loaded, type PastChoice } from './past.ts';
import { tellIn, told } from '../told.ts';

/** A scenario, and who shared it; null where it is one of the game's or of one's team. */
interface Shown {
  readonly loaded: Loaded;
  readonly shared: SharedText | null;
}

/** What the trainee is told beforehand, and how they want to play. */
export async function showBrief(shell: Shell, scenario: string): Promise<Page> {
  const [loaded, shared] = await Promise.all([
    loadScript(shell.store, scenario),
    isSharedId(scenario) ? loadShared(scenario) : null,
  ]);
  if (!loaded.ok) return showMissing(shell, loaded.why);
  const { script } = loaded;
  tellIn(script.telling);
  let choice: PastChoice = startChoice(script);
  const update = () =>
    render(frame(shell, content(shell, { loaded, shared }, choice, choose), 'brief'), shell.host);
  const choose = (now: PastChoice) => {
    choice = now;
    update();
  };
  const unwatch = [shell.settings.watch(update), shell.store.watch(update)];
  update();
  void findPast(shell.store, loaded).then(choose);
  // By the time that the brief is read, the stage is at hand.
  void import('../stage/stage.ts').then(
    ({ prefetchStage }) => prefetchStage(),
    () => undefined,
  );
  return { title: script.scenario.title, destroy: () => unwatch.forEach((end) => end()) };
}

function content(
  shell: Shell,
  { loaded, shared }: Shown,
  choice: PastChoice,
  choose: (choice: PastChoice) => void,
): TemplateResult {
  const { scenario, tips, rules } = loaded.script;
  return html`
    <div class="brief-picture" data-setting=${scenario.setting} aria-hidden="true">
      ${vignette(scenario.setting)} ${portrait(scenario.customer, moodOf(rules, scenario.customer.mood))}
    </div>
    <div class="brief-text">
      <p class="brief-chips">
        <span class="chip">${say(`setting.${scenario.setting}`)}</span>
        <span class="chip"
          >${icon(scenario.channel === 'phone' ? 'phone' : 'person')}${say(
            `channel.${scenario.channel}`,
          )}</span
        >
        <span class="chip"
          >${icon('clock')}${say('brief.about', {
            minutes: say('home.minutes', { count: scenario.minutes }),
          })}</span
        >
      </p>
      <h1 tabindex="-1">${told(scenario.title)}</h1>
      ${shared === null ? teamMark(shell, scenario.id) : whoseText(shared)}
      <section aria-labelledby="brief-words">
        <h2 class="kicker" id="brief-words">${say('brief.kicker')}</h2>
        <p class="brief-words">${told(scenario.brief)}</p>
      </section>
      ${pastSection(loaded.script, choice, choose)}
      ${
        scenario.background?.credit === undefined
          ? nothing
          : html`<p class="brief-credit">
              ${say('brief.background', { credit: scenario.background.credit })}
            </p>`
      }
      <section aria-labelledby="brief-teaches">
        <h2 class="kicker" id="brief-teaches">${say('brief.teaches')}</h2>
        <ul class="brief-tips">
          ${scenario.teaches.map((tip) => html`<li class="chip">${told(tips.tips[tip]?.title ?? tip)}</li>`)}
        </ul>
      </section>
    </div>
    ${start(shell, { loaded, shared }, choice)}
  `;
}

function start(shell: Shell, { loaded, shared }: Shown, choice: PastChoice): TemplateResult {
  const { settings, store } = shell;
  const { id } = loaded.script.scenario;
  const seed = seedOf(shell.query);
  const running = isInProgress(store, id);
  const begin = async (event: Event) => {
    event.preventDefault();
    if (choice.kind === 'looking') return;
    const { script, earlier } = scriptFor(loaded, choice);
    const mode = shared === null ? settings.now.mode : 'practice';
    await beginForTeam(store, script, { mode, tempo: settings.now.tempo, seed, earlier });
    shell.go({ page: 'play', scenario: id });
  };
  return html`<form class="brief-start" @submit=${begin}>
    ${
      running
        ? html`<div class="brief-running">
            <a class="button primary" href=${addressOf({ page: 'play', scenario: id })}
              >${icon('play')}${say('brief.resume')}</a
            >
            <p>${say('brief.inProgress')}</p>
          </div>`
        : nothing
    }
    ${shared === null ? modeChoice(shell) : practiceOnly()}
    ${radios({
      name: 'tempo',
      label: say('brief.tempo'),
      options: TEMPOS.map((tempo) => ({
        value: tempo,
        label: say(`tempo.${tempo}.label`),
        hint: say(`tempo.${tempo}.hint`),
      })),
      chosen: settings.now.tempo,
      choose: (tempo) => settings.change({ tempo }),
    })}
    ${seed === null ? (shared === null ? teamNotice(shell, settings.now.mode) : nothing) : html`<p class="brief-seed">${say('brief.seed', { seed })}</p>`}
    <button
      class=${running ? 'button' : 'button primary'}
      type="submit"
      aria-disabled=${choice.kind === 'looking'}
    >
      ${running ? nothing : icon('play')}${say(running ? 'brief.restart' : 'brief.start')}
    </button>
    ${
      shared === null
        ? nothing
        : html`<a class="button quiet" href=${takeAddress(shared.id)}>${say('shared.studio')}</a>`
    }
  </form>`;
}

function modeChoice({ settings }: Shell): TemplateResult {
  return radios({
    name: 'mode',
    label: say('brief.mode'),
    options: MODES.map((mode) => ({
      value: mode,
      label: say(`mode.${mode}.label`),
      hint: say(`mode.${mode}.hint`),
    })),
    chosen: settings.now.mode,
    choose: (mode) => settings.change({ mode }),
  });
}

/** What somebody shared is tried out; it never counts. */
function practiceOnly(): TemplateResult {
  return html`<div class="shared-practice">
    <strong>${say('mode.practice.label')}</strong>
    <p>${say('shared.practice')}</p>
  </div>`;
}

/** Says so where one's team wrote what is played. */
function teamMark({ store }: Shell, scenario: string): TemplateResult | typeof nothing {
  const team = readMembership(store)?.teamName;
  const isTheirs = readTeamCards(store).some(({ id }) => id === scenario);
  return isTheirs && team !== undefined
    ? html`<p class="brief-team">${icon('podium')}${say('team.theirs', { team })}</p>`
    : nothing;
}

/** Says why a scenario can't be shown. */
export function showMissing(shell: Shell, why: 'gone' | 'broken' | 'unreachable'): Page {
  const title = say('app.failed.title');
  const text = { gone: say('brief.gone'), broken: say('brief.broken'), unreachable: say('app.failed.load') }[
    why
  ];
  render(
    frame(
      shell,
      html`<div class="message">
        <h1 tabindex="-1">${title}</h1>
        <p role="alert">${text}</p>
        <p><a class="button" href=${addressOf({ page: 'home' })}>${say('app.home')}</a></p>
      </div>`,
      'page-narrow',
    ),
    shell.host,
  );
  return { title, destroy: () => undefined };
}
