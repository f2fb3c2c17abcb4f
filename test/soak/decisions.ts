import { replay, startConversation, variantOfSeed, type GameEvent } from '../../src/core/index.ts';
import { candidatesIn } from '../core/support/candidates.ts';
import { Expectimax } from '../core/support/expectimax.ts';
import { scriptFrom } from '../core/support/scripts.ts';
import { Chance } from '../generate/chance.ts';
import { generateScenario } from '../generate/scenario.ts';
import type { Soak } from './soak.ts';

/** Regret against best play by brute force. */
export const decisions: Soak = {
  name: 'decisions',
  what: 'runs whose regret is worked out by brute force',
  count: 1500,
  attempt(seed) {
    const script = scriptFrom(JSON.stringify(generateScenario(seed, 3)));
    const chance = new Chance(seed);
    const variant = variantOfSeed(script, seed);
    const brute = new Expectimax(script);
    const conversation = startConversation(script, { seed, mode: 'practice', tempo: 'live' });
    const expected: number[] = [];
    let knowledge = brute.start(variant);
    while (conversation.view.phase !== 'ended') {
      const listens = conversation.view.phase === 'speaking' && chance.percent(60);
      const candidates = candidatesIn(script.scenario, conversation.view.beat);
      const event: GameEvent = listens ? { type: 'listen' } : chance.pick(candidates);
      if ('refused' in conversation.send(event)) continue;
      expected.push(event.type === 'listen' ? 0 : brute.best(knowledge) - brute.valueOf(knowledge, event));
      knowledge = brute.after(knowledge, event, variant);
    }
    const replayed = replay(script, conversation.run);
    if ('refused' in replayed) return replayed.message;
    const wrong = expected.findIndex((regret, at) => {
      const shown = replayed.decisions.find((decision) => decision.at === at)?.regret ?? 0;
      return Math.abs(regret - shown) > 0.005_001;
    });
    if (wrong < 0) return null;
    const events = JSON.stringify(conversation.run.events.slice(0, wrong + 1));
    return `event ${wrong}: ${expected[wrong]} expected, ${JSON.stringify(replayed.decisions)}, after ${events}`;
  },
};
