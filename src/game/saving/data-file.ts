import { z } from 'zod';
import { MAX_NAME, readLook, tidyName, type Profile, type Profiles } from '../../ui/profiles.ts';
import { parseJson, type Store } from '../../ui/storage.ts';
import { readSavedRun } from './saved-run.ts';

/** All that is kept of one trainee, as a file to take along or to keep: settings, runs, results. */

const OWN = 'good-call/1/';
/** Some hundred finished runs with their results stay below a tenth of it. */
const MOST_BYTES = 10_000_000;
const MOST_ENTRIES = 2_000;

const dataSchema = z.strictObject({
  kind: z.literal('good-call-data'),
  format: z.literal(1),
  exported: z.string().max(40),
  name: z.string().max(4 * MAX_NAME),
  look: z.object({ figure: z.string().max(48), colour: z.string().max(48) }),
  /** What is kept, by its place below `good-call/1/`. */
  entries: z.array(
    z.strictObject({
      at: z
        .string()
        .max(120)
        .regex(/^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)*$/),
      holds: z.unknown(),
    }),
  ),
});
export type Data = z.output<typeof dataSchema>;

export type DataTrouble =
  | 'too-big'
  | 'no-json'
  /** JSON, but not what an export looks like. */
  | 'no-data'
  | 'newer'
  /** A run in it is damaged. */
  | 'bad-run'
  /** There are as many profiles on this device as there can be. */
  | 'full';

/** Gathers what is kept of a profile. @param now an ISO date and time */
export function gatherData({ name, look }: Pick<Profile, 'name' | 'look'>, store: Store, now: string): Data {
  const entries = store.keys(OWN).flatMap((key) => {
    const holds = parseJson(store.read(key));
    // Membership of a team is this device's; another one joins it with a recovery code.
    return holds === undefined || /^team\b/.test(key.slice(OWN.length))
      ? []
      : [{ at: key.slice(OWN.length), holds }];
  });
  return { kind: 'good-call-data', format: 1, exported: now, name, look: { ...look }, entries };
}

export type ReadData =
  { readonly ok: true; readonly data: Data } | { readonly ok: false; readonly why: DataTrouble };

/** Reads a file that somebody chose: bounded, and checked before anything is kept. */
export async function readDataFile(file: Blob): Promise<ReadData> {
  if (file.size > MOST_BYTES) return { ok: false, why: 'too-big' };
  const json = parseJson(await file.text());
  if (json === undefined) return { ok: false, why: 'no-json' };
  if (isNewer(json)) return { ok: false, why: 'newer' };
  const parsed = dataSchema.safeParse(json);
  if (!parsed.success || parsed.data.entries.length > MOST_ENTRIES) return { ok: false, why: 'no-data' };
  return { ok: true, data: parsed.data };
}

function isNewer(json: unknown): boolean {
  if (typeof json !== 'object' || json === null || !('format' in json) || !('kind' in json)) return false;
  return json.kind === 'good-call-data' && typeof json.format === 'number' && json.format > 1;
}

/**
 * Adds what a file holds as a profile of its own, which then plays. Nothing that is already here is touched.
 * @param unnamed what somebody is called who has played here and never said their name
 * @returns the profile, or why there is none; then nothing was kept
 */
export function addData(profiles: Profiles, data: Data, unnamed: string): Profile | DataTrouble {
  const runs = data.entries.filter(({ at }) => /^(?:run|last)\//.test(at) || at === 'opened');
  if (runs.some(({ holds }) => readSavedRun(holds) === null)) return 'bad-run';
  const look = readLook(data.look);
  profiles.settle(unnamed);
  const taken = new Set(profiles.all.map(({ name }) => name));
  const profile = profiles.add(freeName(tidyName(data.name) ?? unnamed, taken), look);
  if (profile === null) return 'full';
  const store = profiles.storeOf(profile.id);
  for (const { at, holds } of data.entries) store.write(OWN + at, JSON.stringify(holds));
  // Whoever watches took the new profile up while it was still empty.
  profiles.change(profile.id, {});
  return profile;
}

/** A name that nobody here has: the same one, or the same with a number. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const free = name.slice(0, MAX_NAME - suffix.length) + suffix;
    if (!taken.has(free)) return free;
  }
}
