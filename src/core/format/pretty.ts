/** The width that the project's formatter gives a line. */
const WIDTH = 110;

/**
 * JSON as the project's formatter writes it, so that what a command prints can be committed as it is:
 * objects open out, arrays of simple values stay on a line where they fit. No line end at the end.
 */
export function prettyJson(value: unknown): string {
  // Through JSON first: what it leaves out, such as functions, is left out here too.
  return print(JSON.parse(JSON.stringify(value ?? null)) as Json, '', 0);
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** @param before how many characters stand before the value in its line, and `after` it at least one */
function print(value: Json, indent: string, before: number): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const flat = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    const simple = value.every((item) => typeof item !== 'object' || item === null);
    if (simple && before + flat.length < WIDTH) return flat;
    const items = value.map((item) => `${inner}${print(item, inner, inner.length)}`);
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => {
    const start = `${inner}${JSON.stringify(key)}: `;
    return start + print(member, inner, start.length);
  });
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}
