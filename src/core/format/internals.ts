/** What zod offers to those who extend it, of a schema or a check. */
export function internals<T>(schema: { readonly _zod: T }): T {
  return schema._zod; // oxlint-disable-line no-underscore-dangle -- the name that the library chose
}
