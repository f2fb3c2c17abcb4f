import { hiddenIn, partsOf } from '../script/condition.ts';
import type { PlacedCondition } from '../script/walk.ts';
import type { Say } from './say.ts';

const OF_THE_REPLY = { quote: 'quotes', bearable: 'quotes', rightly: 'says back, reads or relies' } as const;

/** What is offered and seen may read only what the trainee can see, or it would leak the variant. */
export function checkSight({ place, condition, role, reply }: PlacedCondition, say: Say): void {
  if (role === 'offered' || role === 'sees') {
    for (const key of hiddenIn(condition)) {
      say(
        'hidden-condition',
        `\`${key}\` is hidden from the trainee; what is offered or seen would give the variant away.`,
        place,
      );
    }
    return;
  }
  for (const part of partsOf(condition)) {
    for (const key of ['quote', 'bearable', 'rightly'] as const) {
      if (!(key in part)) continue;
      const fits =
        role === 'outcome' &&
        reply !== null &&
        (key === 'rightly' ? [reply.saysBack, reply.reads, reply.relies] : [reply.quote]).some(
          (has) => has !== undefined,
        );
      if (!fits)
        say(
          'misplaced-condition',
          `\`${key}\` can be read only in the outcomes of a reply that ${OF_THE_REPLY[key]}.`,
          place,
        );
    }
  }
}
