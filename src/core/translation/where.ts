import type { Scenario } from '../format/scenario.ts';

/** Where a text stands and who says it, in words for the person who translates it. */

/** What the last step of a key means. */
const KINDS: Readonly<Record<string, string>> = {
  say: 'line',
  spoken: 'said in full',
  coaching: 'coaching',
  thought: 'thought',
  label: 'label',
  says: 'told',
  shows: 'what is found',
  title: 'title',
  summary: 'summary',
  brief: 'brief',
  name: 'name',
  day: 'day',
  credit: 'credit',
  text: 'review',
};

/** Where a text stands: "At the door: card". */
export function whereOf(scenario: Scenario | null, key: string): string {
  const steps = key.split('/');
  const [group = '', id = ''] = steps;
  const last = steps.at(-1) ?? '';
  const kind = isCardSteps(steps) ? 'card' : (KINDS[last] ?? (steps.includes('values') ? 'value' : last));
  const place = group === 'beats' ? (scenario?.beats[id]?.label ?? id) : steps.slice(0, -1).join(' ');
  return place === '' ? kind : `${place}: ${kind}`;
}

/** Who says a text: the customer by name, the trainee, or nobody: the teller. */
export function speakerOf(scenario: Scenario | null, key: string): string {
  if (scenario === null) return 'teller';
  const steps = key.split('/');
  const last = steps.at(-1) ?? '';
  if (isCardSteps(steps) || last === 'spoken') return 'trainee';
  const isLine = last === 'say' && steps[2] !== 'sees';
  return isLine || last === 'thought' || last === 'text' ? scenario.customer.name : 'teller';
}

function isCardSteps(steps: readonly string[]): boolean {
  return steps[0] === 'beats' && steps[2] === 'replies' && steps.length === 5 && steps[4] === 'say';
}
