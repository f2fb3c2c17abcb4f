import type { Remark } from '../finding.ts';
import type { Beat, Outcome, Reply, Scenario } from '../format/scenario.ts';
import { exitsOf, outcomesIn, successorsOf } from '../script/walk.ts';

/** Promises that are let go where they cannot be open. */
export function releaseRemarks(scenario: Scenario): Remark[] {
  const open = new Map<string, ReadonlySet<string>>();
  const openIn = (promise: string) => {
    const known = open.get(promise) ?? beatsWithOpen(scenario, promise);
    open.set(promise, known);
    return known;
  };
  return Object.entries(scenario.beats).flatMap(([id, beat]) =>
    outcomesIn(id, beat).flatMap(({ place, value, reply }): Remark[] => {
      const { release } = value;
      if (release === undefined) return [];
      const why = whyNot(release, value, reply, () => openIn(release).has(id));
      if (why === null) return [];
      const { path } = place.at('release');
      return [{ path, level: 'error', code: 'release-not-open', message: `"${release}" ${why}` }];
    }),
  );
}

function whyNot(
  promise: string,
  { settles = [] }: Outcome,
  reply: Reply | null,
  isOpen: () => boolean,
): string | null {
  if (reply !== null && madeBy(reply) === promise) return 'is promised by this very reply.';
  if (settles.some((due) => (typeof due === 'string' ? due : due.promise) === promise))
    return 'is settled here already: it is settled or let go, not both.';
  return isOpen() ? null : 'is never open here: no way that leads here promises it and leaves it unsettled.';
}

function madeBy({ quote, promise }: Reply): string | undefined {
  return quote?.promise ?? promise?.id;
}

/** The beats in which a promise may be open at the trainee's turn: from those that follow its making on. */
function beatsWithOpen(scenario: Scenario, promise: string): ReadonlySet<string> {
  const open = new Set<string>();
  const enter = (root: string) => {
    const waiting = [root];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const beat = scenario.beats[id];
      if (beat === undefined || open.has(id) || settlesOnEntering(beat, promise)) continue;
      open.add(id);
      waiting.push(...successorsOf(id, beat));
    }
  };
  for (const [id, beat] of Object.entries(scenario.beats)) {
    for (const { value, reply } of outcomesIn(id, beat)) {
      if (reply === null || madeBy(reply) !== promise) continue;
      for (const { to } of exitsOf(id, beat, value, false)) {
        // Back in its hub, where nothing is entered anew.
        if (to === id) open.add(id);
        else enter(to);
      }
    }
    // From the hub it goes on, with whichever topic comes next.
    if (open.has(id)) for (const to of successorsOf(id, beat)) enter(to);
  }
  return open;
}

function settlesOnEntering({ settles = [] }: Beat, promise: string): boolean {
  return settles.some((due) => (typeof due === 'string' ? due : due.promise) === promise);
}
