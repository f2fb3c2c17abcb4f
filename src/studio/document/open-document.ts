import {
  applyPatch,
  inverse,
  patchBetween,
  record,
  withPlainEnds,
  type History,
  type Patch,
  type Step,
} from './history.ts';
import { duplicateAt, insertItem, moveBy, removeAt, setValue, type Source } from './edits.ts';
import { isObject, withValue, type Json, type JsonObject, type Path } from './json.ts';
import { LiveTree, nodeAt, treeOf } from './tree.ts';

/** Who changed the text: the form, the JSON view, undoing and doing again, or something else such as a one-click fix. */
export type Origin = 'form' | 'json' | 'history' | 'other';

export interface Change extends Patch {
  readonly origin: Origin;
  /** One of many that follow each other closely: what merely mirrors the document can wait for a pause. */
  readonly isTyping: boolean;
}

/** Which values a change touches, and whether it was possible; a path that leads nowhere changes nothing. */
export interface OpenDocument {
  /** The one truth: what would be saved. It need not be JSON. */
  readonly text: string;
  /** The last text that was a JSON object, read. The text as it is now, where `isGood`. */
  readonly value: JsonObject;
  /** Whether the text is a JSON object just now. While it is not, edits by path are refused. */
  readonly isGood: boolean;
  /** Grows with every change. */
  readonly version: number;
  readonly history: History;
  /** Sets a value; missing objects on the way are made. Changes of one `kind` in quick succession are undone together. */
  set(path: Path, value: Json, options?: { readonly before?: string; readonly kind?: string }): boolean;
  remove(path: Path): boolean;
  insert(list: Path, index: number, value: Json): boolean;
  move(path: Path, by: -1 | 1): boolean;
  /** Copies an entry after itself, its text changed by `rewrite`. */
  duplicate(path: Path, rewrite: (raw: string) => string): boolean;
  /** Several edits by path as one step to undo; none is made where one fails. */
  all(edits: (document: Editing) => boolean): boolean;
  /** Replaces the whole text, as one step. */
  rewrite(text: string, origin?: Origin): boolean;
  /** A change that was made elsewhere, as in the JSON view. */
  patch(patch: Patch, kind: string): void;
  undo(): boolean;
  redo(): boolean;
  /** The path of the innermost value around an offset; null while the text is no JSON. */
  pathAt(offset: number): Path | null;
  /** Reads ahead what the next edit or question needs, for when there is time: a long text takes a while. */
  prepare(): void;
  /** Where the value at a path stands; null while the text is no JSON, or where there is none. */
  placeOf(path: Path): { readonly from: number; readonly to: number } | null;
  /** Calls `listener` after every change; gives what ends that. */
  watch(listener: (change: Change) => void): () => void;
}

/** The edits that can be made together. */
export type Editing = Pick<OpenDocument, 'set' | 'remove' | 'insert' | 'move' | 'duplicate'> & {
  readonly value: JsonObject;
};

/** Opens a draft's text with the history that was kept with it. */
export function openDocument(
  start: { readonly text: string; readonly history: History },
  clock: () => number = () => Date.now(),
): OpenDocument {
  return new TextDocument(start, clock);
}

class TextDocument implements OpenDocument {
  #text: string;
  #history: History;
  #version = 0;
  /** Undefined until somebody asks; null where the text is no JSON object. The tree takes longer to read. */
  #value: JsonObject | null | undefined;
  #tree: LiveTree | null | undefined;
  #good: JsonObject;
  /** The texts since the value was last read, the newest last: the last good one is among them, or was before. */
  #unread: string[] = [];
  readonly #clock: () => number;
  readonly #listeners = new Set<(change: Change) => void>();

  constructor(start: { readonly text: string; readonly history: History }, clock: () => number) {
    this.#text = start.text;
    this.#history = start.history;
    this.#clock = clock;
    this.#good = lastGood(start.text, start.history);
  }

  get text(): string {
    return this.#text;
  }
  get version(): number {
    return this.#version;
  }
  get history(): History {
    return this.#history;
  }
  get isGood(): boolean {
    return this.#now() !== null;
  }
  get value(): JsonObject {
    return this.#now() ?? this.#good;
  }

  set(path: Path, value: Json, options: { readonly before?: string; readonly kind?: string } = {}): boolean {
    const { before, kind = '' } = options;
    return (
      this.#replaceScalar(path, value, kind) ||
      this.#edit((source) => setValue(source, path, value, before), kind)
    );
  }
  remove(path: Path): boolean {
    return this.#edit((source) => removeAt(source, path));
  }
  insert(list: Path, index: number, value: Json): boolean {
    return this.#edit((source) => insertItem(source, list, index, value));
  }
  move(path: Path, by: -1 | 1): boolean {
    return this.#edit((source) => moveBy(source, path, by));
  }
  duplicate(path: Path, rewrite: (raw: string) => string): boolean {
    return this.#edit((source) => duplicateAt(source, path, rewrite));
  }

  all(edits: (document: Editing) => boolean): boolean {
    const apart = new TextDocument({ text: this.#text, history: { past: [], future: [] } }, this.#clock);
    return edits(apart) && this.rewrite(apart.text, 'form');
  }

  rewrite(text: string, origin: Origin = 'other'): boolean {
    const patch = patchBetween(this.#text, withPlainEnds(text));
    if (patch === null) return true;
    this.#take(patch, '', origin);
    return true;
  }
  patch(patch: Patch, kind: string): void {
    this.#take(patch, kind, 'json', this.#typedInText(patch));
  }

  undo(): boolean {
    const step = this.#history.past.at(-1);
    if (step === undefined) return false;
    const history = { past: this.#history.past.slice(0, -1), future: [...this.#history.future, step] };
    return this.#goTo(inverse(step), history);
  }
  redo(): boolean {
    const step = this.#history.future.at(-1);
    if (step === undefined) return false;
    const history = { past: [...this.#history.past, step], future: this.#history.future.slice(0, -1) };
    return this.#goTo(step, history);
  }

  pathAt(offset: number): Path | null {
    const tree = this.#treeNow();
    return tree === null ? null : tree.pathAt(offset);
  }
  prepare(): void {
    this.#treeNow();
  }
  placeOf(path: Path): { readonly from: number; readonly to: number } | null {
    const tree = this.#treeNow();
    const node = tree === null ? undefined : nodeAt(tree.root, path);
    if (node === undefined) return null;
    const whole = node.parent?.type === 'property' ? node.parent : node;
    return { from: whole.offset, to: whole.offset + whole.length };
  }

  watch(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #now(): JsonObject | null {
    if (this.#value === undefined) {
      this.#value = readValue(this.#text);
      if (this.#value === null) this.#good = newestGood(this.#unread) ?? this.#good;
      this.#unread = [];
    }
    if (this.#value !== null) this.#good = this.#value;
    return this.#value;
  }

  #treeNow(): LiveTree | null {
    if (this.#tree !== undefined) return this.#tree;
    const root = this.#now() === null ? undefined : treeOf(this.#text);
    this.#tree = root === undefined ? null : new LiveTree(root);
    return this.#tree;
  }

  #edit(edit: (source: Source) => string | undefined, kind = ''): boolean {
    const tree = this.#treeNow();
    const text = tree === null ? undefined : edit({ text: this.#text, tree: tree.root });
    if (text === undefined) return false;
    const patch = patchBetween(this.#text, text);
    if (patch !== null) this.#take(patch, kind, 'form', this.#editedInside(patch));
    return true;
  }

  /** A field more or less, another order: only the object or list around it is read anew. */
  #editedInside({ at, removed, inserted }: Patch): Partial<Read> {
    const [before, tree] = [this.#now(), this.#treeNow()];
    if (before === null || tree === null || this.#text.length + inserted.length > MOST_CHARACTERS) return {};
    const found = tree.around(at, at + removed.length);
    if (found === null || found.path.length === 0) return {};
    const { node, path } = found;
    const end = node.offset + node.length;
    const raw = this.#text.slice(node.offset, at) + inserted + this.#text.slice(at + removed.length, end);
    const inside = path.length + depthOf(raw) > MOST_LEVELS ? undefined : readJson(raw);
    const inner = inside === undefined ? undefined : treeOf(raw);
    // What was an object stays one, and a list a list: else the ends of what is around it moved.
    if (inside === undefined || inner?.type !== node.type || inner.length !== raw.length) return {};
    tree.replaceInside(node, inner, raw.length - node.length);
    return { tree, value: withValue(before, path, inside) as JsonObject };
  }

  /** Typing in a field: the text, the tree and the value change in one place, and nothing is read anew. */
  #replaceScalar(path: Path, value: Json, kind: string): boolean {
    const [before, tree] = [this.#now(), this.#treeNow()];
    const node = tree?.at(path);
    if (before === null || tree === null || node === undefined) return false;
    if (node.children !== undefined || typeof value === 'object') return false;
    const inserted = JSON.stringify(value);
    const patch = {
      at: node.offset,
      removed: this.#text.slice(node.offset, node.offset + node.length),
      inserted,
    };
    if (patch.removed === inserted) return true;
    tree.replaceScalar(node, path, value, inserted.length - node.length);
    this.#take(patch, kind, 'form', { tree, value: withValue(before, path, value) as JsonObject });
    return true;
  }

  /** Typing within a text of the JSON: as in a field, only that text is read anew. */
  #typedInText({ at, removed, inserted }: Patch): Partial<Read> {
    const [before, tree] = [this.#value, this.#tree];
    if (before == null || tree == null || this.#text.length + inserted.length > MOST_CHARACTERS) return {};
    const found = tree.textAround(at, at + removed.length);
    if (found === null) return {};
    const { node, path } = found;
    const raw =
      this.#text.slice(node.offset, at) +
      inserted +
      this.#text.slice(at + removed.length, node.offset + node.length);
    const value = readText(raw);
    if (value === null) return {};
    tree.replaceScalar(node, path, value, raw.length - node.length);
    return { tree, value: withValue(before, path, value) as JsonObject };
  }

  #take(patch: Patch, kind: string, origin: Origin, read: Partial<Read> = {}): void {
    const step: Step = { ...patch, kind, when: this.#clock() };
    this.#history = record(this.#history, step, this.#text);
    this.#change(patch, origin, { ...read, isTyping: kind !== '' });
  }

  #goTo(patch: Patch, history: History): boolean {
    this.#history = history;
    this.#change(patch, 'history');
    return true;
  }

  #change(patch: Patch, origin: Origin, read: Partial<Read> & { readonly isTyping?: boolean } = {}): void {
    // What is good is kept for the form; what nobody has read yet is read if it is ever wanted.
    if (this.#value === undefined) this.#unread.push(this.#text);
    else if (this.#value !== null) this.#good = this.#value;
    if (this.#unread.length > MOST_UNREAD) this.#now();
    this.#text = applyPatch(this.#text, patch);
    this.#version += 1;
    this.#value = read.value;
    this.#tree = read.tree;
    const { isTyping = false } = read;
    for (const listener of this.#listeners) listener({ ...patch, origin, isTyping });
  }
}

/** Texts longer than this are refused by the parser of scenarios as well. */
const MOST_CHARACTERS = 8 * 1024 * 1024;
const MOST_LEVELS = 64;

/** So many texts wait to be read at most. */
const MOST_UNREAD = 50;

interface Read {
  readonly tree: LiveTree;
  readonly value: JsonObject;
}

function readValue(text: string): JsonObject | null {
  if (text.length > MOST_CHARACTERS) return null;
  try {
    const value = JSON.parse(text) as Json;
    // Nested deeper than the parser of scenarios allows, the tree could not be walked.
    return isObject(value) && depthOf(text) <= MOST_LEVELS ? value : null;
  } catch {
    return null;
  }
}

function newestGood(texts: readonly string[]): JsonObject | null {
  for (const text of texts.toReversed()) {
    const value = readValue(text);
    if (value !== null) return value;
  }
  return null;
}

/** The text that a token stands for; null where it is not one whole text. */
function readText(raw: string): string | null {
  const value = readJson(raw);
  return typeof value === 'string' ? value : null;
}

/** What a piece of a text stands for; undefined where it is not one whole value. */
function readJson(raw: string): Json | undefined {
  try {
    return JSON.parse(raw) as Json;
  } catch {
    return undefined;
  }
}

/** How deep the brackets of a text go, those in quotes not counted. */
function depthOf(text: string): number {
  let [depth, most] = [0, 0];
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isQuoted && code === 0x5c) index += 1;
    else if (code === 0x22) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (code === 0x7b || code === 0x5b) most = Math.max(most, (depth += 1));
    else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return most;
}

/** The latest good value of a draft, found by going back where the text as it is cannot be read. */
function lastGood(text: string, { past }: History): JsonObject {
  let [now, steps] = [text, past.length];
  for (;;) {
    const value = readValue(now);
    if (value !== null) return value;
    const step = past[steps - 1];
    if (step === undefined) return {};
    now = applyPatch(now, inverse(step));
    steps -= 1;
  }
}
