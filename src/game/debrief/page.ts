import './debrief.css';
// After what it changes on paper.
import './print.css';
import { html, nothing, render } from 'lit-html';
import type { Debrief, Run, Script } from '../../core/index.ts';
import { frame } from '../../ui/frame.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import { showMissing } from '../brief/brief.ts';
import { showUnfit } from '../play/unfit.ts';
import { loadScript } from '../saving/load-script.ts';
import { isFirstAttempt } from '../saving/first-attempt.ts';
import { PLACE_OF_OPENED, placeOfLast } from '../saving/places.ts';
import { bestOf, readResults } from '../saving/results.ts';
import { loadRun, type SavedRun } from '../saving/saved-run.ts';
import { content } from './content.ts';
import type { DebriefModel } from './model.ts';
import { fileDebrief } from './file.ts';
import { createReplayer } from './play-again.ts';
import { refuseOpened } from '../weighing/opened.ts';
import { sentNotice } from '../team/notice.ts';
import { weighRun } from '../weighing/weigh.ts';
import { tellIn } from '../told.ts';

/**
 * The debrief of the last finished run of a scenario, or of a run that was opened from a file.
 * @param scenario its id; null for the opened run
 */
export async function showDebrief(shell: Shell, scenario: string | null): Promise<Page> {
  const saved = loadRun(shell.store, scenario === null ? PLACE_OF_OPENED : placeOfLast(scenario));
  if (saved === null || saved === 'unreadable') {
    shell.go(scenario === null ? { page: 'home' } : { page: 'brief', scenario });
    return { title: '', destroy: () => undefined };
  }
  const loaded = await loadScript(shell.store, saved.run.scenario, saved.run);
  if (!loaded.ok) return showMissing(shell, loaded.why);
  const { script, sources } = loaded;
  showWaiting(shell);
  tellIn(script.telling);
  // One's own run had its past looked up when it began; what a file says of an earlier run is not taken on trust.
  const refused = scenario === null ? await refuseOpened(shell.store, script, sources, saved.run) : null;
  if (refused !== null) return showRefusal(shell, script, saved.run, refused.refused);
  const answer = await weighRun(sources, saved.run);
  if ('refused' in answer) return showRefusal(shell, script, saved.run, answer.refused);
  return open(shell, script, saved, answer, scenario === null);
}

function open(shell: Shell, script: Script, saved: SavedRun, debrief: Debrief, opened: boolean): Page {
  const { scenario } = script;
  const others = readResults(shell.store, scenario.id).filter(({ id }) => id !== saved.id);
  // Somebody else's run, opened from a file, is no result of this trainee.
  if (!opened) fileDebrief(shell.store, script, saved, debrief);
  const model: DebriefModel = {
    script,
    run: saved.run,
    debrief,
    best: bestOf(others),
    last: others.at(-1) ?? null,
    results: opened ? [] : readResults(shell.store, scenario.id),
    opened,
    isFirstAttempt: !opened && isFirstAttempt(shell.store, scenario.id, saved.id),
    actions: createReplayer(shell, script, saved.run),
  };
  const notice = opened ? nothing : sentNotice(shell, saved.run.mode);
  render(frame(shell, html`${content(model)}${notice}`, 'debrief'), shell.host);
  return { title: say('debrief.title', { scenario: scenario.title }), destroy: () => undefined };
}

/** Weighing the decisions takes a second or two; the page says so where it had to start only now. */
function showWaiting(shell: Shell): void {
  const waiting = html`<div class="message"><h1 tabindex="-1">${say('debrief.working')}</h1></div>`;
  render(frame(shell, waiting, 'page-narrow'), shell.host);
}

function showRefusal(shell: Shell, script: Script, run: Run, code: string): Page {
  if (code === 'wrong-rules') return showUnfit(shell, script, 'rules', run);
  if (code === 'wrong-hash') return showUnfit(shell, script, 'scenario', run);
  const title = say('debrief.refused.title');
  const message = html`<div class="message" data-refused=${code}>
    <h1 tabindex="-1">${title}</h1>
    <p>${code === 'past' ? say('debrief.refused.past') : say('debrief.refused.text', { code })}</p>
    <p><a class="button" href=${addressOf({ page: 'home' })}>${say('app.home')}</a></p>
  </div>`;
  render(frame(shell, message, 'page-narrow'), shell.host);
  return { title, destroy: () => undefined };
}
