import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hashScenario, type Script } from '../../src/core/index.ts';
import { smallSource } from './fixtures/small.ts';
import { PLAYERS, runOf, type Player } from './support/players.ts';
import { replayed, seedFor } from './support/runs.ts';
import { scriptFrom } from './support/scripts.ts';

/**
 * What six kinds of trainee come to, as figures in `golden/`. A change of the rules or of a scenario
 * shows there as a diff of numbers: look at it, and take it over with `npm run unit -- -u golden`.
 */
const SCENARIOS: readonly [string, string][] = [
  ['small', smallSource()],
  ['restaurant-wait', source('restaurant-wait')],
];

function source(id: string): string {
  return readFileSync(new URL(`../../scenarios/${id}.scenario.json`, import.meta.url), 'utf8');
}

function figures(script: Script, player: Player, variant: string) {
  const run = runOf(script, player, seedFor(script, variant));
  const { score, points, outcome, ledger, evidence, decisions } = replayed(script, run);
  const tips: Record<string, number> = {};
  for (const each of evidence) tips[each.tip] = (tips[each.tip] ?? 0) + each.points;
  const sum = (figure: 'regret' | 'clairvoyant') =>
    Math.round(decisions.reduce((total, decision) => total + decision[figure], 0) * 100) / 100;
  return {
    ...outcome,
    overall: score.overall,
    points: points.overall,
    ...score.skills,
    events: run.events.length,
    regret: sum('regret'),
    clairvoyant: sum('clairvoyant'),
    ledger: Object.fromEntries(ledger.map(({ promise, state }) => [promise, state])),
    tips: Object.fromEntries(Object.entries(tips).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

describe.each(SCENARIOS)('%s', (id, text) => {
  const script = scriptFrom(text);

  test.each(script.variants.map(({ variant }) => variant.id))(
    'scores as before in the variant %s',
    async (variant) => {
      const all = Object.fromEntries(PLAYERS.map((player) => [player, figures(script, player, variant)]));
      expect(script.hash).toBe(hashScenario(script.scenario, script.tips));
      await expect(`${JSON.stringify(all, null, 2)}\n`).toMatchFileSnapshot(`golden/${id}.${variant}.json`);
    },
  );
});
