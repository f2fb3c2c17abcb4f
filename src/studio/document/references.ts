import { isObject, type Json, type JsonObject, type Path } from './json.ts';

/** Every place in a draft where an id is declared or named: what completing and renaming go by. */

export const ID_KINDS = [
  'beat',
  'ending',
  'fact',
  'value',
  'variant',
  'promise',
  'favour',
  'past',
  'reply',
  'tip',
] as const;
export type IdKind = (typeof ID_KINDS)[number];

/** A place that names something. `target` is a beat or an ending. */
export interface Reference {
  readonly path: Path;
  readonly kind: IdKind | 'target';
  readonly name: string;
  /** Whether the name is the key that the path ends in, and not the value there. */
  readonly isKey: boolean;
  /** For values: the fact that they belong to. */
  readonly of?: string;
}

/** Fields whose text, or each text in whose list, names something. */
const FIELDS: Readonly<Record<string, IdKind | 'target'>> = {
  start: 'beat',
  teaches: 'tip',
  stated: 'past',
  setback: 'fact',
  tells: 'fact',
  stales: 'fact',
  to: 'target',
  asks: 'fact',
  saysBack: 'fact',
  from: 'fact',
  favour: 'favour',
  settles: 'promise',
  release: 'promise',
  truth: 'fact',
  heard: 'fact',
  unheard: 'fact',
  stale: 'fact',
  fact: 'fact',
  promise: 'promise',
  worded: 'promise',
  variant: 'variant',
  variants: 'variant',
  past: 'past',
  replied: 'reply',
};

/** Fields whose keys name something. */
const KEYED: Readonly<Record<string, IdKind>> = {
  follows: 'tip',
  breaks: 'tip',
  delivers: 'promise',
  expects: 'promise',
  bears: 'promise',
};

/** Texts in which `{name}` stands for a fact or a promise. */
const FILLED: ReadonlySet<string> = new Set(['say', 'spoken', 'says', 'shows', 'thought']);

/** Every reference of a draft, in the order of the document. Declarations are not among them. */
export function referencesOf(draft: JsonObject): Reference[] {
  const found: Reference[] = [];
  const walk = (value: Json, path: Path): void => {
    if (Array.isArray(value)) {
      (value as readonly Json[]).forEach((item, index) => walk(item, [...path, index]));
    } else if (isObject(value)) {
      for (const [inner, item] of Object.entries(value))
        visit(value, inner, item, [...path, inner], found, walk);
    }
  };
  walk(draft, []);
  return found;
}

type Walk = (value: Json, path: Path) => void;

function visit(
  parent: JsonObject,
  key: string,
  value: Json,
  path: Path,
  found: Reference[],
  walk: Walk,
): void {
  // Conditions of pasts speak of the earlier scenario, whose names are not in this draft.
  if (key === 'when' && path[0] === 'pasts') return;
  const keyed = KEYED[key];
  if (keyed !== undefined && isObject(value)) {
    for (const name of Object.keys(value))
      found.push({ path: [...path, name], kind: keyed, name, isKey: true });
    return;
  }
  if (key === 'facts' && path[0] === 'variants' && isObject(value)) {
    for (const [name, chosen] of Object.entries(value)) {
      found.push({ path: [...path, name], kind: 'fact', name, isKey: true });
      if (typeof chosen === 'string')
        found.push({ path: [...path, name], kind: 'value', name: chosen, isKey: false, of: name });
    }
    return;
  }
  if (key === 'is') return valuesOf(parent, value, path, found);
  if (key === 'id' && path.at(-2) === 'promise' && typeof value === 'string') {
    found.push({ path, kind: 'promise', name: value, isKey: false });
    return;
  }
  const kind = FIELDS[key];
  if (kind !== undefined && !isDeclaration(path)) {
    const texts: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [value];
    texts.forEach((name, index) => {
      if (typeof name !== 'string') return;
      found.push({ path: Array.isArray(value) ? [...path, index] : path, kind, name, isKey: false });
    });
  }
  walk(value, path);
}

/** `variants` and `favours` and the like at the top of the file declare; inside they name. */
function isDeclaration(path: Path): boolean {
  return path.length === 1 && path[0] !== 'start' && path[0] !== 'teaches';
}

/** `is` beside a fact lists values of it; beside a promise or a favour, words of the format. */
function valuesOf(parent: JsonObject, value: Json, path: Path, found: Reference[]): void {
  const of = [parent['truth'], parent['heard'], parent['fact']].find((name) => typeof name === 'string');
  if (of === undefined) return;
  if (typeof value === 'string') found.push({ path, kind: 'value', name: value, isKey: false, of });
  if (!Array.isArray(value)) return;
  (value as readonly Json[]).forEach((name, index) => {
    if (typeof name === 'string')
      found.push({ path: [...path, index], kind: 'value', name, isKey: false, of });
  });
}

/** What the text at a path would name, from the keys on the way and what stands beside it; null where it is no name. */
export function kindAt(draft: JsonObject, path: Path): Pick<Reference, 'kind' | 'isKey' | 'of'> | null {
  const key = path.findLast((step) => typeof step === 'string');
  if (key === undefined) return null;
  const owner = path.at(-2);
  if (typeof owner === 'string' && path.at(-1) === key) {
    const keyed = KEYED[owner];
    if (keyed !== undefined) return { kind: keyed, isKey: true };
    if (owner === 'facts' && path[0] === 'variants') return { kind: 'value', isKey: false, of: key };
    if (owner === 'promise' && key === 'id') return { kind: 'promise', isKey: false };
  }
  if (key === 'is') {
    const holder = path.slice(0, path.lastIndexOf('is'));
    let parent: Json | undefined = draft;
    for (const step of holder) {
      parent = isObject(parent)
        ? parent[step]
        : Array.isArray(parent)
          ? (parent as readonly Json[])[step as number]
          : undefined;
    }
    if (!isObject(parent)) return null;
    const of = [parent['truth'], parent['heard'], parent['fact']].find((name) => typeof name === 'string');
    return of === undefined ? null : { kind: 'value', isKey: false, of };
  }
  if (key === 'to' && path.at(-2) === 'quote') return null;
  if (key === 'from' && path.at(-2) === 'quote') return null;
  const kind = FIELDS[key];
  return kind === undefined || (isDeclaration(path) && key !== 'start' && key !== 'teaches')
    ? null
    : { kind, isKey: false };
}

/** The places of `{name}` in the texts of a draft. */
export function placeholdersOf(
  draft: JsonObject,
  name: string,
): readonly { readonly path: Path; readonly text: string }[] {
  const found: { path: Path; text: string }[] = [];
  const walk = (value: Json, path: Path): void => {
    if (typeof value === 'string') {
      if (FILLED.has(String(path.at(-1))) && value.includes(`{${name}}`)) found.push({ path, text: value });
    } else if (Array.isArray(value)) {
      (value as readonly Json[]).forEach((item, index) => walk(item, [...path, index]));
    } else if (isObject(value)) {
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
    }
  };
  walk(draft, []);
  return found;
}
