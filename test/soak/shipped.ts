import { readFileSync } from 'node:fs';
import { checkScenario } from '../../src/core/index.ts';
import { shippedIds, shippedTips } from '../scenarios/shipped.ts';
import type { Soak } from './soak.ts';

const ids = shippedIds();

/** The deep check of every shipped scenario: over all events, not listening never pays. */
export const shipped: Soak = {
  name: 'shipped',
  what: 'shipped scenarios, checked over every event',
  count: ids.length,
  attempt: (seed) => {
    const file = `${ids[(seed - 1) % ids.length]}.scenario.json`;
    const source = readFileSync(new URL(`../../scenarios/${file}`, import.meta.url), 'utf8');
    const { findings } = checkScenario(source, file, shippedTips(), { deep: true });
    const loud = findings.filter(({ level, code }) => level !== 'note' || code === 'not-proven');
    return loud.length === 0
      ? null
      : loud.map(({ code, message }) => `${file}: ${code}: ${message}`).join('\n');
  },
};
