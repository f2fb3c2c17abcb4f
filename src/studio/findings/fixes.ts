import { suggestedIn, type Finding, type FindingCode } from '../../core/index.ts';
import { at, isObject, listAt, objectAt, readPath, textAt, type Json, type Path } from '../document/json.ts';
import { freeId, idOf, lineIdsOf } from '../document/names.ts';
import type { Editing, OpenDocument } from '../document/open-document.ts';
import { say } from '../text/say.ts';

/** What can be mended with one click: changes that need no judgement. */
export interface Fix {
  readonly label: string;
  apply(document: OpenDocument): boolean;
}

/** The fix of a finding; null where somebody has to think about it. */
export function fixOf(document: OpenDocument, finding: Finding): Fix | null {
  if (!document.isGood) return null;
  const path = readPath(finding.path);
  // Keys with dots or brackets in them don't survive being shown.
  if (finding.code !== 'missing-field' && at(document.value, path) === undefined) return null;
  const word = suggestedIn(finding.message);
  if (word !== null) return replaced(document, path, word);
  return MENDERS[finding.code]?.(document, path, finding) ?? null;
}

/** The suggested word in the place of the misspelt one, be it a key or a value. */
function replaced(document: OpenDocument, path: Path, word: string): Fix | null {
  const value = at(document.value, path);
  const label = say('fix.replace', { word });
  if (typeof value === 'string' && typeof path.at(-1) === 'number')
    return edit(label, (now) => now.set(path, word));
  const isField = isUnknownKey(document, path);
  if (!isField && typeof value === 'string') return edit(label, (now) => now.set(path, word));
  const held = objectAt(document.value, path.slice(0, -1));
  // Where the right word is there already, the misspelt one is one too many.
  if (Object.hasOwn(held, word)) return removal(say('fix.remove', { what: String(path.at(-1)) }), path);
  return edit(
    label,
    (now) =>
      now.duplicate(path, (raw) => raw.replace(/^"(?:[^"\\]|\\.)*"/, () => JSON.stringify(word))) &&
      now.remove(path),
  );
}

/** Maps in which the key is the name that a finding is about. */
const KEYED: ReadonlySet<string> = new Set(['follows', 'breaks', 'delivers', 'expects', 'bears']);

function isUnknownKey(document: OpenDocument, path: Path): boolean {
  const owner = path.at(-2);
  if (typeof owner === 'string' && KEYED.has(owner)) return true;
  if (owner === 'facts' && path[0] === 'variants')
    return !Object.hasOwn(objectAt(document.value, ['facts']), String(path.at(-1)));
  return typeof path.at(-1) === 'string' && !isPlain(at(document.value, path), path);
}

/** Fields whose values are names; anything else that is suggested is the name of a field. */
const NAMING: ReadonlySet<string> = new Set([
  'to',
  'start',
  'asks',
  'favour',
  'promise',
  'worded',
  'truth',
  'heard',
  'unheard',
  'stale',
  'fact',
  'is',
  'setback',
  'stated',
  'replied',
  'id',
  'mood',
  'excuse',
  'unit',
  'better',
  'channel',
  'setting',
  'customer',
  'as',
  'atLeast',
  'atMost',
]);

function isPlain(value: Json | undefined, path: Path): boolean {
  return typeof value === 'string' && NAMING.has(String(path.at(-1)));
}

type Mender = (document: OpenDocument, path: Path, finding: Finding) => Fix | null;

const removeIt: Mender = ({ value }, path) => removal(say('fix.remove', { what: wordAt(value, path) }), path);
const removeWhole: Mender = (_document, path) => removal(say('fix.removeWhole'), path);
const rewriteId: Mender = ({ value }, path) => {
  const now = at(value, path);
  if (path.at(-1) !== 'id' || typeof now !== 'string') return null;
  const word = idOf(now, 'item');
  return edit(say('fix.replace', { word }), (editing) => editing.set(path, word));
};

/** The fixes of those codes that have one besides a suggested word. */
const MENDERS: Readonly<Partial<Record<FindingCode, Mender>>> = {
  'unknown-field': removeIt,
  'scored-twice': removeIt,
  'hub-next': removeIt,
  'teaches-untested': removeIt,
  'unreachable-beat': removeWhole,
  'unreachable-reply': removeWhole,
  'unreachable-ending': removeWhole,
  'promise-unmade': removeWhole,
  'bad-format': rewriteId,
  'bad-id': rewriteId,
  'fact-unset': factUnset,
  'wrong-type': ({ value }, path) => asNumber(value, path),
  'id-differs': (_document, _path, { message }) => {
    const stem = /named "([^"]+)\.scenario\.json"/.exec(message)?.[1];
    return stem === undefined
      ? null
      : edit(say('fix.replace', { word: stem }), (now) => now.set(['id'], stem));
  },
  'duplicate-id': (document, path) => {
    const { value } = document;
    if (path.at(-1) !== 'id') return null;
    const list = path.slice(0, -2);
    const isLine = list.at(-1) === 'lines' || list.at(-1) === 'answer';
    const ids = isLine
      ? lineIdsOf(document.value, String(path[1]))
      : listAt(value, list).map((item) => textAt(item, ['id']));
    const fresh = freeId(textAt(value, path), ids);
    return edit(say('fix.replace', { word: fresh }), (now) => now.set(path, fresh));
  },
  'empty-range': ({ value }, path) => {
    const [low, high] = [at(value, [...path, 'atLeast']), at(value, [...path, 'atMost'])];
    if (low === undefined || high === undefined) return null;
    return edit(
      say('fix.swap'),
      (now) => now.set([...path, 'atLeast'], high) && now.set([...path, 'atMost'], low),
    );
  },
};

function wordAt(value: Json, path: Path): string {
  const found = at(value, path);
  return typeof found === 'string' && typeof path.at(-1) === 'number' ? found : String(path.at(-1));
}

/** Gives a variant the first value of every fact that it says nothing of. */
function factUnset(document: OpenDocument, path: Path): Fix | null {
  const held = objectAt(document.value, path);
  const missing = Object.entries(objectAt(document.value, ['facts'])).flatMap(([fact, item]) => {
    const value = Object.keys(objectAt(item, ['values']))[0];
    return Object.hasOwn(held, fact) || value === undefined ? [] : [{ fact, value }];
  });
  if (missing.length === 0) return null;
  return edit(say('fix.facts'), (now) => missing.every(({ fact, value }) => now.set([...path, fact], value)));
}

/** A number in quotes. */
function asNumber(value: Json, path: Path): Fix | null {
  const found = at(value, path);
  if (typeof found !== 'string' || !/^-?\d{1,9}$/.test(found.trim())) return null;
  const number = Number(found);
  return edit(say('fix.replace', { word: String(number) }), (now) => now.set(path, number));
}

/** Removing the last entry of what must not be empty would only change the finding. */
function removal(label: string, path: Path): Fix {
  return edit(label, (now) => {
    const owner = at(now.value, path.slice(0, -1));
    const isLast =
      (Array.isArray(owner) && owner.length === 1) || (isObject(owner) && Object.keys(owner).length === 1);
    const isOptional = ['follows', 'breaks', 'teaches'].includes(String(path.at(-2)));
    return isLast && isOptional && path.at(-2) !== 'teaches'
      ? now.remove(path.slice(0, -1))
      : now.remove(path);
  });
}

function edit(label: string, change: (document: Editing) => boolean): Fix {
  return { label, apply: (document) => document.all(change) };
}
