import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keys, codes and what signs them. */

/** The secret in the data folder, made at the first start and readable for its owner alone. */
export function readSecret(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'secret');
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret.length >= 32) return secret;
    throw new Error(`${file} holds no secret; delete it to make a new one, which signs every device out`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secret = randomBytes(32).toString('hex');
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return secret;
}

/** An id of 96 random bits. */
export const newId = (): string => randomBytes(12).toString('base64url');

/** A key for a link: 192 random bits. */
export const newKey = (): string => randomBytes(24).toString('base64url');

/** Letters and digits that nobody takes for one another. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** A code for people to type: five bits a character, nearly. */
export function newCode(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** A code in groups of four, as it is shown. */
export const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** What is kept of a key or code: they are random and long, so a plain hash is enough. */
export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** The token of an attempt: nothing to store, and the same whenever it is asked for. */
export function tokenOf(secret: string, attempt: string): string {
  return createHmac('sha256', secret).update(`attempt:${attempt}`).digest('base64url');
}
