import { REFUSALS, type RefusalBody, type RefusalCode } from '../../wire.ts';

/** Refusals are values: a handler, or a job of the writer, gives one instead of what it was asked for. */
export type Refused = RefusalBody;

/** A refusal with its code, and words for whoever reads logs. */
export function refuse(
  code: RefusalCode,
  message: string,
  more: Pick<RefusalBody, 'at' | 'count' | 'retryAfter'> = {},
): Refused {
  return { refused: code, message, ...more };
}

export function isRefused(value: unknown): value is Refused {
  return typeof value === 'object' && value !== null && 'refused' in value && 'message' in value;
}

export const statusOf = ({ refused }: Refused): number => REFUSALS[refused];

interface Failure extends Error {
  readonly statusCode?: number;
  readonly code?: string;
  /** The code of SQLite, with `code` ERR_SQLITE_ERROR. */
  readonly errcode?: number;
}

/** What a caller is told of an error: what it means for them, never what it says. */
export function refusalOf(error: Failure): Refused {
  const { statusCode = 500, code = '' } = error;
  if (statusCode === 413) return refuse('too-large', 'The message is too long.');
  if (statusCode === 429) return refuse('too-many', 'Too many requests.');
  if (statusCode === 404) return refuse('not-found', 'There is nothing here.');
  if (statusCode >= 400 && statusCode < 500) return refuse('invalid', error.message);
  if (isDiskFull(error)) return refuse('disk-full', 'The disk is full; nothing was stored.');
  if (isGone(error)) {
    return refuse('unavailable', 'The database cannot be reached; nothing was stored.', { retryAfter: 5 });
  }
  return refuse('internal', `Something is broken on the server${code === '' ? '' : ` (${code})`}.`);
}

/** SQLite's SQLITE_FULL, PostgreSQL's disk_full, and the system's word for it. */
function isDiskFull({ code, errcode }: Failure): boolean {
  return code === 'ENOSPC' || code === '53100' || (code === 'ERR_SQLITE_ERROR' && errcode === 13);
}

/** SQLite: busy, locked, read-only, input or output, can't open; PostgreSQL: no connection, shutting down, starting. */
const GONE_SQLITE = new Set([5, 6, 8, 10, 14]);
const GONE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '57014',
  '53300',
  '25006',
]);

function isGone({ code = '', errcode = 0, message }: Failure): boolean {
  if (code === 'ERR_SQLITE_ERROR') return GONE_SQLITE.has(errcode & 0xff);
  if (GONE_CODES.has(code) || code.startsWith('08')) return true;
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/.test(
    message,
  );
}
