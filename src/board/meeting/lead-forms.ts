import { html, type TemplateResult } from 'lit-html';
import type { Body, Meeting } from '../../wire.ts';
import { fieldOf } from '../show/form.ts';
import { say } from '../text/say.ts';
import { toldIn, type Scene } from './scene.ts';

/** What the lead types during a meeting. */

type Change = (body: Body<'changeMeeting'>) => Promise<void>;

/** Hands counted in the room, where phones can't reach the server. */
export function handsForm({ votes }: Meeting, scene: Scene, change: Change): TemplateResult {
  const typed = new Map(Object.entries(votes.typed));
  const submit = (event: Event) => {
    event.preventDefault();
    const counts = Object.fromEntries(
      scene.replies.map(({ id }) => [
        id,
        Math.max(0, Math.min(500, Math.round(Number(fieldOf(event, `hands-${id}`))) || 0)),
      ]),
    );
    void change({ typed: counts });
  };
  return html`<details class="team-panel hands">
    <summary>${say('meeting.hands')}</summary>
    <form class="details-form" @submit=${submit}>
      ${scene.replies.map(
        ({ id, card }) =>
          html`<label class="team-field hand"
            ><span>${toldIn(scene, card)}</span
            ><input
              class="team-input short"
              type="number"
              min="0"
              max="500"
              name="hands-${id}"
              .defaultValue=${String(typed.get(id) ?? 0)}
          /></label>`,
      )}
      <button class="button" type="submit">${say('meeting.handsGo')}</button>
    </form>
  </details>`;
}

/** The one line that the team agrees on. */
export function agreementForm({ agreement }: Meeting, change: Change): TemplateResult {
  const submit = (event: Event) => {
    event.preventDefault();
    const text = fieldOf(event, 'agreement').trim();
    void change({ agreement: text === '' ? null : text });
  };
  return html`<form class="team-panel details-form agreement-form" @submit=${submit}>
    <label class="team-field"
      ><span>${say('meeting.agreement')}</span
      ><textarea
        class="team-input"
        name="agreement"
        rows="2"
        maxlength="280"
        .defaultValue=${agreement ?? ''}
      ></textarea>
      <small>${say('meeting.agreementHint')}</small></label
    >
    <button class="button" type="submit">${say('meeting.keep')}</button>
  </form>`;
}
