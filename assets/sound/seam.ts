import { samples, type Pcm } from './pcm.ts';

/**
 * Where a loop comes round. What was written goes on with itself there, but a codec gives the same sound back a little
 * differently each time: where the two differ, there is a step, and a step can click.
 */

/** How far the seam may be moved either way, in milliseconds; well within what stands on both sides of a loop. */
const REACH = 120;
/** How much around it has to agree, in milliseconds. */
const AROUND = 0.5;

/** How far the sound after a loop differs from its start, in the middle, at `start`; both as they are played. */
function stepAt(pcm: Pcm, start: number, length: number): number {
  const [first, again, reach] = [samples(start), samples(start + length), samples(AROUND)];
  let sum = 0;
  for (let i = -reach; i < reach; i += 1) sum += ((pcm[first + i] ?? 0) - (pcm[again + i] ?? 0)) ** 2;
  return Math.sqrt(sum / (2 * reach));
}

/**
 * Where a loop best begins, in whole milliseconds: where none of its formats has a step.
 * @param start where it was laid
 * @param formats the files as they are decoded
 */
export function bestSeam(start: number, length: number, formats: readonly Pcm[]): number {
  const worst = (at: number): number => Math.max(...formats.map((pcm) => stepAt(pcm, at, length)));
  let best = start;
  for (let at = start - REACH; at <= start + REACH; at += 1) if (worst(at) < worst(best)) best = at;
  return best;
}
