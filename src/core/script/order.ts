import type { Scenario } from '../format/scenario.ts';
import { successorsOf } from './walk.ts';

/**
 * The ids of the beats in an order in which each stands before those that it leads to; beats that
 * nothing leads to come last. The scenario has no cycle outside a hub.
 */
export function byStory(scenario: Scenario): string[] {
  const reached = postOrder(scenario, [scenario.start]).toReversed();
  const seen = new Set(reached);
  const rest = postOrder(
    scenario,
    Object.keys(scenario.beats).filter((id) => !seen.has(id)),
    seen,
  ).toReversed();
  return [...reached, ...rest];
}

/** Beats in the order in which a depth-first walk leaves them, without recursion: paths can be long. */
function postOrder(scenario: Scenario, roots: readonly string[], seen = new Set<string>()): string[] {
  const left: string[] = [];
  for (const root of roots) {
    const stack: { id: string; rest: string[] }[] = [];
    const enter = (id: string) => {
      const beat = scenario.beats[id];
      if (beat === undefined || seen.has(id)) return;
      seen.add(id);
      stack.push({ id, rest: [...successorsOf(id, beat)] });
    };
    enter(root);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.rest.shift();
      if (next !== undefined) enter(next);
      else {
        left.push(top.id);
        stack.pop();
      }
    }
  }
  return left;
}

/** The beats of one cycle outside hubs, or null where there is none. */
export function cycleIn(scenario: Scenario): readonly string[] | null {
  const done = new Set<string>();
  for (const root of Object.keys(scenario.beats)) {
    if (done.has(root)) continue;
    const path: string[] = [];
    const on = new Set<string>();
    const stack: string[][] = [[root]];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const id = top.shift();
      if (id === undefined) {
        stack.pop();
        const left = path.pop();
        if (left !== undefined) {
          on.delete(left);
          done.add(left);
        }
        continue;
      }
      if (on.has(id)) return [...path.slice(path.indexOf(id)), id];
      const beat = scenario.beats[id];
      if (beat === undefined || done.has(id)) continue;
      path.push(id);
      on.add(id);
      stack.push([...successorsOf(id, beat)]);
    }
  }
  return null;
}
