import { written } from '../start/written.ts';
import { sayStart } from '../text/start.ts';

/** The least that can be played: one beat, one reply, one ending. Everything else is for the writer. */
export function blankScenario(): string {
  const scenario = {
    $schema: '../public/scenario.schema.json',
    format: 1,
    id: 'new-scenario',
    ...written(),
    title: sayStart('blank.title'),
    summary: sayStart('blank.summary'),
    brief: sayStart('blank.brief'),
    channel: 'in-person',
    setting: 'restaurant',
    minutes: 3,
    teaches: ['ask-dont-assume'],
    clock: { starts: '10:00' },
    customer: { name: 'Dana', look: 'dana', voice: { pitch: 1, pace: 1 }, mood: 10, trust: 4, patience: 20 },
    facts: {},
    variants: [{ id: 'today', label: sayStart('blank.variant'), weight: 1, facts: {} }],
    promises: {},
    favours: {},
    start: 'arrival',
    beats: {
      arrival: {
        label: sayStart('blank.arrival'),
        lines: [{ id: 'hello', say: sayStart('blank.hello') }],
        replies: [
          {
            id: 'welcome',
            say: sayStart('blank.welcome'),
            to: 'parting',
            coaching: sayStart('blank.coaching'),
          },
        ],
      },
    },
    endings: {
      parting: {
        title: sayStart('blank.parting'),
        says: sayStart('blank.says'),
        customer: 'stays',
        review: { stars: 4, text: sayStart('blank.review') },
      },
    },
  };
  return `${JSON.stringify(scenario, null, 2)}\n`;
}
