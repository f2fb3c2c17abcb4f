import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse, BOTS, checkScenario } from '../../../src/core/index.ts';
import { gatesOf } from '../../../src/studio/know/gates.ts';
import { know, type KnowProgress, type KnowTask } from '../../../src/studio/know/knowledge.ts';
import { smallSource } from '../../core/fixtures/small.ts';
import { shippedTips } from '../../scenarios/shipped.ts';

const tips = readFileSync(new URL('../../../scenarios/tips.json', import.meta.url), 'utf8');

function task(source: string, base: string | null = null): KnowTask {
  return { type: 'know', source, file: 'small.scenario.json', tips, past: null, base };
}

describe('what is known of a draft', () => {
  test('is what analysis and bots say, told part by part', async () => {
    const parts: KnowProgress[] = [];
    const known = await know(task(smallSource()), (part) => void parts.push(part));
    const { script } = checkScenario(smallSource(), 'small.scenario.json', shippedTips());
    if (script === null || known === null) throw new Error('the small scenario has errors');
    expect(known.analysis).toEqual(analyse(script));
    expect(known.bots.map(({ bot }) => bot)).toEqual(BOTS);
    expect(parts.map(({ part }) => part)).toEqual(['analysis', ...BOTS.map(() => 'bot')]);
  });

  test('is nothing while there are errors', async () => {
    expect(await know(task('{'), () => undefined)).toBeNull();
    expect(
      await know(task(smallSource((scenario) => void (scenario.start = 'nowhere'))), () => undefined),
    ).toBeNull();
  });

  test('says what changed: the range, what can be reached, and whether old runs still fit', async () => {
    const changed = smallSource((scenario) => {
      const [, , soon] = scenario.beats['door']?.replies ?? [];
      if (soon !== undefined) soon.to = 'walked';
      scenario.beats['bar']?.replies.pop();
      const [first] = scenario.beats['bar']?.replies ?? [];
      if (first !== undefined) first.to = 'seated';
    });
    const known = await know(task(changed, smallSource()), () => undefined);
    expect(known?.change?.playsOtherwise).toBe(true);
    expect(known?.change?.lost).toContain('twenty-minutes');
    expect(known?.change?.ranges.map(({ variant }) => variant)).toEqual(['theatre', 'child']);
    expect(known?.change?.ranges.every(({ before, after }) => before?.most !== after?.most)).toBe(true);
  });

  test('says that a corrected spelling changes nothing', async () => {
    const known = await know(
      task(
        smallSource((scenario) => void (scenario.title = 'Another')),
        smallSource(),
      ),
      () => undefined,
    );
    expect(known?.change).toEqual({ playsOtherwise: false, ranges: [], reached: [], lost: [] });
  });
});

describe('gates', () => {
  const played = (bot: (typeof BOTS)[number], mean: number, sd = 10) => ({ bot, mean, sd });

  test.each([
    ['expert', 90, true],
    ['expert', 89, false],
    ['random', 41, false],
    ['pleaser', 64, true],
    ['pleaser', 66, false],
    ['bureaucrat', 24, false],
    ['first', 45, true],
    ['first', 46, false],
    ['blind-expert', 80, true],
    ['blind-expert', 81, false],
  ] as const)('%s at %d', (bot, mean, isPassed) => {
    const others = [played('expert', 95), played('random', 40)].filter((each) => each.bot !== bot);
    expect(gatesOf([...others, played(bot, mean)]).find((gate) => gate.bot === bot)?.isPassed).toBe(isPassed);
  });

  test('leave the interrupter alone', () => {
    expect(gatesOf([played('interrupter', 3)])).toEqual([]);
  });
});
