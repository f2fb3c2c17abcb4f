import { isObject, type Json, type JsonObject, type Path } from '../document/json.ts';

/** Passages that may give somebody away: what a machine can see of that. The rest is on the checklist. */
export interface Passage {
  readonly path: Path;
  readonly words: string;
  readonly why: 'address' | 'number' | 'date';
}

const SIGNS = [
  ['address', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}|https?:\/\/\S+/gu],
  ['date', /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d{2}\b/gu],
  ['number', /\+?\d(?:[ /-]?\d){4,}/gu],
] as const satisfies readonly (readonly [Passage['why'], RegExp])[];

/** What to look at once more, in the order of the draft. */
export function passagesIn(draft: JsonObject): readonly Passage[] {
  const found: Passage[] = [];
  const walk = (value: Json, path: Path): void => {
    if (typeof value === 'string' && path[0] !== '$schema') {
      for (const [why, sign] of SIGNS) {
        for (const [words] of value.matchAll(sign)) {
          if (!found.some((each) => each.path === path && each.words.includes(words)))
            found.push({ path, words, why });
        }
      }
    } else if (Array.isArray(value))
      (value as readonly Json[]).forEach((item, index) => walk(item, [...path, index]));
    else if (isObject(value)) for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
  };
  walk(draft, []);
  return found;
}

/** What nobody but the writer can know. */
export const CHECKLIST = ['names', 'company', 'numbers', 'place', 'day', 'case', 'words', 'consent'] as const;
export type CheckItem = (typeof CHECKLIST)[number];

/** What was ticked off and kept; what is on no list any more is left out. */
export function ticksIn(data: unknown): readonly CheckItem[] {
  return Array.isArray(data) ? CHECKLIST.filter((item) => data.includes(item)) : [];
}
