import { z } from 'zod';
import { internals } from './internals.ts';

/**
 * A union of objects that each have a key of their own, which stands first in them. The key alone
 * decides which one is tried, and whose mistakes are named; a plain union tries them all, which for
 * conditions takes as long as the rest of a file.
 */
export function keyedUnion<const Options extends readonly [z.ZodObject, ...z.ZodObject[]]>(
  options: Options,
): z.ZodUnion<Options> {
  const union = z.union(options);
  const byKey = new Map(options.map((option) => [Object.keys(option.shape)[0] ?? '', internals(option)]));
  const own = internals(union);
  const tryAll = own.run.bind(own);
  own.run = (payload, context) => {
    const value: unknown = payload.value;
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    const key = keys.find((each) => byKey.has(each));
    return key === undefined ? tryAll(payload, context) : (byKey.get(key) ?? own).run(payload, context);
  };
  return union;
}
