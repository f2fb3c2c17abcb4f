/** What was done to a draft, to be undone and done again; it outlives the page. */

/** One change of a text: what stood at an offset, and what stands there now. */
export interface Patch {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

/** A change with what it needs to be merged with the next one of its kind. */
export interface Step extends Patch {
  /** What was being done; changes that follow each other closely and share it become one. Empty: never merged. */
  readonly kind: string;
  /** When, in milliseconds. */
  readonly when: number;
}

export interface History {
  readonly past: readonly Step[];
  /** What was undone, the nearest last. */
  readonly future: readonly Step[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/** Bounds of what is kept: more than anybody takes back in one go. */
const MOST_STEPS = 1_000;
const MOST_CHARACTERS = 4_000_000;

/** Changes further apart than this are two steps, in milliseconds. */
const APART = 1_500;

/** The single change that leads from one text to another; null where they are the same. */
export function patchBetween(before: string, after: string): Patch | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end += 1;
  }
  return {
    at: start,
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  };
}

/** A text with its lines ended as the editor ends them: it counts an end as one character, and so do places. */
export function withPlainEnds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

export function applyPatch(text: string, { at, removed, inserted }: Patch): string {
  return text.slice(0, at) + inserted + text.slice(at + removed.length);
}

export function inverse({ at, removed, inserted }: Patch): Patch {
  return { at, removed: inserted, inserted: removed };
}

/** Adds a change that was made to `text`; what was undone before it is gone. */
export function record(history: History, step: Step, text: string): History {
  const last = history.past.at(-1);
  const merged =
    last !== undefined && history.future.length === 0 && step.kind !== '' && last.kind === step.kind
      ? merge(last, step, text)
      : null;
  const past = merged === null ? [...history.past, step] : [...history.past.slice(0, -1), merged];
  return { past: within(past), future: [] };
}

/** One step out of two that touch, the second made to `text`. */
function merge(first: Step, second: Step, text: string): Step | null {
  if (second.when - first.when > APART) return null;
  const firstEnd = first.at + first.inserted.length;
  const secondEnd = second.at + second.removed.length;
  if (second.at > firstEnd || secondEnd < first.at) return null;
  const from = Math.min(first.at, second.at);
  const to = Math.max(firstEnd, secondEnd);
  return {
    at: from,
    removed: text.slice(from, first.at) + first.removed + text.slice(firstEnd, to),
    inserted: text.slice(from, second.at) + second.inserted + text.slice(secondEnd, to),
    kind: second.kind,
    when: second.when,
  };
}

/** The latest steps that fit the bounds. */
function within(steps: readonly Step[]): readonly Step[] {
  let room = MOST_CHARACTERS;
  let from = steps.length;
  while (from > 0 && steps.length - from < MOST_STEPS) {
    const { removed, inserted } = steps[from - 1] as Step;
    room -= removed.length + inserted.length;
    if (room < 0) break;
    from -= 1;
  }
  return from === 0 ? steps : steps.slice(from);
}
