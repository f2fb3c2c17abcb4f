import {
  isObject,
  listAt,
  objectAt,
  textAt,
  type Json,
  type JsonObject,
  type Path,
} from '../document/json.ts';
import { firstWords, freeId } from '../document/names.ts';
import type { OpenDocument } from '../document/open-document.ts';
import type { Selection } from '../document/selection.ts';

/** The groups of things that a scenario declares, in the order in which the outline shows them. */

export const GROUPS = ['facts', 'variants', 'promises', 'favours', 'beats', 'endings', 'pasts'] as const;
export type Group = (typeof GROUPS)[number];

/** What one thing of a group is. */
export const KIND_OF = {
  facts: 'fact',
  variants: 'variant',
  promises: 'promise',
  favours: 'favour',
  beats: 'beat',
  endings: 'ending',
  pasts: 'past',
} as const satisfies Record<Group, string>;

/** Whether a group is a list; the others are objects by id. */
export function isListed(group: Group): group is 'variants' | 'pasts' {
  return group === 'variants' || group === 'pasts';
}

export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly path: Path;
}

/** The things of a group, in the order of the file. */
export function entriesOf(draft: JsonObject, group: Group): readonly Entry[] {
  if (isListed(group)) {
    return listAt(draft, [group]).map((item, index) => {
      const id = textAt(item, ['id']);
      return { id, label: textAt(item, ['label']), path: [group, index] };
    });
  }
  return Object.entries(objectAt(draft, [group])).map(([id, item]) => ({
    id,
    label: labelOf(group, item),
    path: [group, id],
  }));
}

function labelOf(group: Group, item: Json): string {
  if (!isObject(item)) return '';
  if (group === 'endings') return textAt(item, ['title']);
  if (group === 'beats') return textAt(item, ['label']) || firstWords(item, []);
  return textAt(item, ['label']);
}

/** The selection that shows one thing of a group. */
export function selectionOf(group: Group, id: string): Selection {
  return { at: KIND_OF[group], id };
}

/** Adds a thing to a group, with as little in it as can be, and gives its id. */
export function addTo(document: Pick<OpenDocument, 'value' | 'set' | 'insert'>, group: Group): string {
  const entries = entriesOf(document.value, group);
  const ids = entries.map(({ id }) => id);
  const id = freeId(
    `${KIND_OF[group]}-${entries.length + 1}`,
    group === 'beats' || group === 'endings' ? targets(document.value) : ids,
  );
  if (isListed(group)) document.insert([group], entries.length, startOf(document.value, group, id));
  else document.set([group, id], startOf(document.value, group, id), beforeOf(document.value, group));
  return id;
}

function targets(draft: JsonObject): readonly string[] {
  return [...Object.keys(objectAt(draft, ['beats'])), ...Object.keys(objectAt(draft, ['endings']))];
}

/** Where a group goes that is not there yet: before `start`, as in the shipped scenarios. */
function beforeOf(draft: JsonObject, group: Group): { readonly before?: string } {
  return draft[group] === undefined && group !== 'endings' ? { before: 'start' } : {};
}

function startOf(draft: JsonObject, group: Group, id: string): Json {
  switch (group) {
    case 'facts':
      return { label: '', values: { 'value-1': '', 'value-2': '' } };
    case 'variants': {
      const first = listAt(draft, ['variants'])[0];
      const facts = Object.entries(objectAt(draft, ['facts'])).map(([fact, item]) => [
        fact,
        textAt(first, ['facts', fact]) || (Object.keys(objectAt(item, ['values']))[0] ?? ''),
      ]);
      return {
        id,
        label: '',
        weight: 1,
        facts: Object.fromEntries(facts) as JsonObject,
        delivers: objectAt(first, ['delivers']),
      };
    }
    case 'promises':
      return { label: '', unit: 'minutes', tolerance: 0 };
    case 'favours':
      return { label: '' };
    case 'beats':
      return {
        label: '',
        lines: [{ id: 'line-1', say: '' }],
        replies: [
          { id: 'reply-1', say: '', to: Object.keys(objectAt(draft, ['endings']))[0] ?? '', coaching: '' },
        ],
      };
    case 'endings':
      return { title: '', says: '', customer: 'stays', review: { stars: 4, text: '' } };
    case 'pasts':
      return { id, label: '', says: '' };
  }
}
