import { amountInWords, timeOfDay, type PromiseNote, type Scenario, type View } from '../../core/index.ts';
import type { Io } from '../io.ts';
import { boldOn } from '../output/style.ts';
import { table, wrap } from '../output/table.ts';

/** What is in view at the trainee's turn: clock and mood, promises, facts heard, what can be seen, favours. */
export function panelText(io: Pick<Io, 'bold' | 'width'>, scenario: Scenario, view: View): string {
  const bold = boldOn(io);
  const head = `${view.clock.shown} · ${scenario.customer.name} is ${view.mood}`;
  const rows = [
    ...named(
      'promised',
      view.notes.flatMap((note) => noteText(note, scenario) ?? []),
    ),
    ...named(
      'heard',
      view.notepad.flatMap((fact) => heardText(fact) ?? []),
    ),
    ...named(
      'in view',
      view.sees.map(({ text }) => text),
    ),
    ...named('favours', favoursText(view)),
  ];
  const indent = 4 + Math.max(0, ...rows.map(([name = '']) => name.length));
  const body = table(
    rows.map(([name = '', text = '']) => [`  ${name}`, wrap(text, io.width - indent, indent)]),
  );
  return rows.length === 0 ? bold(head) : `${bold(head)}\n${body}`;
}

/** Rows of which only the first carries the name. */
function named(name: string, texts: readonly string[]): string[][] {
  return texts.map((text, index) => [index === 0 ? name : '', text]);
}

/** A promise as a note says it; null while nothing was promised. */
function noteText(note: PromiseNote, scenario: Scenario): string | null {
  const { label, state } = note;
  if (state === 'none') return null;
  const due = dueText(note, scenario);
  return `${label}: ${amountText(note)}${due}${state === 'open' ? '' : ` (${state})`}`;
}

/** What was promised last: `25 minutes`, or `no time, no amount`. */
export function amountText({ quoted, requoted, unit }: PromiseNote): string {
  const amount = requoted ?? quoted;
  if (amount === null) return unit === 'amount' ? 'no amount' : 'no time';
  const again = requoted === null || quoted === null ? '' : `, at first ${amountInWords(quoted, unit)}`;
  return amountInWords(amount, unit) + again;
}

/** When an open promise falls due, where that is on the clock. */
function dueText({ state, quoted, requoted, unit, madeAt }: PromiseNote, scenario: Scenario): string {
  const amount = requoted ?? quoted;
  const minutes = unit === 'minutes' ? 1 : unit === 'hours' ? 60 : null;
  if (state !== 'open' || amount === null || madeAt === null || minutes === null) return '';
  return `, due at ${timeOfDay(scenario.clock.starts, madeAt + amount * minutes)}`;
}

function heardText({ label, value, state }: View['notepad'][number]): string | null {
  switch (state) {
    case 'unknown':
      return null;
    case 'missed':
      return `${label}: missed`;
    case 'known':
      return `${label}: ${value ?? ''}`;
    case 'stale':
      return `${label}: ${value ?? ''} (that was a while ago)`;
  }
}

function favoursText({ favours, latitude }: View): string[] {
  const left = favours.filter((favour) => favour.left).map(({ label }) => label);
  return left.length === 0 ? [] : [`${left.join(', ')} (${latitude} left)`];
}
