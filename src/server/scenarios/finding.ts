import { refuse, type Refused } from '../http/refusing.ts';
import type { World } from '../world.ts';
import type { VersionRow } from './versions.ts';

/** The version that is asked for, or the one that is current. */
export async function versionFor(
  world: World,
  team: string,
  scenario: string,
  hash: string | undefined,
): Promise<VersionRow | Refused> {
  const { versions } = world;
  const find = () =>
    hash === undefined ? versions.current(team, scenario) : versions.byHash(team, scenario, hash);
  let version = await find();
  if (version !== undefined) return version;
  // It may have been dropped into the folder a moment ago.
  await world.folder.look();
  version = await find();
  if (version !== undefined) return version;
  const isKnown = (await versions.all(team)).some((row) => row.scenario === scenario);
  return isKnown
    ? refuse('unknown-version', 'This version was never published here.')
    : refuse('unknown-scenario', 'There is no such scenario here.');
}
