import { html, nothing, type TemplateResult } from 'lit-html';
import { addressOf } from '../../ui/shell.ts';
import { languageNow } from '../../ui/text/texts.ts';
import type { PlayedVersion, TeamStanding } from '../team/standings.ts';
import { say } from '../text/say.ts';

/** The versions of the scenario that a team's server keeps, newest first, with what was played on each; none, no table. */
export function versionTable({ team, versions }: TeamStanding): TemplateResult | typeof nothing {
  if (versions.length === 0) return nothing;
  return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${say('handing.versions.title')}>
      <table class="figures handing-versions">
        <thead>
          <tr>
            <th scope="col">${say('handing.versions.version')}</th>
            <th scope="col">${say('handing.versions.published')}</th>
            <th scope="col">${say('handing.versions.runs')}</th>
            <th scope="col">${say('handing.versions.entries')}</th>
            <th scope="col">${say('handing.versions.mark')}</th>
          </tr>
        </thead>
        <tbody>
          ${versions.map(row)}
        </tbody>
      </table>
    </div>
    <p class="quiet-text">
      ${say('handing.versions.kept')}
      <a href=${addressOf({ page: 'team', team: team.id })}>${say('handing.versions.board')}</a>
    </p>`;
}

function row({ version, hash, published, current, from, runs, players }: PlayedVersion): TemplateResult {
  const day = new Intl.DateTimeFormat(languageNow(), { dateStyle: 'medium' }).format(Date.parse(published));
  return html`<tr data-version=${version} data-current=${current}>
    <th scope="row">
      ${version} ${current ? html`<span class="chip">${say('handing.versions.current')}</span>` : nothing}
      ${from === 'folder' ? html`<span class="chip">${say('handing.versions.folder')}</span>` : nothing}
    </th>
    <td>${day}</td>
    <td>${runs}</td>
    <td>${players}</td>
    <td><code title=${hash}>${hash.slice(0, 8)}</code></td>
  </tr>`;
}
