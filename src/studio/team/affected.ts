import { html, nothing, type TemplateResult } from 'lit-html';
import { say } from '../text/say.ts';
import { effectOn, type Effect, type TeamStanding } from './standings.ts';

/** What publishing the draft does to a team's board, in a sentence with the counts of runs and board entries. */
export function effectWords(team: string, effect: Effect): string {
  if (effect.kind === 'new') return say('know.boards.new', { team });
  const { kind, version } = effect;
  const runs = say('know.boards.runs', { count: effect.runs });
  const players = say('know.boards.players', { count: effect.players });
  return say(`know.boards.${kind}`, { team, version, runs, players });
}

/** The same for every team that is led on this device; nothing where there is none. */
export function boardsAffected(
  standings: readonly TeamStanding[],
  hash: string,
): TemplateResult | typeof nothing {
  if (standings.length === 0) return nothing;
  return html`<section aria-labelledby="know-boards">
    <h3 id="know-boards">${say('know.boards.title')}</h3>
    <ul class="change-list">
      ${standings.map((standing) => html`<li>${effectWords(standing.team.name, effectOn(standing, hash))}</li>`)}
    </ul>
  </section>`;
}
