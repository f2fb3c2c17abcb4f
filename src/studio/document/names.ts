import { isObject, listAt, objectAt, textAt, type Json, type JsonObject, type Path } from './json.ts';
import type { IdKind, Reference } from './references.ts';

/** The ids that a draft declares, with the words that people know them by. */

export interface Name {
  readonly id: string;
  /** What it is in words; empty where nothing was written yet. */
  readonly label: string;
}

export type NameKind = Exclude<IdKind, 'tip'> | 'target';

/** Names that were asked for, as long as their draft is: every choice among hundreds of beats asks for the same. */
const asked = new WeakMap<JsonObject, Map<string, readonly Name[]>>();

/** What of a kind can be named. For values `of` says of which fact. */
export function namesOf(draft: JsonObject, kind: NameKind, of = ''): readonly Name[] {
  const names = asked.get(draft) ?? new Map<string, readonly Name[]>();
  asked.set(draft, names);
  const key = `${kind} ${of}`;
  const found = names.get(key) ?? read(draft, kind, of);
  names.set(key, found);
  return found;
}

function read(draft: JsonObject, kind: NameKind, of: string): readonly Name[] {
  switch (kind) {
    case 'beat':
      return keyed(draft, ['beats'], (path) => textAt(draft, [...path, 'label']) || firstWords(draft, path));
    case 'ending':
      return keyed(draft, ['endings'], (path) => textAt(draft, [...path, 'title']));
    case 'target':
      return [...namesOf(draft, 'beat'), ...namesOf(draft, 'ending')];
    case 'fact':
      return keyed(draft, ['facts'], (path) => textAt(draft, [...path, 'label']));
    case 'promise':
      return keyed(draft, ['promises'], (path) => textAt(draft, [...path, 'label']));
    case 'favour':
      return keyed(draft, ['favours'], (path) => textAt(draft, [...path, 'label']));
    case 'value':
      return of === '' ? [] : keyed(draft, ['facts', of, 'values'], (path) => textAt(draft, path));
    case 'variant':
      return listed(draft, ['variants'], 'label');
    case 'past':
      return listed(draft, ['pasts'], 'label');
    case 'reply':
      return Object.keys(objectAt(draft, ['beats'])).flatMap((beat) =>
        listed(draft, ['beats', beat, 'replies'], 'say').map(({ id, label }) => ({
          id: `${beat}/${id}`,
          label,
        })),
      );
  }
}

/** The first thing that is said in a beat. */
export function firstWords(draft: JsonObject, beat: Path): string {
  const line = listAt(draft, [...beat, 'lines']).find((item) => isObject(item));
  return line === undefined ? '' : textAt(line, ['say']);
}

function keyed(draft: JsonObject, path: Path, label: (path: Path) => string): Name[] {
  return Object.keys(objectAt(draft, path)).map((id) => ({ id, label: label([...path, id]) }));
}

function listed(draft: JsonObject, path: Path, label: string): Name[] {
  return listAt(draft, path).flatMap((item) => {
    const id = textAt(item, ['id']);
    return id === '' ? [] : [{ id, label: textAt(item, [label]) }];
  });
}

/** Whether a reference is to this thing. */
export function isTo(reference: Reference, kind: NameKind, id: string, of?: string): boolean {
  if (reference.name !== id || reference.of !== of) return false;
  return reference.kind === kind || (reference.kind === 'target' && (kind === 'beat' || kind === 'ending'));
}

/** The ids of all lines of a beat, those of answers among them: each stands once in its beat. */
export function lineIdsOf(draft: JsonObject, beat: string): readonly string[] {
  const ids: string[] = [];
  const walk = (value: Json | undefined, isLine: boolean): void => {
    if (Array.isArray(value)) for (const item of value as readonly Json[]) walk(item, isLine);
    else if (isObject(value)) {
      if (isLine) ids.push(textAt(value, ['id']));
      for (const [key, inner] of Object.entries(value)) walk(inner, key === 'lines' || key === 'answer');
    }
  };
  walk(objectAt(draft, ['beats', beat]), false);
  return ids;
}

/** An id that nothing has yet: the wanted one, or with a number behind it. */
export function freeId(wanted: string, taken: Iterable<string>): string {
  const known = new Set(taken);
  if (!known.has(wanted)) return wanted;
  const stem = wanted.replace(/-\d+$/, '').slice(0, 44);
  for (let number = 2; ; number += 1) {
    if (!known.has(`${stem}-${number}`)) return `${stem}-${number}`;
  }
}

/** Makes an id of words: lower case, hyphens, at most 48 characters; `otherwise` where nothing is left. */
export function idOf(words: string, otherwise: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '');
  const short = plain.length <= 32 ? plain : plain.slice(0, 32).replace(/-[^-]*$/, '');
  return short === '' || short === 'constructor' || short === 'prototype' ? otherwise : short;
}
