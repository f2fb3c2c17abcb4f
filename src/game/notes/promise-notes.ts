import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { type PromiseNote, timeOfDay } from '../../core/index.ts';
import { icon, type IconName } from '../../ui/icons.ts';
import { say } from '../../ui/text/say.ts';
import { told } from '../told.ts';

/** The promises made, as sticky notes: what was promised, by when, and in the end a stamp that says how it came out. */
export function promiseNotes(notes: readonly PromiseNote[], starts: string): TemplateResult {
  const made = notes.filter(({ state }) => state !== 'none');
  return html`<section class="panel promises" aria-labelledby="promises-title">
    <h2 id="promises-title">${icon('note')}${say('notes.promises')}</h2>
    ${
      made.length === 0
        ? html`<p class="panel-empty">${say('notes.noPromises')}</p>`
        : html`<ul class="sticky-list">
            ${repeat(
              made,
              ({ promise }) => promise,
              (note) => html`<li>${sticky(note, starts)}</li>`,
            )}
          </ul>`
    }
  </section>`;
}

function sticky(note: PromiseNote, starts: string): TemplateResult {
  const due = dueTime(note, starts);
  return html`<div class="sticky" data-promise=${note.promise} data-state=${note.state}>
    <p class="sticky-label">${told(note.label)}</p>
    <p class="sticky-words">
      ${promisedWords(note)}${
        note.requoted === null || note.quoted === null
          ? nothing
          : html`, ${say('notes.requoted', { amount: amount(note.requoted, note) })}`
      }
    </p>
    ${
      note.state === 'open'
        ? due === null
          ? nothing
          : html`<p class="sticky-due">${icon('clock')}${say('notes.due', { clock: due })}</p>`
        : html`${
              note.delivered === null
                ? nothing
                : html`<p class="sticky-words">
                    ${say('notes.delivered', { amount: amount(note.delivered, note) })}
                  </p>`
            }
            <p class="stamp">${icon(stampIcon(note.state))}${say(`state.${note.state}`)}</p>`
    }
  </div>`;
}

/** What was promised first, in words. */
function promisedWords(note: PromiseNote): string {
  const first = note.quoted ?? note.requoted;
  return first === null ? say('notes.vague') : say('notes.quoted', { amount: amount(first, note) });
}

/** A number of this promise with its unit, in words. */
export function amount(number: number, { unit }: Pick<PromiseNote, 'unit'>): string {
  return say(`unit.${unit}`, { count: number });
}

/** The story's time at which a promise falls due; null where it is not a matter of hours. */
export function dueTime(note: PromiseNote, starts: string): string | null {
  const number = note.requoted ?? note.quoted;
  if (number === null || note.madeAt === null) return null;
  switch (note.unit) {
    case 'minutes':
      return timeOfDay(starts, note.madeAt + number);
    case 'hours':
      return timeOfDay(starts, note.madeAt + number * 60);
    case 'days':
    case 'amount':
      return null;
  }
}

/** A sign for each way in which a promise can come out. */
export function stampIcon(state: PromiseNote['state']): IconName {
  switch (state) {
    case 'beaten':
      return 'star';
    case 'kept':
      return 'check';
    case 'late':
      return 'clock';
    case 'broken':
      return 'cross';
    case 'released':
      return 'unlinked';
    case 'none':
    case 'open':
      return 'note';
  }
}
