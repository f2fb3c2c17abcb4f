import { z } from 'zod';
import { type Run, runSchema } from '../../core/index.ts';
import { parseJson, type Store } from '../../ui/storage.ts';

/** A run as it is kept: the run itself, which `replay` reads, and what the page wants to know beside it. */

const savedRunSchema = z.strictObject({
  /** Drawn when the run began, so that finishing it twice counts once. */
  id: z.string().max(60),
  /** When it was last changed, as an ISO date and time. */
  saved: z.string().max(40),
  run: runSchema,
});

export type SavedRun = z.output<typeof savedRunSchema>;

/** The run kept in a place; null where there is none, `unreadable` where what is there is no run. */
export function loadRun(store: Store, place: string): SavedRun | 'unreadable' | null {
  const text = store.read(place);
  if (text === null) return null;
  return readSavedRun(parseJson(text)) ?? 'unreadable';
}

/** Reads a kept run from parsed JSON; null where it is none. */
export function readSavedRun(data: unknown): SavedRun | null {
  const parsed = savedRunSchema.safeParse(data);
  return parsed.success ? parsed.data : null;
}

export function saveRun(store: Store, place: string, id: string, run: Run): void {
  const saved: SavedRun = { id, saved: new Date().toISOString(), run };
  store.write(place, JSON.stringify(saved));
}

/** The earlier run that a run of a follow-up carries; undefined where it was played on its own. */
export function earlierOf(run: Pick<Run, 'past'>): Run | undefined {
  const parsed = runSchema.safeParse(run.past?.run);
  return parsed.success ? parsed.data : undefined;
}

/** An id for a new run. It identifies the run on this device alone. */
export function newRunId(): string {
  return [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('-');
}

/** A seed for a new run, drawn by the browser; 0 to 2³² − 1. */
export function newSeed(): number {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  return seed;
}

/** The seed that the address asks for, for tests and trainers; null where it names none. */
export function seedOf(query: URLSearchParams): number | null {
  const text = query.get('seed');
  if (text === null || !/^\d{1,10}$/.test(text)) return null;
  const seed = Number(text);
  return seed <= 0xffff_ffff ? seed : null;
}
