import { placeOfBeat, type Place } from '../format/place.ts';
import type { Scenario, Settlement } from '../format/scenario.ts';
import { outcomesIn } from '../script/walk.ts';
import type { Say } from './say.ts';

/** Every variant must say what a promise is judged by: what is expected of a vague one, and what is delivered. */
export function checkJudged(scenario: Scenario, say: Say): void {
  checkVague(scenario, say);
  checkDelivery(scenario, say);
}

function checkVague(scenario: Scenario, say: Say): void {
  const vague = new Map<string, Place>();
  for (const [id, beat] of Object.entries(scenario.beats)) {
    beat.replies.forEach((reply, index) => {
      if (reply.promise?.vague === true)
        vague.set(reply.promise.id, placeOfBeat(id).at('replies', index).at('promise'));
    });
  }
  for (const [promise, place] of vague) {
    for (const { id, expects, delivers } of scenario.variants) {
      if (!Object.hasOwn(delivers, promise) || Object.hasOwn(expects, promise)) continue;
      say(
        'vague-unjudged',
        `The variant "${id}" does not say what it \`expects\` of "${promise}", which can be promised vaguely.`,
        place,
      );
    }
  }
}

function checkDelivery(scenario: Scenario, say: Say): void {
  const undelivered = new Set(
    Object.keys(scenario.promises).filter((promise) =>
      scenario.variants.some(({ delivers }) => !Object.hasOwn(delivers, promise)),
    ),
  );
  if (undelivered.size === 0) return;
  const check = (settles: readonly Settlement[] | undefined, at: Place) =>
    settles?.forEach((settlement, index) => {
      if (typeof settlement !== 'string' || !undelivered.has(settlement)) return;
      const message = `Not every variant \`delivers\` "${settlement}": say here how it came out, with \`as\`.`;
      say('undelivered', message, at.at('settles', index));
    });
  for (const [id, beat] of Object.entries(scenario.beats)) {
    check(beat.settles, placeOfBeat(id));
    for (const { place, value } of outcomesIn(id, beat)) check(value.settles, place);
  }
}
