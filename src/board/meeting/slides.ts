import { html, nothing, type TemplateResult } from 'lit-html';
import { face } from '../../ui/faces.ts';
import { faceUrl } from '../../ui/look-face.ts';
import { say as sayShared } from '../../ui/text/say.ts';
import { vars } from '../../ui/vars.ts';
import type { Meeting, MeetingStep } from '../../wire.ts';
import { bar } from '../show/bars.ts';
import { localHint } from '../show/links.ts';
import { wholeAddress } from '../../ui/reach.ts';
import { qr } from '../show/qr.ts';
import { sayAround } from '../show/told.ts';
import { say } from '../text/say.ts';
import { toldIn, type Consequence, type Scene } from './scene.ts';

/** What stands on the wall at each step of a meeting. Nobody is named on any of them. */

export function slide(meeting: Meeting, scene: Scene | 'loading' | null): TemplateResult {
  const { step } = meeting;
  return html`<section class="slide" data-step=${step} aria-labelledby="slide">
    <h1 id="slide" tabindex="-1">${say(`meeting.steps.${step}`)}</h1>
    ${content(step, meeting, scene)}
  </section>`;
}

function content(step: MeetingStep, meeting: Meeting, scene: Scene | 'loading' | null): TemplateResult {
  switch (step) {
    case 'prepared':
      return html`<p class="slide-lead">${say('meeting.soon')}</p>
        ${voteCode(meeting)}`;
    case 'changed':
      return changed(meeting);
    case 'closed':
    case 'agreement':
      return agreement(meeting);
    case 'moment':
    case 'vote':
    case 'compare':
    case 'consequences':
    case 'tip':
      if (scene === 'loading')
        return html`<p class="slide-lead" role="status">${say('meeting.replaying')}</p>`;
      if (scene === null) return html`<p class="slide-lead">${say('meeting.noScene')}</p>`;
      return withScene(step, meeting, scene);
  }
}

function withScene(
  step: 'moment' | 'vote' | 'compare' | 'consequences' | 'tip',
  meeting: Meeting,
  scene: Scene,
): TemplateResult {
  switch (step) {
    case 'moment':
      return html`${speaking(scene)}${choices(scene)}`;
    case 'vote':
      return html`<div class="slide-vote">
        <div>${speaking(scene)}${choices(scene)}</div>
        ${voteCode(meeting)}
      </div>`;
    case 'compare':
      return compare(meeting, scene);
    case 'consequences':
      return html`<ol class="consequences" data-many=${scene.replies.length > 4}>
        ${scene.replies.map(({ id, card }, turn) => {
          const consequence = scene.consequences.get(id);
          return consequence === undefined
            ? nothing
            : html`<li
                class="consequence"
                data-better=${meeting.moment?.better === id}
                ${vars({ '--turn': turn })}
              >
                <p class="consequence-said">${toldIn(scene, card)}</p>
                ${after(consequence, scene)}
              </li>`;
        })}
      </ol>`;
    case 'tip':
      return tip(meeting, scene);
  }
}

function changed({ changed: since, lastAgreement }: Meeting): TemplateResult {
  return html`<div class="slide-changed">
    <ul class="slide-figures">
      <li><strong>${since.runs}</strong> ${say('meeting.runs', { count: since.runs })}</li>
      <li><strong>${since.players}</strong> ${say('meeting.players', { count: since.players })}</li>
      <li><strong>${since.mastered}</strong> ${say('meeting.mastered', { count: since.mastered })}</li>
    </ul>
    <ul class="skill-bars">
      ${since.skills.map(
        ({ skill, before, after: now }) =>
          html`<li>
            <span class="skill-name">${say(`skills.${skill}`)}</span>${bar(now ?? before ?? 0)}
            <strong class="skill-percent"
              >${
                now === null
                  ? say('ranking.none')
                  : before === null
                    ? say('percent', { percent: Math.round(now) })
                    : say('meeting.fromTo', { from: Math.round(before), to: Math.round(now) })
              }</strong
            >
          </li>`,
      )}
    </ul>
    ${
      lastAgreement === null
        ? nothing
        : html`<p class="agreement"><strong>${say('meeting.lastAgreed')}</strong> ${lastAgreement.text}</p>`
    }
  </div>`;
}

function speaking(scene: Scene): TemplateResult {
  const { customer, lines, sees, title } = scene;
  const picture = faceUrl(customer.look, customer.mood);
  return html`<div class="speaking">
    <figure class="speaking-who">
      ${picture === undefined ? nothing : html`<img src=${picture} alt="" width="240" height="240" />`}
      <figcaption>
        ${customer.name} <span class="speaking-mood">${sayShared(`mood.${customer.mood}`)}</span>
      </figcaption>
    </figure>
    <div>
      <p class="team-panel-note">${toldIn(scene, title)}</p>
      <blockquote class="speaking-lines">
        ${lines.map((line) => html`<p>${toldIn(scene, line)}</p>`)}
      </blockquote>
      ${
        sees.length === 0
          ? nothing
          : html`<p class="team-panel-note">
              ${sees.map((sight, at) => [at === 0 ? '' : ' · ', toldIn(scene, sight)])}
            </p>`
      }
    </div>
  </div>`;
}

function choices(scene: Scene): TemplateResult {
  return html`<ol class="slide-replies">
    ${scene.replies.map(({ id, card }) => html`<li data-reply=${id}>${toldIn(scene, card)}</li>`)}
  </ol>`;
}

/** How phones come to the vote, with how many have. */
function voteCode({ code, votes }: Meeting): TemplateResult {
  const address = wholeAddress({ page: 'vote', code });
  return html`<aside class="vote-code">
    ${qr(address, say('meeting.qr'))}
    <p class="big-code">${code}</p>
    <p class="team-panel-note">${say('meeting.voteAt', { address: address.replace(/^https?:\/\//, '') })}</p>
    ${localHint()}
    <p class="vote-total" role="status">
      ${say('meeting.votes', { count: votes.total })} · ${say('meeting.phones', { count: votes.ballots })}
    </p>
  </aside>`;
}

/** The room beside the team's real runs. */
function compare({ votes, distribution, moment }: Meeting, scene: Scene): TemplateResult {
  const known = new Map(Object.entries(votes.counts));
  return html`<table class="table slide-compare">
      <thead>
        <tr>
          <th scope="col">${say('meeting.reply')}</th>
          <th scope="col">${say('meeting.room')}</th>
          <th scope="col">${say('meeting.team')}</th>
        </tr>
      </thead>
      <tbody>
        ${scene.replies.map(({ id, card }) => {
          const count = known.get(id) ?? 0;
          const share = distribution?.[id];
          return html`<tr data-reply=${id}>
            <th scope="row">${toldIn(scene, card)}</th>
            <td>
              ${bar(votes.total === 0 ? 0 : (100 * count) / votes.total)}<span class="vote-count"
                >${count}</span
              >
            </td>
            <td>${share === undefined ? say('ranking.none') : say(`shares.${share}`)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${moment !== null && distribution === null ? html`<p class="team-panel-note">${say('meeting.noDistribution')}</p>` : nothing}`;
}

/** What comes of a reply, once it is its turn (`--turn`). */
function after({ mood, moodChange, thought, says, ending }: Consequence, scene: Scene): TemplateResult {
  const { name, look } = scene.customer;
  const words = [...says, ...(ending === null ? [] : [ending])].slice(0, 3);
  const picture = faceUrl(look, mood);
  const isSame = mood === scene.customer.mood;
  return html`<div class="consequence-after">
    ${picture === undefined ? face(mood) : html`<img src=${picture} alt="" width="96" height="96" />`}
    <div class="consequence-words">
      <p class="consequence-mood">
        ${say(isSame ? 'meeting.stays' : 'meeting.becomes', { name, mood: sayShared(`mood.${mood}`) })}
        ${moodChange === 0 ? nothing : say(`meeting.${moodChange > 0 ? 'better' : 'worse'}${isSame ? 'Little' : ''}`)}
      </p>
      ${
        thought === null
          ? nothing
          : html`<p class="consequence-thought">
              ${sayAround((place) => say('meeting.thinks', { thought: place }), toldIn(scene, thought))}
            </p>`
      }
      ${words.length === 0 ? nothing : html`<blockquote>${words.map((line) => html`<p>${toldIn(scene, line)}</p>`)}</blockquote>`}
    </div>
  </div>`;
}

function tip({ moment }: Meeting, scene: Scene): TemplateResult {
  const better = scene.replies.find(({ id }) => id === moment?.better);
  const coaching = better === undefined ? '' : (scene.consequences.get(better.id)?.coaching ?? '');
  return html`<div class="slide-tip">
    ${
      better === undefined
        ? nothing
        : html`<p class="slide-better">
            <span class="team-panel-note">${say('meeting.strongest')}</span
            ><strong>${toldIn(scene, better.card)}</strong>
            <span>${toldIn(scene, coaching)}</span>
          </p>`
    }
    ${
      scene.tip === null
        ? nothing
        : html`<div class="team-tip-card">
            <h2>${toldIn(scene, scene.tip.title)}</h2>
            <p>${toldIn(scene, scene.tip.follow)}</p>
            <p class="tip-break">
              <strong>${say('meeting.instead')}</strong> ${toldIn(scene, scene.tip.break)}
            </p>
            <p class="team-panel-note">${say('meeting.source')} ${scene.tip.sources.join('; ')}</p>
          </div>`
    }
  </div>`;
}

function agreement({ agreement: agreed }: Meeting): TemplateResult {
  return agreed === null
    ? html`<p class="slide-lead">${say('meeting.toAgree')}</p>`
    : html`<p class="agreement big">${agreed}</p>`;
}
