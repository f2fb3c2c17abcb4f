import type { TableState, View } from '../../core/index.ts';

/** Signs grow old: so many minutes later other people sit there, and the tables go by the time of day again. */
const OLD = 60;

type Seen = Pick<View, 'sees' | 'clock'>;

/**
 * How the tables stand that the story has spoken of, the first named first. They stay so while nothing else is said of
 * them: nobody gets up because the talk has moved on, or because the page was loaded anew.
 * @param passed what was in view before, in a run that is taken up where it stood
 * @returns what is to be asked with each view, in the order in which they come
 */
export function createTableSigns(passed: readonly Seen[] = []): (view: Seen) => readonly TableState[] {
  let known: readonly TableState[] = [];
  let since = 0;
  const look = ({ sees, clock: { minutes } }: Seen) => {
    const seen = sees.flatMap(({ table }) => (table === null ? [] : [table]));
    if (seen.length > 0) [known, since] = [seen, minutes];
    else if (minutes - since >= OLD) known = [];
    return known;
  };
  for (const view of passed) look(view);
  return look;
}
