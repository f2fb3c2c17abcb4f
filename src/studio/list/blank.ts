/** The least that can be played: one beat, one reply, one ending. Everything else is for the writer. */
export function blankScenario(): string {
  const scenario = {
    $schema: '../public/scenario.schema.json',
    format: 1,
    id: 'new-scenario',
    title: 'A new scenario',
    summary: 'Who comes, and what they want.',
    brief: 'What the trainee is told beforehand.',
    channel: 'in-person',
    setting: 'restaurant',
    minutes: 3,
    teaches: ['ask-dont-assume'],
    clock: { starts: '10:00' },
    customer: { name: 'Dana', look: 'dana', voice: { pitch: 1, pace: 1 }, mood: 10, trust: 4, patience: 20 },
    facts: {},
    variants: [{ id: 'today', label: 'Today', weight: 1, facts: {} }],
    promises: {},
    favours: {},
    start: 'arrival',
    beats: {
      arrival: {
        label: 'They arrive',
        lines: [{ id: 'hello', say: 'Good morning.' }],
        replies: [
          {
            id: 'welcome',
            say: 'Good morning! What can I do for you?',
            to: 'parting',
            coaching: 'Why this is, or is not, what to say.',
          },
        ],
      },
    },
    endings: {
      parting: {
        title: 'They part',
        says: 'What happens, and afterwards.',
        customer: 'stays',
        review: { stars: 4, text: 'What they write about it.' },
      },
    },
  };
  return `${JSON.stringify(scenario, null, 2)}\n`;
}
