import { parseJson, type Store } from '../../ui/storage.ts';
import type { Draft } from './drafts.ts';
import { applyPatch, inverse, NO_HISTORY, patchBetween, record, type History, type Step } from './history.ts';

/** What a closing page could not keep in time, for the next visit: closing waits for no database. */
interface Rescue {
  /** What the draft was kept as last. */
  readonly revision: number;
  readonly text: string;
  /** How many of the kept steps still stood. */
  readonly after: number;
  /** The steps that came after those. */
  readonly steps: readonly Step[];
  readonly future: readonly Step[];
}

const keyOf = (id: string) => `good-call/1/rescue/${id}`;

/** Leaves the text and the steps that are not kept yet, where the next visit finds them at once. */
export function leaveRescue(store: Store, kept: Draft, text: string, history: History): void {
  const before = (kept.history ?? NO_HISTORY).past;
  const { past, future } = history;
  const parted = past.findIndex((step, index) => step !== before[index]);
  const after = parted === -1 ? past.length : parted;
  const rescue: Rescue = { revision: kept.revision, text, after, steps: past.slice(after), future };
  store.write(keyOf(kept.id), JSON.stringify(rescue));
}

export function forgetRescue(store: Store, id: string): void {
  store.remove(keyOf(id));
}

/** The draft with what the last visit could not keep in time; the draft itself where all was kept. */
export function takeRescue(draft: Draft, store: Store): Draft {
  const rescue = readRescue(store.read(keyOf(draft.id)));
  const patch = rescue === null ? null : patchBetween(draft.text, rescue.text);
  if (rescue === null || patch === null) return draft;
  const kept = draft.history ?? NO_HISTORY;
  const past = pastOf(rescue, draft.revision, draft.text, kept.past);
  if (past !== null) return { ...draft, text: rescue.text, history: { past, future: rescue.future } };
  const step = { ...patch, kind: '', when: Date.now() };
  return { ...draft, text: rescue.text, history: record(kept, step, draft.text) };
}

/** The steps up to the rescued text; null where something was kept meanwhile that they do not lead from. */
function pastOf(
  { revision, text, after, steps }: Rescue,
  keptRevision: number,
  keptText: string,
  past: readonly Step[],
): readonly Step[] | null {
  if (keptRevision === revision) {
    const isContinued = undone(text, steps) === undone(keptText, past.slice(after));
    return isContinued ? [...past.slice(0, after), ...steps] : null;
  }
  // Some of the steps may have been kept while the page was closing.
  const since = past.length - after;
  if (since < 0 || undone(text, steps.slice(since)) !== keptText) return null;
  return [...past, ...steps.slice(since)];
}

/** A text as it was before these steps. */
function undone(text: string, steps: readonly Step[]): string {
  return steps.toReversed().reduce((after, step) => applyPatch(after, inverse(step)), text);
}

function readRescue(stored: string | null): Rescue | null {
  const value = parseJson(stored);
  if (typeof value !== 'object' || value === null) return null;
  const { revision, text, after, steps, future } = value as Partial<Record<keyof Rescue, unknown>>;
  const isWhole =
    typeof revision === 'number' &&
    typeof text === 'string' &&
    typeof after === 'number' &&
    areSteps(steps) &&
    areSteps(future);
  return isWhole ? { revision, text, after, steps, future } : null;
}

function areSteps(value: unknown): value is readonly Step[] {
  return Array.isArray(value) && value.every((step) => isStep(step));
}

function isStep(value: unknown): value is Step {
  if (typeof value !== 'object' || value === null) return false;
  const { at, removed, inserted, kind, when } = value as Partial<Record<keyof Step, unknown>>;
  return (
    typeof at === 'number' &&
    typeof when === 'number' &&
    typeof removed === 'string' &&
    typeof inserted === 'string' &&
    typeof kind === 'string'
  );
}
