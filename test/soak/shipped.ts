import { readFileSync } from 'node:fs';
import { checkScenario, compile } from '../../src/core/index.ts';
import { agreements, fixedRuns } from '../scenarios/order.ts';
import { readShipped, shippedIds, shippedTips } from '../scenarios/shipped.ts';
import type { Soak } from './soak.ts';

const ids = shippedIds();

/**
 * The deep check of every shipped scenario: over all events, not listening never pays. And the order
 * of runs under other figures, which the tests hold for one past, for all of them.
 */
export const shipped: Soak = {
  name: 'shipped',
  what: 'shipped scenarios, checked over every event and in every past',
  count: ids.length,
  attempt: (seed) => {
    const id = ids[(seed - 1) % ids.length] as string;
    const file = `${id}.scenario.json`;
    const source = readFileSync(new URL(`../../scenarios/${file}`, import.meta.url), 'utf8');
    const { findings } = checkScenario(source, file, shippedTips(), { deep: true });
    const loud = findings
      .filter(({ level, code }) => level !== 'note' || code === 'not-proven')
      .map(({ code, message }) => `${file}: ${code}: ${message}`);
    const wrong = [...loud, ...disorders(id)];
    return wrong.length === 0 ? null : wrong.join('\n');
  },
};

/** Where the order of the same runs changes too much with the figures of the rules. */
function disorders(id: string): string[] {
  const scenario = readShipped(id);
  const pasts = scenario.pasts?.map((past) => past.id) ?? [undefined];
  return pasts.flatMap((past) => {
    const script = compile(scenario, shippedTips(), undefined, past);
    return agreements(script, fixedRuns(script))
      .filter(({ tau }) => tau < 0.9)
      .map(
        ({ between, tau }) => `${id}, ${past ?? 'first meeting'}: tau-b ${tau.toFixed(3)} between ${between}`,
      );
  });
}
