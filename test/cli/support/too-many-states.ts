import { smallScenario, type ScenarioInput } from '../../core/fixtures/small.ts';

/** Facts that can each be asked for or not, and that all still matter at the end: 2 to the 21st states. */
const FACTS = 21;

/** A scenario that passes the budget of the analysis. */
export function tooManyStates(): string {
  const scenario: ScenarioInput = {
    ...smallScenario(),
    id: 'large',
    promises: {},
    favours: {},
    start: 'ask-0',
  };
  delete scenario.latitude;
  const names = Array.from({ length: FACTS }, (_, number) => `fact-${number}`);
  scenario.facts = Object.fromEntries(
    names.map((name) => [name, { label: name, values: { yes: 'yes', no: 'no' } }]),
  );
  scenario.variants = [{ id: 'only', facts: Object.fromEntries(names.map((name) => [name, 'yes'])) }];
  scenario.beats = Object.fromEntries(names.map((name, number) => [`ask-${number}`, askBeat(name, number)]));
  scenario.beats['last'] = {
    lines: names.map((name) => ({ id: name, say: 'Hm.', when: { heard: name } })).slice(0, 12),
    replies: [
      { id: 'bye', say: 'Goodbye.', to: 'friendly', coaching: 'It ends.' },
      ...names.slice(12).map((name) => ({
        id: name,
        say: 'So long.',
        when: { heard: name },
        follows: { appreciate: 'slight' as const },
        to: 'friendly',
        coaching: 'It ends.',
      })),
    ],
  };
  return JSON.stringify(scenario);
}

function askBeat(fact: string, number: number): NonNullable<ScenarioInput['beats']>[string] {
  const to = number + 1 < FACTS ? `ask-${number + 1}` : 'last';
  return {
    lines: [],
    replies: [
      {
        id: 'ask',
        say: 'And this?',
        asks: fact,
        answer: [{ id: 'told', say: 'Yes.', tells: [fact] }],
        to,
        coaching: 'Ask.',
      },
      { id: 'leave', say: 'Never mind.', to, coaching: 'Leave it.' },
    ],
  };
}
