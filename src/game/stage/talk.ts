/** A mouth while speaking: closed, or one of three open ones, the widest last. */
export type MouthShape = 'rest' | 0 | 1 | 2;

const WIDE = /[aàáâäåæ]/i;
const ROUND = /[oôöòóøœuùúûüwq]/i;
const OPEN = /[eèéêëiìíîïyh]/i;
const PAUSE = /[.,;:!?…–—\s]/;

/**
 * The mouth for a letter of what is being said. Consonants borrow from the vowel before them,
 * one size down, so that the mouth does not rattle; it closes at pauses, and on m, b and p.
 */
export function mouthAt(text: string, index: number): MouthShape {
  const letter = text[index];
  if (letter === undefined || PAUSE.test(letter) || /[mbp]/i.test(letter)) return 'rest';
  if (WIDE.test(letter)) return 2;
  if (OPEN.test(letter)) return 1;
  if (ROUND.test(letter)) return 0;
  const before = text[index - 1];
  if (before !== undefined && WIDE.test(before)) return 1;
  return before !== undefined && (OPEN.test(before) || ROUND.test(before)) ? 0 : 'rest';
}

/** Whether a letter begins a word that is long enough to be given weight by a nod. */
export function stressAt(text: string, index: number): boolean {
  const before = index === 0 ? ' ' : text[index - 1];
  return before === ' ' && /^[\p{L}']{5,}/u.test(text.slice(index, index + 12));
}

/**
 * How high a bar of the waveform stands while a letter is said, 0 to 1: loud in open vowels, low in pauses; bars
 * differ among each other.
 * @param bar a number that shifts as time goes on
 */
export function levelAt(text: string, index: number, bar: number): number {
  const mouth = mouthAt(text, index);
  const loud = mouth === 'rest' ? 0.25 : 0.5 + mouth * 0.25;
  const wave = Math.abs(Math.sin(bar * 1.7 + index * 0.9) * Math.cos(bar * 0.6));
  return Math.min(1, loud * (0.35 + 0.65 * wave));
}
