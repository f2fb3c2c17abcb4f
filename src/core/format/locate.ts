import { showPath, type Finding, type JsonPath, type Remark } from '../finding.ts';

/** Where a path stands in a source: read along the path alone, since a tree of the whole takes longer than the check. */

/** Gives paths and offsets of one source of sound JSON their lines and columns, counted from 1. */
export function placer(source: string, file: string) {
  let starts: readonly number[] | undefined;
  const find = finder(source);
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
  const place = (remark: Remark): Finding => at(find(remark.path), remark);
  return { at, place };
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let offset = source.indexOf('\n'); offset >= 0; offset = source.indexOf('\n', offset + 1)) {
    starts.push(offset + 1);
  }
  return starts;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

/** An entry of an object or a list: where it begins, its key included, and where its value does. */
interface Entry {
  readonly offset: number;
  readonly value: number;
}

/**
 * Gives the offset of a path's key (or value, in an array), or of its nearest ancestor that exists. What an object or
 * a list holds is read once, when a path first leads into it; what lies deeper is skipped.
 */
function finder(source: string): (path: JsonPath) => number {
  const read = new Map<number, ReadonlyMap<string | number, Entry>>();
  const entriesAt = (offset: number) => {
    const known = read.get(offset) ?? entriesOf(source, offset);
    read.set(offset, known);
    return known;
  };
  return (path) => {
    let value = afterSpace(source, 0);
    let offset = value;
    for (const step of path) {
      const isList = source.charCodeAt(value) === OPEN_BRACKET;
      const entry = entriesAt(value).get(isList ? step : String(step));
      if (entry === undefined) break;
      ({ offset, value } = entry);
    }
    return offset;
  };
}

/** What the object or list at an offset holds, by key or position; nothing for other values. */
function entriesOf(source: string, start: number): ReadonlyMap<string | number, Entry> {
  const entries = new Map<string | number, Entry>();
  const opening = source.charCodeAt(start);
  if (opening !== OPEN_BRACE && opening !== OPEN_BRACKET) return entries;
  const closing = opening === OPEN_BRACE ? CLOSE_BRACE : CLOSE_BRACKET;
  let offset = afterSpace(source, start + 1);
  while (offset < source.length && source.charCodeAt(offset) !== closing) {
    let value = offset;
    let key: string | number = entries.size;
    if (opening === OPEN_BRACE) {
      const end = endOfText(source, offset);
      key = keyIn(source.slice(offset, end));
      // Past the colon.
      value = afterSpace(source, afterSpace(source, end) + 1);
    }
    entries.set(key, { offset, value });
    offset = afterSpace(source, endOfValue(source, value));
    if (source.charCodeAt(offset) === COMMA) offset = afterSpace(source, offset + 1);
  }
  return entries;
}

function keyIn(quoted: string): string {
  return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
}

function afterSpace(source: string, start: number): number {
  let offset = start;
  while (offset < source.length && source.charCodeAt(offset) <= 0x20) offset += 1;
  return offset;
}

/** Behind the closing quote of the text that begins at an offset. */
function endOfText(source: string, start: number): number {
  for (let offset = start + 1; offset < source.length; offset += 1) {
    const code = source.charCodeAt(offset);
    if (code === QUOTE) return offset + 1;
    if (code === BACKSLASH) offset += 1;
  }
  return source.length;
}

function endOfValue(source: string, start: number): number {
  let depth = 0;
  let offset = start;
  while (offset < source.length) {
    const code = source.charCodeAt(offset);
    if (code === QUOTE) {
      offset = endOfText(source, offset);
      if (depth === 0) return offset;
      continue;
    }
    if (code === OPEN_BRACE || code === OPEN_BRACKET) depth += 1;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      // Of what stands around a number or a word.
      if (depth === 0) return offset;
      depth -= 1;
      if (depth === 0) return offset + 1;
    } else if (depth === 0 && (code === COMMA || code <= 0x20)) return offset;
    offset += 1;
  }
  return offset;
}
