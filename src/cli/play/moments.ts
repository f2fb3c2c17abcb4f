import { amountInWords, fill, type Moment, type Scenario, type View } from '../../core/index.ts';
import { count } from '../output/table.ts';
import { amountText } from './panel.ts';

/** What an event brought, as the trainee would notice it. What is hidden until the debrief stays out. */
export function momentTexts(
  scenario: Scenario,
  moments: readonly Moment[],
  before: Pick<View, 'temptations' | 'mood'> | null,
  after: View,
): string[] {
  const texts = moments.flatMap((moment) => momentText(scenario, moment, before, after) ?? []);
  const mood =
    before === null || before.mood === after.mood
      ? []
      : [`${scenario.customer.name} looks ${after.mood} now.`];
  return [...texts, ...mood];
}

function momentText(
  scenario: Scenario,
  moment: Moment,
  before: Pick<View, 'temptations'> | null,
  after: View,
): string | null {
  const noteOf = (promise: string) => after.notes.find((note) => note.promise === promise);
  const factOf = (fact: string) => after.notepad.find((noted) => noted.fact === fact);
  switch (moment.type) {
    case 'interrupted':
      return `You cut in: ${count(moment.unheard, 'line')} not heard to the end.`;
    case 'glanced': {
      const tempted = before?.temptations.find(({ id }) => id === moment.temptation);
      return tempted === undefined ? null : `${tempted.label}: ${tempted.shows} The line is lost.`;
    }
    case 'heard': {
      const fact = factOf(moment.fact);
      return fact === undefined ? null : `Noted: ${fact.label}: ${fact.value ?? ''}.`;
    }
    case 'missed':
      return `Missed: ${factOf(moment.fact)?.label ?? moment.fact}.`;
    case 'corrected': {
      const fact = factOf(moment.fact);
      return `${scenario.customer.name} sets you right: ${fact?.label ?? ''}: ${fact?.value ?? ''}.`;
    }
    case 'promised': {
      const note = noteOf(moment.promise);
      return note === undefined ? null : `Promised: ${note.label}, ${amountText(note)}.`;
    }
    case 'settled': {
      const note = noteOf(moment.promise);
      if (note === undefined) return null;
      const delivered =
        moment.delivered === null ? '' : `, delivered ${amountInWords(moment.delivered, note.unit)}`;
      return `Due: ${note.label}, promised ${amountText(note)}${delivered}: ${moment.state}.`;
    }
    case 'released': {
      const note = noteOf(moment.promise);
      return note === undefined ? null : `Let go: ${note.label}, promised ${amountText(note)}.`;
    }
    case 'favour':
      return `Spent: ${scenario.favours[moment.favour]?.label ?? moment.favour}.`;
    case 'jumped':
      return fill(scenario.beats[moment.beat]?.jump?.says ?? '', wordsInView(after));
    case 'thought':
    case 'minutes':
    case 'mood':
    case 'trust':
    case 'entered':
    case 'ended':
      return null;
  }
}

/** The words for placeholders that can be had from what is in view. */
function wordsInView({ notepad, notes }: View): Record<string, string> {
  const facts = notepad.flatMap(({ fact, value }) => (value === null ? [] : [[fact, value] as const]));
  const promises = notes.map(({ promise, quoted, requoted, unit }) => {
    const amount = requoted ?? quoted;
    return [promise, amount === null ? 'soon' : amountInWords(amount, unit)] as const;
  });
  return Object.fromEntries([...facts, ...promises]);
}
