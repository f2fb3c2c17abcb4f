import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { SKILLS, STRENGTHS } from '../../core/vocabulary.ts';
import { say as sayGame } from '../../ui/text/say.ts';
import { isObject } from '../document/json.ts';
import { say } from '../text/say.ts';
import { elementId, type FormBench, type Slot } from './bench.ts';
import { about, describedBy, dropButton } from './inputs.ts';
import { choiceWord } from './words.ts';

/** Tips that a reply follows or breaks, each with how strongly. */
export function strengthsInput(bench: FormBench, slot: Slot): TemplateResult {
  const { path, label, value } = slot;
  const held = isObject(value)
    ? Object.entries(value).map(([tip, word]) => [tip, typeof word === 'string' ? word : ''] as const)
    : [];
  const face = path.at(-1) === 'breaks' ? 'break' : 'follow';
  const add = (event: Event) => {
    const list = event.target as HTMLSelectElement;
    const tip = list.value;
    list.value = '';
    if (tip !== '') bench.document.set([...path, tip], 'clear');
  };
  return html`<fieldset class="field strengths" data-field=${path.join('.')}>
    <legend>${label}</legend>
    <ul class="strength-list">
      ${held.map(([tip, strength]) => {
        const at = [...path, tip];
        const title = bench.tips?.tips[tip]?.title ?? say('form.unknown', { id: tip });
        return html`<li>
          <label for=${elementId(at)}
            ><strong>${title}</strong><small>${bench.tips?.tips[tip]?.[face] ?? ''}</small></label
          >
          <select
            class="input"
            id=${elementId(at)}
            .value=${live(strength)}
            @change=${(event: Event) => bench.document.set(at, (event.target as HTMLSelectElement).value)}
          >
            ${STRENGTHS.map((word) => html`<option value=${word} ?selected=${word === strength}>${choiceWord(word)}</option>`)}
          </select>
          ${dropButton(bench, held.length === 1 ? path : at, title)}
          ${bench
            .findingsAt(at)
            .map(
              ({ level, message }) =>
                html`<p class="field-finding" data-level=${level}>
                  <strong>${say(`findings.level.${level}`)}:</strong> ${message}
                </p>`,
            )}
        </li>`;
      })}
    </ul>
    ${tipSelect(
      bench,
      elementId(path),
      say(`form.tip.${face}`),
      held.map(([tip]) => tip),
      add,
    )}
    ${about(bench, slot)}
  </fieldset>`;
}

/** A list of all tips by skill, to add one from. */
function tipSelect(
  bench: FormBench,
  id: string,
  label: string,
  chosen: readonly string[],
  add: (event: Event) => void,
): TemplateResult {
  const tips = Object.entries(bench.tips?.tips ?? {}).filter(([tip]) => !chosen.includes(tip));
  return html`<label class="hidden-text" for=${id}>${label}</label>
    <select class="input" id=${id} data-add-tip @change=${add}>
      <option value="">${label}</option>
      ${SKILLS.map(
        (skill) =>
          html`<optgroup label=${sayGame(`skill.${skill}`)}>
            ${tips
              .filter(([, tip]) => tip.skill === skill)
              .map(([tip, { title }]) => html`<option value=${tip}>${title}</option>`)}
          </optgroup>`,
      )}
    </select>`;
}

/** The tips that a scenario is about. */
export function tipList(bench: FormBench, slot: Slot): TemplateResult {
  const { path, label, value } = slot;
  const chosen = Array.isArray(value)
    ? (value as readonly unknown[]).filter((tip) => typeof tip === 'string')
    : [];
  const add = (event: Event) => {
    const list = event.target as HTMLSelectElement;
    const tip = list.value;
    list.value = '';
    if (tip !== '') bench.document.insert(path, chosen.length, tip);
  };
  return html`<fieldset
    class="field strengths"
    data-field=${path.join('.')}
    aria-describedby=${describedBy(path)}
  >
    <legend>${label}</legend>
    <ul class="tip-list">
      ${chosen.map((tip, index) => {
        const title = bench.tips?.tips[tip]?.title ?? say('form.unknown', { id: tip });
        return html`<li><span>${title}</span>${dropButton(bench, [...path, index], title)}</li>`;
      })}
    </ul>
    ${tipSelect(bench, elementId(path), say('form.tip.teach'), chosen, add)} ${about(bench, slot, true)}
  </fieldset>`;
}
