import { parseJson } from '../storage.ts';
import type { ToldText } from './told.ts';

/**
 * A small scenario in a link: its text, deflated by the browser and written in the letters that an address may have
 * (base64url, RFC 4648). It stands behind the `#`, so no server ever gets it, and none is needed to open it.
 */

/** The longest packed text, in characters: longer addresses are cut by mail and chat programs. */
export const MAX_PACKED = 16_000;
/** The longest text in a link, in bytes of UTF-8; the reader stops inflating there, whatever the link claims. */
export const MAX_UNPACKED = 256 * 1024;

/** What a link carries. */
export interface Linked {
  /** Who sends it, in their own words; may be empty. */
  readonly by: string;
  readonly source: string;
  /** What it is told in beside its own language. */
  readonly told: readonly ToldText[];
}

export type Packed =
  | { readonly ok: true; readonly packed: string }
  /** `length`: of the link, in characters, where it got that far. */
  | { readonly ok: false; readonly why: 'too-long'; readonly length: number | null }
  | { readonly ok: false; readonly why: 'unsupported' };

export type Unpacked =
  | ({ readonly ok: true } & Linked)
  /** `too-long` as it stands; `too-big` once inflated; `damaged`: letters are missing or wrong. */
  | { readonly ok: false; readonly why: 'too-long' | 'too-big' | 'damaged' | 'newer' | 'unsupported' };

const FORM = 'good-call-link/1';
/** With translations: after the name stands JSON, of the scenario's text and what it is told in. */
const FORM_TOLD = 'good-call-link/2';
/** More languages than this are no link of ours. */
const MOST_LANGUAGES = 12;

/** Packs a scenario. Its text goes in as it stands: without white space that means nothing it gets shorter. */
export async function packLink({ by, source, told }: Linked): Promise<Packed> {
  if (typeof CompressionStream === 'undefined') return { ok: false, why: 'unsupported' };
  const [form, rest] = told.length === 0 ? [FORM, source] : [FORM_TOLD, JSON.stringify({ source, told })];
  const body = `${by.replaceAll('\n', ' ')}\n${rest}`;
  const bytes = new TextEncoder().encode(`${form} ${checksum(body)}\n${body}`);
  if (bytes.length > MAX_UNPACKED) return { ok: false, why: 'too-long', length: null };
  const deflated = await through(bytes, new CompressionStream('deflate-raw'), Infinity);
  if (deflated === 'too-big') throw new Error('a bound was met where there is none');
  const packed = lettersOf(deflated);
  return packed.length > MAX_PACKED
    ? { ok: false, why: 'too-long', length: packed.length }
    : { ok: true, packed };
}

/** Opens what `packLink` has packed. Anything else is refused, and nothing beyond the bounds is ever held. */
export async function unpackLink(packed: string): Promise<Unpacked> {
  if (typeof DecompressionStream === 'undefined') return { ok: false, why: 'unsupported' };
  if (packed.length > MAX_PACKED) return { ok: false, why: 'too-long' };
  const deflated = bytesOf(packed);
  if (deflated === null) return { ok: false, why: 'damaged' };
  try {
    const bytes = await through(deflated, new DecompressionStream('deflate-raw'), MAX_UNPACKED);
    if (bytes === 'too-big') return { ok: false, why: 'too-big' };
    return read(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { ok: false, why: 'damaged' };
  }
}

function read(text: string): Unpacked {
  const [head, by] = [text.indexOf('\n'), text.indexOf('\n', text.indexOf('\n') + 1)];
  const [form, sum] = text.slice(0, Math.max(0, head)).split(' ');
  if (form !== FORM && form !== FORM_TOLD) {
    return { ok: false, why: form?.startsWith('good-call-link/') === true ? 'newer' : 'damaged' };
  }
  if (by < 0 || sum !== checksum(text.slice(head + 1))) return { ok: false, why: 'damaged' };
  const [name, rest] = [text.slice(head + 1, by), text.slice(by + 1)];
  if (form === FORM) return { ok: true, by: name, source: rest, told: [] };
  const parts = toldParts(rest);
  return parts === null ? { ok: false, why: 'damaged' } : { ok: true, by: name, ...parts };
}

/** Reads what stands in a link with translations; null where that is something else. Each word is looked at later. */
function toldParts(json: string): Pick<Linked, 'source' | 'told'> | null {
  const data = parseJson(json);
  if (typeof data !== 'object' || data === null || !('source' in data && 'told' in data)) return null;
  const { source, told } = data;
  if (typeof source !== 'string' || !Array.isArray(told) || told.length > MOST_LANGUAGES) return null;
  return told.every(isTold) ? { source, told } : null;
}

function isTold(data: unknown): data is ToldText {
  if (typeof data !== 'object' || data === null) return false;
  if (!('language' in data && 'keys' in data && 'texts' in data)) return false;
  const { language, keys, texts } = data;
  const isTag = typeof language === 'string' && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(language);
  const areTexts = Array.isArray(texts) && texts.every((text) => text === 0 || typeof text === 'string');
  return isTag && typeof keys === 'string' && areTexts;
}

/** Sends bytes through a stream and gathers what comes out, up to `most` bytes; beyond that it is given up at once. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | 'too-big'> {
  const writer = stream.writable.getWriter();
  // What is wrong with the bytes is told by the reading end.
  const sent = writer.write(bytes).then(
    () => writer.close(),
    () => undefined,
  );
  sent.catch(() => undefined);
  const reader = stream.readable.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      void reader.cancel().catch(() => undefined);
      return 'too-big';
    }
    pieces.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** FNV-1a, 32 bits: it finds slips of a mail program, and is no protection against anybody. */
function checksum(text: string): string {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193);
  return (sum >>> 0).toString(36);
}

function lettersOf(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(letters: string): Uint8Array<ArrayBuffer> | null {
  if (letters === '' || !/^[A-Za-z0-9_-]+$/.test(letters)) return null;
  try {
    const binary = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
