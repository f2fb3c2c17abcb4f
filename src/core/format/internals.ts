import type { z } from 'zod';

/** What zod offers to those who extend it. */
export function internals(schema: z.core.$ZodType) {
  return schema._zod; // oxlint-disable-line no-underscore-dangle -- the name that the library chose
}
