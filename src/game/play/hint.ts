import { STRENGTHS, type Script, type Strength, type View } from '../../core/index.ts';

/** What a trainee in practice may be told before they choose: what is at stake, never which card is right. Pure. */
export interface Hint {
  /** Tips that some reply offered now can follow, the weightiest first; two at most. */
  readonly tips: readonly string[];
  /** Whether something that matters can still be found out by asking. */
  readonly canAsk: boolean;
}

const MOST_TIPS = 2;

/**
 * The hint for the decision in view. It goes by all variants together, so that it gives nothing away about this one;
 * null where nothing is at stake.
 */
export function hintOf(script: Script, view: View): Hint | null {
  const beat = script.scenario.beats[view.beat];
  const offered = new Set(view.replies.map(({ id }) => id));
  const replies = (beat?.replies ?? []).filter(({ id }) => offered.has(id));
  const weights = new Map<string, number>();
  for (const { follows, outcomes = [] } of replies) {
    for (const each of [{ follows }, ...outcomes]) {
      for (const [tip, strength] of Object.entries(each.follows ?? {})) {
        weights.set(tip, Math.max(weights.get(tip) ?? 0, weightOf(strength)));
      }
    }
  }
  const tips = [...weights]
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_TIPS)
    .map(([tip]) => tip);
  const known = new Set(view.notepad.filter(({ state }) => state === 'known').map(({ fact }) => fact));
  const canAsk = replies.some(({ asks }) => asks !== undefined && !known.has(asks));
  return tips.length === 0 && !canAsk ? null : { tips, canAsk };
}

const weightOf = (strength: Strength) => STRENGTHS.indexOf(strength) + 1;
