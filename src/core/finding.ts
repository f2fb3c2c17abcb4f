/** What a check has to say about a file: a stable code, a level and a place. */

import type { FindingCode } from './check/codes.ts';

export const LEVELS = ['error', 'warning', 'note'] as const;
export type Level = (typeof LEVELS)[number];

/** A step into a JSON document: an object key or an array index. */
export type PathStep = string | number;
export type JsonPath = readonly PathStep[];

/** A finding before it has a place in a file: only the path into the document is known. */
export interface Remark {
  readonly path: JsonPath;
  readonly level: Level;
  readonly code: FindingCode;
  readonly message: string;
}

/** A finding with its place. Lines and columns count from 1. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The JSON path in the form `beats.arrival.replies[0].to`. */
  readonly path: string;
  readonly level: Level;
  readonly code: FindingCode;
  readonly message: string;
}

/** Writes a path in the form that findings show, `beats.arrival.replies[0].to`. */
export function showPath(path: JsonPath): string {
  let shown = '';
  for (const step of path) {
    if (typeof step === 'number') shown += `[${step}]`;
    else shown += shown === '' ? step : `.${step}`;
  }
  return shown;
}
