/** JSON values as they stand in a draft, which need not be a scenario yet; and reading them without trust. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A step into a document: an object key or an array index. */
export type Path = readonly (string | number)[];

/** The value at a path; undefined where there is none. */
export function at(value: Json | undefined, path: Path): Json | undefined {
  let now: Json | undefined = value;
  for (const step of path) {
    if (typeof step === 'number') now = Array.isArray(now) ? (now as readonly Json[])[step] : undefined;
    else now = isObject(now) && Object.hasOwn(now, step) ? now[step] : undefined;
  }
  return now;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at a path; an empty one where something else stands there. */
export function objectAt(value: Json | undefined, path: Path): JsonObject {
  const found = at(value, path);
  return isObject(found) ? found : {};
}

/** The list at a path; an empty one where something else stands there. */
export function listAt(value: Json | undefined, path: Path): readonly Json[] {
  const found = at(value, path);
  return Array.isArray(found) ? (found as readonly Json[]) : [];
}

/** The text at a path; empty where something else stands there. */
export function textAt(value: Json | undefined, path: Path): string {
  const found = at(value, path);
  return typeof found === 'string' ? found : '';
}

/** The number at a path; null where something else stands there. */
export function numberAt(value: Json | undefined, path: Path): number | null {
  const found = at(value, path);
  return typeof found === 'number' ? found : null;
}

/** The same value with another one at a path that exists; what is beside the path is shared. */
export function withValue(value: Json, path: Path, replacement: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return replacement;
  if (typeof step === 'number' && Array.isArray(value)) {
    const list = value as readonly Json[];
    return list.map((item, index) => (index === step ? withValue(item, rest, replacement) : item));
  }
  if (typeof step === 'string' && isObject(value) && Object.hasOwn(value, step)) {
    return { ...value, [step]: withValue(value[step] as Json, rest, replacement) };
  }
  return value;
}

/** Reads the form in which findings show a path, `beats.arrival.replies[0].to`. Keys with dots in them are not told apart. */
export function readPath(shown: string): Path {
  const steps: (string | number)[] = [];
  for (const part of shown.split('.')) {
    const [key = '', ...indexes] = part.split('[');
    if (key !== '') steps.push(key);
    for (const index of indexes) {
      const number = Number.parseInt(index, 10);
      if (Number.isSafeInteger(number)) steps.push(number);
    }
  }
  return steps;
}
