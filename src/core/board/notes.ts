import type { Run } from '../format/run.ts';
import type { Decision } from '../replay/decisions.ts';
import type { Verified } from '../replay/replay.ts';
import { SLOT, type State } from '../script/layout.ts';
import type { CompiledBeat, Script } from '../script/script.ts';

/** What a board keeps of a run beside its score, so that decisions can be talked about without replaying again. */

/** One thing that the trainee did, listening apart. */
export interface Choice {
  /** The position of the event in the run. */
  readonly at: number;
  readonly beat: string;
  readonly kind: 'reply' | 'silence' | 'glance';
  readonly reply: string | null;
  /** Lines that were cut off. */
  readonly unheard: number;
  /** Of the evidence that it brought. */
  readonly points: number;
  /** What it cost, given what could be known; in points. */
  readonly regret: number;
}

export interface RunNotes {
  readonly choices: readonly Choice[];
  /** Points per tip that the run touched. */
  readonly tips: readonly { readonly tip: string; readonly points: number }[];
}

/** Notes on a run that was replayed on this script. */
export function notesOf(
  script: Script,
  run: Run,
  { walked }: Verified,
  decisions: readonly Decision[],
): RunNotes {
  const regrets = new Map(decisions.map(({ at, regret }) => [at, regret]));
  const choices = run.events.flatMap((event, at): Choice[] => {
    if (event.type === 'listen') return [];
    const beat = script.beats[(walked.states[at] as State)[SLOT.beat] as number] as CompiledBeat;
    const cut = walked.moments[at]?.find((moment) => moment.type === 'interrupted');
    return [
      {
        at,
        beat: beat.id,
        kind: event.type,
        reply: event.type === 'reply' ? event.reply : null,
        unheard: cut?.type === 'interrupted' ? cut.unheard : 0,
        points: walked.evidence.reduce((sum, each) => sum + (each.at === at ? each.points : 0), 0),
        regret: regrets.get(at) ?? 0,
      },
    ];
  });
  const tips = new Map<string, number>();
  for (const { tip, points } of walked.evidence) tips.set(tip, (tips.get(tip) ?? 0) + points);
  return { choices, tips: [...tips].map(([tip, points]) => ({ tip, points })) };
}
