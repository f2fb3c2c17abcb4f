import './shared.css';
import { html, render } from 'lit-html';
import { checkScenario, type Finding } from '../../core/index.ts';
import { frame } from '../../ui/frame.ts';
import { tidyName } from '../../ui/profiles.ts';
import { unpackLink, type Unpacked } from '../../ui/sharing/packed-link.ts';
import { filesOfTold, type ToldText } from '../../ui/sharing/told.ts';
import { forgetTryout, keepShared, loadTryout, sharedIdOf, type SharedText } from '../../ui/sharing/shelf.ts';
import { addressOf, type Page, type Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import { showBrief, showMissing } from '../brief/brief.ts';
import { loadTips } from '../saving/load-script.ts';
import { newRunId } from '../saving/saved-run.ts';
import { call } from '../team/call.ts';
import { takeAddress, whoseText } from './whose.ts';

/** Scenarios that somebody shared: by a link that carries the text, or by a try-out link of a team. */

type Trouble =
  Extract<Unpacked, { ok: false }>['why'] | 'ended' | 'offline' | 'no-server' | 'too-many' | 'failed';

/** Opens a link that carries a scenario. Nothing is fetched for it but what the game has anyway. */
export async function showLink(shell: Shell, packed: string): Promise<Page> {
  const unpacked = await unpackLink(packed);
  if (!unpacked.ok) return showTrouble(shell, unpacked.why);
  const { source, told } = unpacked;
  return openShared(shell, { source, by: tidyName(unpacked.by) ?? '', from: { way: 'link' } }, told);
}

/** Opens a team's try-out link: from the server, or as it was last opened here where there is no network. */
export async function showTryout(shell: Shell, key: string): Promise<Page> {
  const answer = await call('tryout', { params: { tryout: key } });
  if (answer.ok) {
    const { source, team, expires, translations } = answer.value;
    return openShared(shell, { source, by: team, from: { way: 'tryout', key, expires }, translations });
  }
  if (answer.why === 'refused') {
    const code = answer.refusal.refused;
    if (code !== 'not-found') return showTrouble(shell, code === 'too-many' ? code : 'failed');
    await forgetTryout(key);
    return showTrouble(shell, 'ended');
  }
  const kept = await loadTryout(key);
  return kept === null ? showTrouble(shell, answer.why) : openShared(shell, kept);
}

/**
 * Checks what came as every scenario is checked, and shows its brief; what has errors shows those.
 * @param told the translations that came in a link, which only the scenario itself gives their places
 */
async function openShared(
  shell: Shell,
  shared: Omit<SharedText, 'id'>,
  told: readonly ToldText[] = [],
): Promise<Page> {
  const loaded = await loadTips();
  if (loaded === null) return showMissing(shell, 'unreachable');
  const { tips } = loaded;
  const { script, findings } = checkScenario(shared.source, 'shared.json', tips, { quick: true });
  if (script === null) {
    const kept = { ...shared, id: `faulty-${newRunId()}` };
    await keepShared(kept);
    return showFaulty(shell, kept, findings);
  }
  const id = sharedIdOf(script.hash);
  const translations = shared.translations ?? filesOfTold(script.scenario, told);
  await keepShared({ ...shared, id, translations });
  return showBrief(shell, id);
}

/** More are of no use to whoever opens a link; the studio shows them all. */
const MOST = 12;

function showFaulty(shell: Shell, shared: SharedText, findings: readonly Finding[]): Page {
  const errors = findings.filter(({ level }) => level === 'error');
  const title = say('shared.faulty.title');
  const content = html`<div class="message shared-faulty" data-errors=${errors.length}>
    <h1 tabindex="-1">${title}</h1>
    <p>${say('shared.faulty.text')}</p>
    ${whoseText(shared)}
    <ul class="shared-findings">
      ${errors
        .slice(0, MOST)
        .map(
          ({ message, line }) =>
            html`<li>${message} <span class="shared-line">${say('shared.faulty.line', { line })}</span></li>`,
        )}
    </ul>
    ${errors.length > MOST ? html`<p>${say('shared.faulty.more', { count: errors.length - MOST })}</p>` : ''}
    <p class="dialog-actions">
      <a class="button primary" href=${takeAddress(shared.id)}>${say('shared.studio')}</a>
      <a class="button" href=${addressOf({ page: 'home' })}>${say('app.home')}</a>
    </p>
  </div>`;
  render(frame(shell, content, 'page-narrow'), shell.host);
  return { title, destroy: () => undefined };
}

function showTrouble(shell: Shell, why: Trouble): Page {
  const title = say('shared.trouble.title');
  const content = html`<div class="message" data-trouble=${why}>
    <h1 tabindex="-1">${title}</h1>
    <p role="alert">${say(`shared.trouble.${why}`)}</p>
    <p><a class="button" href=${addressOf({ page: 'home' })}>${say('app.home')}</a></p>
  </div>`;
  render(frame(shell, content, 'page-narrow'), shell.host);
  return { title, destroy: () => undefined };
}
