import type { Script } from '../script/script.ts';
import type { Difficulty } from '../vocabulary.ts';
import { makeBot } from './bots.ts';
import { playRun } from './simulate.ts';

/** So many runs put the share within five points of what it would be over all of them, nineteen times in twenty. */
const RUNS = 400;
/** Up to a third of the customers lost is gentle, from two thirds on it is hard: the thirds of what there can be. */
const GENTLE = 1 / 3;
const HARD = 2 / 3;

/**
 * How hard a scenario is: by the share of customers who leave somebody who hears every line to its end and then takes
 * any reply. It is worked out and not stated by the author, so that scenarios by different people compare; and by
 * customers lost, since the percentage of such a player is held near the same everywhere. Always the same for the same
 * script; takes some tens of milliseconds.
 */
export function difficultyOf(script: Script): Difficulty {
  const bot = makeBot(script, 'random');
  let lost = 0;
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const { ending } = playRun(script, bot, seed);
    if (script.scenario.endings[ending]?.customer === 'leaves') lost += 1;
  }
  const share = lost / RUNS;
  return share < GENTLE ? 'gentle' : share < HARD ? 'demanding' : 'hard';
}
