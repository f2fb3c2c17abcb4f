import { isObject, listAt, type JsonObject, type Path } from './json.ts';

/** What is being looked at, by stable ids, shared by every pane: the form, the JSON, the graph, the findings. */
export type Selection =
  | {
      readonly at:
        'scenario' | 'customer' | 'facts' | 'variants' | 'promises' | 'favours' | 'endings' | 'pasts';
    }
  | { readonly at: 'fact' | 'variant' | 'promise' | 'favour' | 'ending' | 'past'; readonly id: string }
  | { readonly at: 'beat'; readonly id: string; readonly line?: string; readonly reply?: string };

/** Which pane asked for it; it need not be told again. */
export type Asker = 'form' | 'json' | 'graph' | 'findings' | 'try' | 'history' | 'other';

export interface SelectionBox {
  readonly now: Selection;
  /** Selects something. `focus` asks the form to put the keyboard there. */
  select(selection: Selection, by: Asker, focus?: Path): void;
  watch(listener: (selection: Selection, by: Asker, focus: Path | undefined) => void): () => void;
}

export function openSelection(start: Selection): SelectionBox {
  let now = start;
  const listeners = new Set<Parameters<SelectionBox['watch']>[0]>();
  return {
    get now() {
      return now;
    },
    select(selection, by, focus) {
      if (isSame(now, selection) && focus === undefined) return;
      now = selection;
      for (const listener of listeners) listener(selection, by, focus);
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function isSame(a: Selection, b: Selection): boolean {
  if (a.at !== b.at) return false;
  if ('id' in a !== 'id' in b) return false;
  if ('id' in a && 'id' in b && a.id !== b.id) return false;
  return a.at !== 'beat' || b.at !== 'beat' || (a.line === b.line && a.reply === b.reply);
}

const KEYED = { facts: 'fact', promises: 'promise', favours: 'favour', endings: 'ending' } as const;
const LISTED = { variants: 'variant', pasts: 'past' } as const;

/** What a path into the draft leads to. */
export function selectionAt(draft: JsonObject, path: Path): Selection {
  const [group, second, third, fourth] = path;
  if (group === 'beats' && typeof second === 'string') {
    const item = typeof fourth === 'number' ? idAt(draft, ['beats', second, third ?? ''], fourth) : undefined;
    if (third === 'lines' && item !== undefined) return { at: 'beat', id: second, line: item };
    if (third === 'replies' && item !== undefined) return { at: 'beat', id: second, reply: item };
    return { at: 'beat', id: second };
  }
  if (group === 'customer') return { at: 'customer' };
  for (const [name, kind] of Object.entries(KEYED)) {
    if (group !== name) continue;
    return typeof second === 'string' ? { at: kind, id: second } : { at: name as keyof typeof KEYED };
  }
  for (const [name, kind] of Object.entries(LISTED)) {
    if (group !== name) continue;
    const id = typeof second === 'number' ? idAt(draft, [name], second) : undefined;
    return id === undefined ? { at: name as keyof typeof LISTED } : { at: kind, id };
  }
  return { at: 'scenario' };
}

/** The path that a selection leads to; empty for the scenario as a whole, null where it is gone. */
export function pathOf(draft: JsonObject, selection: Selection): Path | null {
  switch (selection.at) {
    case 'scenario':
      return [];
    case 'customer':
    case 'facts':
    case 'variants':
    case 'promises':
    case 'favours':
    case 'endings':
    case 'pasts':
      return [selection.at];
    case 'fact':
      return keyed(draft, 'facts', selection.id);
    case 'promise':
      return keyed(draft, 'promises', selection.id);
    case 'favour':
      return keyed(draft, 'favours', selection.id);
    case 'ending':
      return keyed(draft, 'endings', selection.id);
    case 'variant':
      return listed(draft, ['variants'], selection.id);
    case 'past':
      return listed(draft, ['pasts'], selection.id);
    case 'beat': {
      const { id, line, reply } = selection;
      const beat = keyed(draft, 'beats', id);
      if (beat === null) return null;
      if (line !== undefined) return listed(draft, ['beats', id, 'lines'], line) ?? beat;
      return reply === undefined ? beat : (listed(draft, ['beats', id, 'replies'], reply) ?? beat);
    }
  }
}

function keyed(draft: JsonObject, group: string, id: string): Path | null {
  const held = draft[group];
  return isObject(held) && Object.hasOwn(held, id) ? [group, id] : null;
}

function listed(draft: JsonObject, list: Path, id: string): Path | null {
  const index = listAt(draft, list).findIndex((item) => isObject(item) && item['id'] === id);
  return index < 0 ? null : [...list, index];
}

function idAt(draft: JsonObject, list: Path, index: number): string | undefined {
  const item = listAt(draft, list)[index];
  const id = isObject(item) ? item['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
