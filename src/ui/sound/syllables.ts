import type { Syllable } from './vocabulary.ts';

/** One syllable of the babble that stands for a line. */
export interface Beat {
  /** The position in the text at which it sounds. */
  readonly at: number;
  readonly syllable: Syllable;
  /** Where it lies in the melody, -1 to 1, for the voice to stretch. */
  readonly height: number;
  /** Semitones that the end of the sentence adds. */
  readonly bend: number;
  /** Whether the word is shouted or exclaimed. */
  readonly strong: boolean;
}

const VOWELS: Readonly<Record<string, string>> = { a: 'a', e: 'e', i: 'i', y: 'i', o: 'o', u: 'u' };
/** Scripts in which nearly every sign is a syllable. */
const SYLLABIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * The syllables of a line, in order. The same text gives the same ones each time. Words in letters other than Latin
 * get about as many as it takes to say them.
 */
export function syllablesOf(text: string): Beat[] {
  const beats: Beat[] = [];
  for (const sentence of text.matchAll(/[^.!?…]+[.!?…]*/gu)) {
    const places = placesIn(sentence[0]);
    const exclaims = sentence[0].endsWith('!');
    for (const [index, { at, vowel, shouted }] of places.entries()) {
      const position = sentence.index + at;
      const chance = hash(position, text.charCodeAt(position));
      beats.push({
        at: position,
        syllable: `${vowel}${chance % 2 === 0 ? 1 : 2}` as Syllable,
        // Up and down from syllable to syllable, and slowly down as the breath goes.
        height: ((chance >>> 4) % 1000) / 500 - 1,
        bend: bendAt(index, places.length, sentence[0]),
        strong: shouted || exclaims,
      });
    }
  }
  return beats;
}

interface Spot {
  readonly at: number;
  readonly vowel: string;
  readonly shouted: boolean;
}

function placesIn(sentence: string): Spot[] {
  const spots: Spot[] = [];
  for (const word of sentence.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)) {
    const shouted = word[0].length > 1 && /\p{Lu}/u.test(word[0]) && word[0] === word[0].toUpperCase();
    for (const { at, vowel } of vowelsIn(word[0])) spots.push({ at: word.index + at, vowel, shouted });
  }
  return spots;
}

function vowelsIn(word: string): { at: number; vowel: string }[] {
  const found: { at: number; vowel: string }[] = [];
  let open = false;
  let foreign = 0;
  let after = 0;
  for (const sign of word) {
    const at = after;
    after += sign.length;
    const [letter = ''] = sign.normalize('NFD').toLowerCase();
    const vowel = letter === 'y' && at === 0 ? undefined : VOWELS[letter];
    if (vowel !== undefined) {
      if (!open) found.push({ at, vowel });
      open = true;
      continue;
    }
    open = false;
    const other = /\p{N}/u.test(letter) || SYLLABIC.test(sign);
    if (!other && (letter < '\u{250}' || !/\p{L}/u.test(letter))) continue;
    // Every second letter of an alphabet, but every digit and every sign that is a syllable.
    if (other || foreign % 2 === 0)
      found.push({ at, vowel: 'aeiou'[(letter.codePointAt(0) ?? 0) % 5] ?? 'a' });
    foreign += 1;
  }
  const last = found.at(-1);
  // The e of "make" is not heard; that of "the" is.
  if (found.length > 1 && last?.at === word.length - 1 && last.vowel === 'e') found.pop();
  return found;
}

/** Questions go up at their end, statements down; all of them sink a little on the way. */
function bendAt(index: number, count: number, sentence: string): number {
  const sinking = -1.5 * (index / Math.max(1, count - 1));
  const left = count - 1 - index;
  if (left > 1) return sinking;
  if (sentence.endsWith('?')) return sinking + (left === 0 ? 4.5 : 2);
  return sinking - (left === 0 ? 1.5 : 0.5);
}

/** Numbers that look drawn and hang on nothing but the place and the letter. */
function hash(position: number, code: number): number {
  let mixed = Math.imul(position + 1, 0x9e3779b1) ^ Math.imul(code + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
