import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, checkScenario, compile, makeBot, playRun } from '../../../src/core/index.ts';
import { blankScenario } from '../../../src/studio/list/blank.ts';
import { answersOf, NO_ANSWERS, TEMPLATES, type Answers } from '../../../src/studio/start/answers.ts';
import { passagesIn } from '../../../src/studio/start/anonymous.ts';
import { buildScenario } from '../../../src/studio/start/build.ts';
import { speak } from '../../../src/ui/text/texts.ts';
import { shippedTips } from '../../scenarios/shipped.ts';

const tips = shippedTips();
const idOf = (text: string) => (JSON.parse(text) as { id: string }).id;
const check = (text: string) => checkScenario(text, `${idOf(text)}.scenario.json`, tips);

describe('what a scenario begins with', () => {
  const BEGINNINGS: readonly (readonly [string, string])[] = [
    ['blank', blankScenario()],
    ['an interview without answers', buildScenario(NO_ANSWERS)],
    ...TEMPLATES.map(
      (name) => [name, buildScenario(answersOf(name), { returning: name === 'returning' })] as const,
    ),
  ];
  test.each(BEGINNINGS)('%s can be played at once', (_what, text) => {
    const { script, findings } = check(text);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(script).not.toBeNull();
  });

  test.each(TEMPLATES)('%s takes five decisions, and every part of it can be reached', (name) => {
    const { script } = check(buildScenario(answersOf(name)));
    if (script === null) throw new Error('no script');
    const replies = playRun(script, makeBot(script, 'random'), 3).events.filter(
      ({ type }) => type === 'reply',
    );
    expect(replies).toHaveLength(5);
    expect(script.variants).toHaveLength(1);
    const analysis = analyse(script);
    expect(analysis.ok && analysis.unreachable).toEqual({ beats: [], replies: [], endings: [] });
  });

  test.each(['en', 'de'] as const)(
    'in %s it says in which language it is written, and no card gives itself away',
    async (language) => {
      await speak(language);
      const texts = [
        blankScenario(),
        buildScenario(NO_ANSWERS),
        buildScenario({ ...NO_ANSWERS, channel: 'phone' }),
        ...TEMPLATES.map((name) => buildScenario(answersOf(name))),
      ];
      await speak('en');
      for (const text of texts) {
        expect((JSON.parse(text) as { language?: string }).language ?? 'en').toBe(language);
        expect(check(text).findings.filter(({ level }) => level !== 'note')).toEqual([]);
      }
      const greeted = texts.filter((text) => text.includes(language === 'en' ? 'Good ' : 'Guten '));
      expect(greeted.length).toBeGreaterThan(2);
    },
  );

  test('whatever was typed makes a scenario without errors', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 500 });
    const answers = fc.record({
      name: texts,
      wants: texts,
      promised: texts,
      unknown: fc.oneof(texts, fc.constant('{behind} and {word}')),
      said: fc.oneof(texts, fc.lorem({ maxCount: 60 })),
      should: fc.oneof(texts, fc.lorem({ maxCount: 60 })),
      came: texts,
      delivers: fc.oneof(fc.integer(), fc.double()),
      unit: fc.constantFrom('minutes' as const, 'hours' as const, 'days' as const),
      mood: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(answers, (typed) => {
        const given: Answers = { ...NO_ANSWERS, ...typed };
        const text = buildScenario(given);
        const { findings } = checkScenario(text, `${idOf(text)}.scenario.json`, tips, { quick: true });
        expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('the expert does better than whoever says what was said', () => {
    const { script } = check(buildScenario(answersOf('complaint')));
    if (script === null) throw new Error('no script');
    const points = (bot: 'expert' | 'first') =>
      playRun(compile(script.scenario, tips), makeBot(script, bot), 1).points.overall;
    expect(points('expert')).toBeGreaterThan(points('first'));
  });
});

describe('making it anonymous', () => {
  test('finds addresses, long numbers and dates, and leaves ordinary words alone', () => {
    const found = passagesIn({
      id: 'a-1',
      brief: 'Write to jo.doe@example.org or ring +44 20 7946 0958 before 3.5.2024.',
      beats: { one: { lines: [{ id: 'l', say: 'Twelve drums, 3 days, table 6.' }] } },
    });
    expect(found.map(({ why, words }) => [why, words])).toEqual([
      ['address', 'jo.doe@example.org'],
      ['date', '3.5.2024'],
      ['number', '+44 20 7946 0958'],
    ]);
  });
});
