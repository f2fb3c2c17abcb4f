import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Twelve hex digits of SHA-256: two texts of one scenario do not share them by chance. */
const DIGITS = 12;

/** What a translated text remembers of the text that it was made from, so that a change shows. */
export function hashOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, DIGITS);
}
