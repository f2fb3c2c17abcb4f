import type { BotName, Simulation } from '../../core/index.ts';

/** What a fair scenario pays its bots, in percent: the bounds that shipped scenarios are held to. */

export interface Gate {
  readonly bot: BotName;
  readonly mean: number;
  /** Null where there is no such bound. */
  readonly least: number | null;
  readonly most: number | null;
  readonly isPassed: boolean;
}

type Played = Pick<Simulation, 'bot' | 'mean' | 'sd'>;

/** The bounds of those bots that were played and have one. */
export function gatesOf(simulations: readonly Played[]): readonly Gate[] {
  const of = (bot: BotName) => simulations.find((each) => each.bot === bot);
  const [expert, random] = [of('expert'), of('random')];
  return simulations.flatMap(({ bot, mean }) => {
    const bounds = boundsOf(bot, expert, random);
    if (bounds === null) return [];
    const [least, most] = bounds;
    return [
      {
        bot,
        mean,
        least,
        most,
        isPassed: (least === null || mean >= least) && (most === null || mean <= most),
      },
    ];
  });
}

function boundsOf(
  bot: BotName,
  expert: Played | undefined,
  random: Played | undefined,
): readonly [number | null, number | null] | null {
  switch (bot) {
    case 'expert':
      return [90, null];
    case 'random':
      return [null, 40];
    case 'pleaser':
      return [30, expert === undefined ? 65 : Math.min(65, expert.mean - 25)];
    case 'bureaucrat':
      return [25, 60];
    case 'blind-expert':
      return expert === undefined ? null : [null, expert.mean - 15];
    case 'first':
    case 'middle':
    case 'longest':
    case 'apologetic':
      return random === undefined ? null : [null, random.mean + random.sd / 2];
    case 'interrupter':
      return null;
  }
}
