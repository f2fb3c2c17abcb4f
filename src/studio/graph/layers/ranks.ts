/** Which layer each node stands in: what leads on leads down. */

/** From one node to another, by their numbers. */
export type Arc = readonly [from: number, to: number];

/** The arcs without circles: those that would close one are turned round. What is walked first stands above. */
export function withoutCircles(count: number, arcs: readonly Arc[]): readonly Arc[] {
  const out = outgoing(count, arcs);
  const hasArrival = new Set(arcs.map(([, to]) => to));
  const all = Array.from(out.keys());
  const state = new Map<number, 'open' | 'done'>();
  const back = new Set<Arc>();
  for (const root of [...all.filter((node) => !hasArrival.has(node)), ...all]) {
    if (state.has(root)) continue;
    state.set(root, 'open');
    // Walked with a stack of our own: a long story would exhaust the one of the machine.
    const walk = [{ node: root, arcs: out[root]?.values() ?? [].values() }];
    for (let top = walk.at(-1); top !== undefined; top = walk.at(-1)) {
      const { value: arc, done } = top.arcs.next();
      if (done === true || arc === undefined) {
        state.set(top.node, 'done');
        walk.pop();
        continue;
      }
      const [, to] = arc;
      const seen = state.get(to);
      if (seen === 'open') back.add(arc);
      if (seen !== undefined) continue;
      state.set(to, 'open');
      walk.push({ node: to, arcs: out[to]?.values() ?? [].values() });
    }
  }
  return arcs.map((arc): Arc => (back.has(arc) ? [arc[1], arc[0]] : arc));
}

/** The layer of each node, counted from 0 above, so that every arc leads down and few lead far. The arcs have no circles. */
export function ranksOf(count: number, arcs: readonly Arc[]): readonly number[] {
  const out = outgoing(count, arcs);
  const into = outgoing(
    count,
    arcs.map(([from, to]): Arc => [to, from]),
  );
  const order = fromAbove(out, into);
  const rank = new Array<number>(count).fill(0);
  const at = (node: number) => rank[node] ?? 0;
  const lowestAbove = (node: number) => Math.max(-1, ...(into[node] ?? []).map(([, from]) => at(from))) + 1;
  const highestBelow = (node: number) => Math.min(...(out[node] ?? []).map(([, to]) => at(to))) - 1;
  for (const node of order) rank[node] = lowestAbove(node);
  // Whoever is led on from more than led to comes down to what it leads to; and up again where that pays.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const node of order.toReversed()) {
      const [ways, arrivals] = [out[node]?.length ?? 0, into[node]?.length ?? 0];
      if (ways > arrivals) rank[node] = highestBelow(node);
    }
    for (const node of order) {
      const [ways, arrivals] = [out[node]?.length ?? 0, into[node]?.length ?? 0];
      if (arrivals > ways) rank[node] = lowestAbove(node);
    }
  }
  const least = Math.min(...rank);
  return rank.map((each) => each - least);
}

/** Each round shortens edges a little more; after these it hardly shows. */
const ROUNDS = 4;

function outgoing(count: number, arcs: readonly Arc[]): readonly Arc[][] {
  const lists = Array.from({ length: count }, (): Arc[] => []);
  for (const arc of arcs) lists[arc[0]]?.push(arc);
  return lists;
}

/** The nodes so that each comes after all that lead to it. */
function fromAbove(out: readonly Arc[][], into: readonly Arc[][]): readonly number[] {
  const waits = into.map((arcs) => arcs.length);
  const order = [...waits.keys()].filter((node) => waits[node] === 0);
  for (const node of order) {
    for (const [, to] of out[node] ?? []) {
      const left = (waits[to] ?? 0) - 1;
      waits[to] = left;
      if (left === 0) order.push(to);
    }
  }
  return order;
}
