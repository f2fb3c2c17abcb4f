import type { FindingCode } from '../check/codes.ts';
import { printParseErrorCode, visit, type JSONVisitor } from 'jsonc-parser';
import type { Finding, JsonPath } from '../finding.ts';
import { placer } from './locate.ts';

/** Reading JSON within bounds. */

/** Bounds of a file, checked before it is parsed. */
const BOUNDS = { characters: 8 * 1024 * 1024, levels: 64 } as const;

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false } as const;

/** A remark that already has its place, as an offset into the source. */
interface OffsetRemark {
  readonly offset: number;
  readonly code: FindingCode;
  readonly message: string;
  readonly path: JsonPath;
}

export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Parses strict JSON within bounds. Too long or too deep a source is refused before anything is
 * built; a syntax error, a duplicate key and a forbidden key are errors, with their places, all at once.
 */
export function readJson(source: string, file: string): JsonReading {
  const place = placer(source, file);
  const failed = (remarks: readonly OffsetRemark[]): JsonReading => ({
    ok: false,
    findings: remarks.map(({ offset, ...rest }) => place.at(offset, { level: 'error', ...rest })),
  });
  if (source.length > BOUNDS.characters) {
    const message = `The file has ${source.length} characters; at most ${BOUNDS.characters} are read.`;
    return failed([{ offset: 0, code: 'too-large', message, path: [] }]);
  }
  const sound = isSound(source) ? parsed(source) : undefined;
  if (sound !== undefined) return { ok: true, value: sound.value };
  const remarks = syntaxRemarks(source);
  return remarks.length > 0 ? failed(remarks) : { ok: true, value: JSON.parse(source) as unknown };
}

function parsed(source: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(source) as unknown };
  } catch {
    return undefined;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;

/**
 * Whether a source, if it is JSON at all, nests within the bound and has no key that is forbidden or
 * stands twice: a look that costs a tenth of finding out what is wrong and where.
 */
function isSound(source: string): boolean {
  /** The keys so far of the objects that are open; null for an array. */
  const open: (Set<string> | null)[] = [];
  for (let offset = 0; offset < source.length; offset += 1) {
    const code = source.charCodeAt(offset);
    if (code === 0x7b || code === 0x5b) {
      open.push(code === 0x7b ? new Set() : null);
      if (open.length > BOUNDS.levels) return false;
    } else if (code === 0x7d || code === 0x5d) open.pop();
    else if (code === QUOTE) {
      const end = endOfString(source, offset);
      if (isFollowedByColon(source, end)) {
        const key = source.slice(offset + 1, end);
        const keys = open.at(-1);
        // An escaped key may be any key: that is for the slower look.
        if (keys == null || keys.has(key) || FORBIDDEN_KEYS.has(key) || key.includes('\\')) return false;
        keys.add(key);
      }
      offset = end;
    }
  }
  return true;
}

/** Where the string that begins at an offset ends; the end of the source, if it does not. */
function endOfString(source: string, start: number): number {
  for (let offset = start + 1; offset < source.length; offset += 1) {
    const code = source.charCodeAt(offset);
    if (code === QUOTE) return offset;
    if (code === BACKSLASH) offset += 1;
  }
  return source.length;
}

function isFollowedByColon(source: string, end: number): boolean {
  let offset = end + 1;
  while (source.charCodeAt(offset) <= 0x20) offset += 1;
  return source.charCodeAt(offset) === COLON;
}

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is not a JSON value.',
  InvalidNumberFormat: 'This is not a JSON number.',
  PropertyNameExpected: 'A property name in double quotes is expected here.',
  ValueExpected: 'A value is expected here.',
  ColonExpected: 'A colon is expected here.',
  CommaExpected: 'A comma is expected here.',
  CloseBraceExpected: 'A closing brace is expected here.',
  CloseBracketExpected: 'A closing bracket is expected here.',
  EndOfFileExpected: 'The file should end here.',
  InvalidCommentToken: 'JSON has no comments.',
  UnexpectedEndOfString: 'The string is not closed.',
  InvalidUnicode: 'This is not a Unicode escape.',
  InvalidEscapeCharacter: 'This is not an escape that JSON knows.',
  InvalidCharacter: 'A control character is not allowed in a string.',
};

/** More syntax errors than this are the first one's echo. */
const MOST_REMARKS = 100;

/** Ends a visit early: the library has no other way. */
class Enough extends Error {}

/**
 * What is wrong with the syntax. Nesting is counted as the parser nests, so that broken brackets
 * cannot lead it deeper than the bound.
 */
function syntaxRemarks(source: string): OffsetRemark[] {
  const remarks: OffsetRemark[] = [];
  const keys: Set<string>[] = [];
  let depth = 0;
  const note = (offset: number, code: FindingCode, message: string, path: JsonPath = []) => {
    remarks.push({ offset, code, message, path });
    if (remarks.length >= MOST_REMARKS) throw new Enough();
  };
  const deeper = (offset: number) => {
    depth += 1;
    if (depth <= BOUNDS.levels) return;
    note(offset, 'too-deep', `More than ${BOUNDS.levels} levels of nesting.`);
    throw new Enough();
  };
  const visitor: JSONVisitor = {
    onObjectBegin: (offset) => {
      keys.push(new Set());
      deeper(offset);
    },
    onObjectEnd: () => {
      keys.pop();
      depth -= 1;
    },
    onArrayBegin: (offset) => deeper(offset),
    onArrayEnd: () => void (depth -= 1),
    onObjectProperty: (key, offset, _length, _line, _column, pathTo) => {
      if (FORBIDDEN_KEYS.has(key)) {
        note(offset, 'forbidden-key', `"${key}" is not allowed as a key.`, [...pathTo(), key]);
      }
      const seen = keys.at(-1);
      if (seen?.has(key) === true) {
        note(offset, 'duplicate-key', `"${key}" stands twice in this object.`, [...pathTo(), key]);
      }
      seen?.add(key);
    },
    onError: (error, offset) => {
      const name = printParseErrorCode(error);
      note(offset, 'syntax', SYNTAX[name] ?? `Invalid JSON (${name}).`);
    },
  };
  try {
    visit(source, visitor, STRICT);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return remarks;
}
