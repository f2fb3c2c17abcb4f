import { randomInt } from 'node:crypto';
import { RULES } from '../../core/index.ts';
import type { PlayerRow } from '../http/member.ts';
import { isRefused, type Refused } from '../http/refusing.ts';
import type { VersionRow } from '../scenarios/versions.ts';
import type { World } from '../world.ts';

/**
 * Draws a seed: of two, the one whose variant the player has attempted less often, so that nobody meets the same truth
 * again and again, and yet nobody can tell which it is.
 */
export async function draw(
  world: World,
  version: VersionRow,
  past: string | null,
  own: PlayerRow,
): Promise<{ seed: number; variant: string } | Refused> {
  const seeds = [randomInt(0x1_0000_0000), randomInt(0x1_0000_0000)] as const;
  const drawn = await world.verifier.draw(
    await world.versions.texts(version),
    { rules: RULES.version, past },
    seeds,
  );
  if (isRefused(drawn)) return drawn;
  const [one = '', other = ''] = drawn;
  const tried = await world.store.read
    .selectFrom('attempts')
    .select((of) => ['variant', of.fn.countAll<number>().as('times')])
    .where('player', '=', own.id)
    .where('hash', '=', version.hash)
    .where('past', '=', past ?? '')
    .groupBy('variant')
    .execute();
  const times = (variant: string) => tried.find((row) => row.variant === variant)?.times ?? 0;
  return times(other) < times(one) ? { seed: seeds[1], variant: other } : { seed: seeds[0], variant: one };
}
