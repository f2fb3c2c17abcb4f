import { html, nothing, type TemplateResult } from 'lit-html';
import { addressOf } from '../../ui/shell.ts';
import type { CallFailure } from '../../wire.ts';
import { say } from '../text/say.ts';

/** The teams that this device leads, as sections know them. */
export type Known<T> = 'loading' | readonly T[] | CallFailure;

/** What to do where there is no server, no connection, or no team; nothing where there is a team. */
export function noTeam(known: Known<unknown>): TemplateResult | typeof nothing {
  if (known === 'loading') return html`<p role="status">${say('handing.team.loading')}</p>`;
  if ('ok' in known) return html`<p class="notice" data-team="failure">${failureWords(known)}</p>`;
  if (known.length > 0) return nothing;
  return html`<div class="notice" data-team="none">
    <p>${say('handing.team.none')}</p>
    <p><a class="button small" href=${addressOf({ page: 'board' })}>${say('handing.team.create')}</a></p>
  </div>`;
}

const TOLD = [
  'signed-out',
  'expired',
  'code-changed',
  'forbidden',
  'too-many',
  'too-large',
  'not-rankable',
  'tryouts-full',
  'translations-full',
  'disk-full',
  'unavailable',
] as const;

/** Why the server did not do what it was asked. What it says of a faulty draft is shown as it says it. */
export function failureWords(failure: CallFailure): string {
  if (failure.why !== 'refused') return say(`handing.failure.${failure.why}`);
  const { refused, message } = failure.refusal;
  if (refused === 'scenario-faulty' || refused === 'translation-faulty')
    return say(`handing.failure.${refused}`, { message });
  return say(`handing.failure.${TOLD.find((told) => told === refused) ?? 'other'}`);
}

/** Which team is meant: its name, or a choice where the device leads several. */
export function teamChoice(
  name: string,
  teams: readonly { readonly id: string; readonly name: string }[],
  chosen: string,
  choose: (id: string) => void,
): TemplateResult {
  const [only] = teams;
  if (teams.length === 1 && only !== undefined)
    return html`<p>${say('handing.team.lead', { team: only.name })}</p>`;
  return html`<label class="field handing-team"
    ><span>${say('handing.team.choose')}</span
    ><select
      class="input"
      name=${name}
      @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
    >
      ${teams.map((team) => html`<option value=${team.id} ?selected=${team.id === chosen}>${team.name}</option>`)}
    </select></label
  >`;
}
