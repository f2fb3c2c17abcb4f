import { at, isObject, listAt, type JsonObject, type Path } from './json.ts';
import { isTo, namesOf, type NameKind } from './names.ts';
import type { Editing } from './open-document.ts';
import { placeholdersOf, referencesOf, type Reference } from './references.ts';

/** Giving a thing another id, everywhere in the draft at once. */

/** What has an id: its kind, the id, for values the fact, for replies and lines the beat that they stand in. */
export interface Named {
  readonly kind: Exclude<NameKind, 'target'>;
  readonly id: string;
  readonly of?: string;
}

/** How often a thing is named elsewhere in the draft. */
export function usesOf(draft: JsonObject, { kind, id, of }: Named): number {
  const references = referencesOf(draft).filter((reference) => isTo(reference, kind, id, of)).length;
  return references + (kind === 'fact' || kind === 'promise' ? placeholdersOf(draft, id).length : 0);
}

/** Whether an id can be given: it is written like one, and nothing of its kind has it. */
export function refuseId(draft: JsonObject, { kind, of }: Named, to: string): 'form' | 'taken' | null {
  if (!/^(?!(?:constructor|prototype)$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(to) || to.length > 48)
    return 'form';
  const among = kind === 'beat' || kind === 'ending' ? 'target' : kind;
  const taken = kind === 'reply' ? repliesOf(draft, of ?? '') : namesOf(draft, among, of).map(({ id }) => id);
  return taken.includes(to) ? 'taken' : null;
}

/** Renames a thing and every mention of it, as one step. */
export function rename(document: Editing, named: Named, to: string): boolean {
  const { kind, id, of } = named;
  const full = kind === 'reply' ? { from: `${of}/${id}`, to: `${of}/${to}` } : { from: id, to };
  const references = referencesOf(document.value).filter((reference) =>
    kind === 'reply'
      ? reference.kind === 'reply' && reference.name === full.from
      : isTo(reference, kind, id, of),
  );
  const filled = kind === 'fact' || kind === 'promise' ? placeholdersOf(document.value, id) : [];
  const replies = kind === 'beat' ? repliesOfBeat(document.value, id) : [];
  return (
    [...references, ...replies.map(({ reference }) => reference)].every((reference) =>
      mention(document, reference, replies.find((each) => each.reference === reference)?.to(to) ?? full.to),
    ) &&
    filled.every(({ path, text }) => document.set(path, text.replaceAll(`{${id}}`, `{${to}}`))) &&
    declare(document, named, to)
  );
}

/** Replies are named with their beat in front. */
function repliesOfBeat(draft: JsonObject, beat: string) {
  return referencesOf(draft).flatMap((reference) => {
    if (reference.kind !== 'reply' || !reference.name.startsWith(`${beat}/`)) return [];
    return [{ reference, to: (renamed: string) => `${renamed}${reference.name.slice(beat.length)}` }];
  });
}

function mention(document: Editing, { path, isKey }: Reference, to: string): boolean {
  return isKey ? renameKey(document, path, to) : document.set(path, to);
}

/** Gives a property another key, in its place. */
function renameKey(document: Editing, path: Path, to: string): boolean {
  return (
    document.duplicate(path, (raw) => raw.replace(/^"(?:[^"\\]|\\.)*"/, () => JSON.stringify(to))) &&
    document.remove(path)
  );
}

function declare(document: Editing, { kind, id, of }: Named, to: string): boolean {
  const path = declarationOf(document.value, { kind, id, ...(of === undefined ? {} : { of }) });
  if (path === null) return false;
  return path.at(-1) === 'id' ? document.set(path, to) : renameKey(document, path, to);
}

/** Where a thing is declared: the path of its key, or of its `id`; null where it is not. */
function declarationOf(draft: JsonObject, { kind, id, of }: Named): Path | null {
  const keyed = (path: Path): Path | null =>
    isObject(at(draft, path)) || typeof at(draft, path) === 'string' ? path : null;
  const listed = (list: Path): Path | null => {
    const index = listAt(draft, list).findIndex((item) => isObject(item) && item['id'] === id);
    return index < 0 ? null : [...list, index, 'id'];
  };
  switch (kind) {
    case 'beat':
      return keyed(['beats', id]);
    case 'ending':
      return keyed(['endings', id]);
    case 'fact':
      return keyed(['facts', id]);
    case 'promise':
      return keyed(['promises', id]);
    case 'favour':
      return keyed(['favours', id]);
    case 'value':
      return of === undefined ? null : keyed(['facts', of, 'values', id]);
    case 'variant':
      return listed(['variants']);
    case 'past':
      return listed(['pasts']);
    case 'reply':
      return of === undefined ? null : listed(['beats', of, 'replies']);
  }
}

function repliesOf(draft: JsonObject, beat: string): readonly string[] {
  return listAt(draft, ['beats', beat, 'replies']).flatMap((item) =>
    isObject(item) && typeof item['id'] === 'string' ? [item['id']] : [],
  );
}
