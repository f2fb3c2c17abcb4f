/** A choice at a position: what it brings at once, and the positions that follow, whose values add up. */
export interface Branch<Position> {
  readonly points: number;
  readonly next: readonly Position[];
}

/** Positions whose values hang on those of the positions that can follow. */
export interface Game<Position> {
  /** The value of a position, if it was worked out before. */
  known(position: Position): number | undefined;
  /** What can be chosen; none where nothing follows, which is worth 0. */
  branches(position: Position): readonly Branch<Position>[];
  keep(position: Position, value: number): void;
}

interface Frame<Position> {
  readonly position: Position;
  readonly branches: readonly Branch<Position>[];
  branch: number;
  child: number;
  /** The value of the branch so far. */
  sum: number;
  best: number;
}

/**
 * The value of a position: of its best branch. Depth first, but without recursion, because a story
 * can be twenty thousand beats long.
 */
export function solve<Position>(game: Game<Position>, root: Position): number {
  const known = game.known(root);
  if (known !== undefined) return known;
  const stack: Frame<Position>[] = [open(game, root)];
  let value = 0;
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const waiting = advance(game, top);
    if (waiting !== undefined) {
      stack.push(open(game, waiting));
      continue;
    }
    value = top.branches.length === 0 ? 0 : top.best;
    game.keep(top.position, value);
    stack.pop();
  }
  return value;
}

function open<Position>(game: Game<Position>, position: Position): Frame<Position> {
  return { position, branches: game.branches(position), branch: 0, child: 0, sum: 0, best: -Infinity };
}

/** Goes on with a position until it is done, or gives the next one that must be worked out first. */
function advance<Position>(game: Game<Position>, frame: Frame<Position>): Position | undefined {
  for (
    let branch = frame.branches[frame.branch];
    branch !== undefined;
    branch = frame.branches[frame.branch]
  ) {
    for (; frame.child < branch.next.length; frame.child += 1) {
      const child = branch.next[frame.child] as Position;
      const value = game.known(child);
      if (value === undefined) return child;
      frame.sum += value;
    }
    frame.best = Math.max(frame.best, branch.points + frame.sum);
    frame.branch += 1;
    frame.child = 0;
    frame.sum = 0;
  }
  return undefined;
}
