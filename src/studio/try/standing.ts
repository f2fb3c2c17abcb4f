import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { FACT_STATES, MOOD_TOP, PROMISE_STATES, TRUST_TOP, type TrialStanding } from '../../core/index.ts';
import { numberAt, type JsonObject } from '../document/json.ts';
import { namesOf, type Name } from '../document/names.ts';
import { choiceWord } from '../form/words.ts';
import { say } from '../text/say.ts';

/**
 * How things stand, in view and to be changed: mood, trust, what was heard, the ledger, the favours.
 * @param now while something is being tried; null before
 * @param chosen what was chosen for the next start
 */
export function standingForm(
  draft: JsonObject,
  now: TrialStanding | null,
  chosen: Partial<TrialStanding>,
  set: (standing: Partial<TrialStanding>) => void,
): TemplateResult {
  const standing: Partial<TrialStanding> = now ?? chosen;
  const mood = standing.mood ?? numberAt(draft, ['customer', 'mood']) ?? 10;
  const trust = standing.trust ?? numberAt(draft, ['customer', 'trust']) ?? 4;
  return html`<fieldset class="standing">
    <legend>${say(now === null ? 'try.startState' : 'try.state')}</legend>
    <div class="try-row">
      ${number('mood', say('try.mood'), mood, MOOD_TOP, (value) => set({ mood: value }))}
      ${number('trust', say('try.trust'), trust, TRUST_TOP, (value) => set({ trust: value }))}
    </div>
    ${list(
      say('outline.facts'),
      namesOf(draft, 'fact'),
      FACT_STATES,
      (id) => standing.facts?.[id] ?? 'unknown',
      (id, state) => set({ facts: now === null ? { ...chosen.facts, [id]: state } : { [id]: state } }),
    )}
    ${list(
      say('outline.promises'),
      namesOf(draft, 'promise'),
      PROMISE_STATES,
      (id) => standing.promises?.[id] ?? 'none',
      (id, state) => set({ promises: now === null ? { ...chosen.promises, [id]: state } : { [id]: state } }),
    )}
    ${list(
      say('outline.favours'),
      namesOf(draft, 'favour'),
      ['left', 'spent'] as const,
      (id) => (standing.favours?.[id] === true ? 'spent' : 'left'),
      (id, state) =>
        set({
          favours:
            now === null ? { ...chosen.favours, [id]: state === 'spent' } : { [id]: state === 'spent' },
        }),
    )}
  </fieldset>`;
}

function number(
  name: string,
  label: string,
  value: number,
  most: number,
  change: (value: number) => void,
): TemplateResult {
  return html`<label class="field try-select"
    ><span>${label}</span
    ><input
      class="input number"
      type="number"
      name=${`standing-${name}`}
      min="0"
      max=${most}
      .value=${live(String(value))}
      @input=${(event: Event) => {
        // At once: what is drawn anew meanwhile would put the old number back.
        const typed = (event.target as HTMLInputElement).valueAsNumber;
        if (!Number.isNaN(typed)) change(Math.min(most, Math.max(0, Math.round(typed))));
      }}
  /></label>`;
}

function list<T extends string>(
  title: string,
  names: readonly Name[],
  states: readonly T[],
  stateOf: (id: string) => T,
  change: (id: string, state: T) => void,
): TemplateResult {
  if (names.length === 0) return html``;
  return html`<h3>${title}</h3>
    <ul class="standing-list">
      ${names.map(({ id, label }) => {
        const now = stateOf(id);
        return html`<li>
          <label
            ><span>${label || id}</span
            ><select
              class="input"
              data-standing=${id}
              .value=${live(now)}
              @change=${(event: Event) => {
                const chosen = states.find((state) => state === (event.target as HTMLSelectElement).value);
                if (chosen !== undefined) change(id, chosen);
              }}
            >
              ${states.map((state) => html`<option value=${state} ?selected=${state === now}>${choiceWord(state)}</option>`)}
            </select></label
          >
        </li>`;
      })}
    </ul>`;
}
