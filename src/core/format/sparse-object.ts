import { z } from 'zod';
import { internals } from './internals.ts';

/**
 * A strict object of which most keys are optional and few are there. Zod asks every optional key of a shape, there
 * or not, which for replies takes half of the time that reading a file takes; this one asks those that are there.
 * An object with a key missing or too many is left to zod, which names the mistake.
 */
export function sparseObject<Shape extends Readonly<Record<string, z.core.$ZodType>>>(
  description: string,
  shape: Shape,
) {
  const object = z.strictObject(shape).describe(description);
  const own = internals(object);
  const fields = new Map(Object.entries(shape).map(([key, field]) => [key, internals(field)]));
  const needed = [...fields].flatMap(([key, { optin }]) => (optin === 'optional' ? [] : [key]));
  const askAll = own.run.bind(own);
  own.run = (payload, context) => {
    const input: unknown = payload.value;
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return askAll(payload, context);
    for (const key of needed) if (!Object.hasOwn(input, key)) return askAll(payload, context);
    const before = payload.issues.length;
    const value: Record<string, unknown> = {};
    for (const [key, each] of Object.entries(input) as [string, unknown][]) {
      const field = fields.get(key);
      if (field === undefined) {
        payload.issues.length = before;
        return askAll(payload, context);
      }
      const result = field.run({ value: each, issues: [] }, context);
      if (result instanceof Promise) throw new Error('the schemas of files are synchronous');
      for (const issue of result.issues) {
        payload.issues.push({ ...issue, path: [key, ...(issue.path ?? [])] });
      }
      value[key] = result.value;
    }
    payload.value = value;
    return payload;
  };
  return object;
}
