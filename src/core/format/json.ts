import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  visit,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { showPath, type Finding, type JsonPath, type Remark } from '../finding.ts';

/** Reading JSON within bounds, and finding the place of a path in it. */

/** Bounds of a file, checked before it is parsed. */
export const BOUNDS = { characters: 8 * 1024 * 1024, levels: 64 } as const;

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false } as const;

/** A remark that already has its place, as an offset into the source. */
interface OffsetRemark {
  readonly offset: number;
  readonly code: string;
  readonly message: string;
  readonly path: JsonPath;
}

export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Parses strict JSON within bounds. Too long or too deep a source is refused before parsing; a
 * syntax error, a duplicate key and a forbidden key are errors, with their places, all at once.
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
  const deep = firstTooDeep(source);
  if (deep >= 0) {
    return failed([
      { offset: deep, code: 'too-deep', message: `More than ${BOUNDS.levels} levels of nesting.`, path: [] },
    ]);
  }
  const remarks = syntaxRemarks(source);
  if (remarks.length > 0) return failed(remarks.slice(0, 100));
  return { ok: true, value: JSON.parse(source) as unknown };
}

/** The offset of the first bracket beyond the bound on nesting, or -1. */
function firstTooDeep(source: string): number {
  let depth = 0;
  let inString = false;
  for (let offset = 0; offset < source.length; offset += 1) {
    const code = source.charCodeAt(offset);
    if (inString) {
      if (code === 0x5c) offset += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > BOUNDS.levels) return offset;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return -1;
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

function syntaxRemarks(source: string): OffsetRemark[] {
  const remarks: OffsetRemark[] = [];
  const keys: Set<string>[] = [];
  visit(
    source,
    {
      onObjectBegin: () => void keys.push(new Set()),
      onObjectEnd: () => void keys.pop(),
      onObjectProperty: (key, offset, _length, _line, _column, pathTo) => {
        const path = [...pathTo(), key];
        if (FORBIDDEN_KEYS.has(key)) {
          remarks.push({ offset, code: 'forbidden-key', message: `"${key}" is not allowed as a key.`, path });
        }
        const seen = keys.at(-1);
        if (seen?.has(key) === true) {
          remarks.push({
            offset,
            code: 'duplicate-key',
            message: `"${key}" stands twice in this object.`,
            path,
          });
        }
        seen?.add(key);
      },
      onError: (error, offset) => {
        const name = printParseErrorCode(error);
        remarks.push({
          offset,
          code: 'syntax',
          message: SYNTAX[name] ?? `Invalid JSON (${name}).`,
          path: [],
        });
      },
    },
    STRICT,
  );
  return remarks;
}

/** Gives paths and offsets of one source their lines and columns, counted from 1. */
export function placer(source: string, file: string) {
  let starts: readonly number[] | undefined;
  let tree: Node | undefined | null = null;
  const lineAt = (offset: number) => {
    starts ??= lineStarts(source);
    let low = 0;
    for (let high = starts.length - 1; low < high;) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
  const at = (offset: number, remark: Remark): Finding => {
    const { line, column } = lineAt(offset);
    const { level, code, message } = remark;
    return { file, line, column, path: showPath(remark.path), level, code, message };
  };
  const place = (remark: Remark): Finding => {
    if (tree === null) tree = parseTree(source, [] as ParseError[], STRICT);
    return at(offsetOf(tree, remark.path), remark);
  };
  return { at, place };
}

/** The offset of a path's key (or value, in an array), or of its nearest ancestor that exists. */
function offsetOf(tree: Node | undefined, path: JsonPath): number {
  if (tree === undefined) return 0;
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node === undefined) continue;
    return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return 0;
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let offset = source.indexOf('\n'); offset >= 0; offset = source.indexOf('\n', offset + 1)) {
    starts.push(offset + 1);
  }
  return starts;
}
