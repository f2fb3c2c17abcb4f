import type { Customer } from '../../../core/index.ts';
import { isLook, type Look } from '../../../ui/looks.ts';
import { readableSkin } from './ink.ts';
import { loadCustomer } from './load.ts';
import type { CustomerParts } from './parts.ts';

/** What a scenario changes about the customer that it names. */
export type CustomerOptions = NonNullable<Customer['options']>;

/** The colours of a scenario are checked when it is read, to be "#rrggbb". */
type Colour = CustomerParts['palette']['skin'];

/**
 * A customer as a scenario wants them: put together from pieces of those drawn for the game, in colours of its own.
 * A piece by a name that nobody has is left as it is.
 */
export async function loadOwn(look: Look, options: CustomerOptions | undefined): Promise<CustomerParts> {
  const base = await loadCustomer(look);
  if (options === undefined) return base;
  const [head, dress, glasses, beard] = await Promise.all(
    [options.head, options.dress, options.glasses, options.beard].map((name) =>
      name !== undefined && isLook(name) ? loadCustomer(name) : Promise.resolve(null),
    ),
  );
  const { palette } = base;
  const colour = (wanted: string | undefined, otherwise: Colour) =>
    wanted === undefined ? otherwise : (wanted as Colour);
  return {
    palette: {
      ...palette,
      skin: readableSkin(colour(options.skin, palette.skin), palette.ink),
      hair: colour(options.hair, (head ?? base).palette.hair),
      cloth: colour(options.cloth, (dress ?? base).palette.cloth),
      trim: colour(options.trim, (dress ?? base).palette.trim),
    },
    body: (dress ?? base).body,
    head: (head ?? base).head,
    beard: options.beard === 'none' ? null : (beard ?? base).beard,
    glasses: options.glasses === 'none' ? null : (glasses ?? base).glasses,
  };
}
