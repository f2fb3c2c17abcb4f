/** Flesch–Kincaid grade of English text: 0.39 words a sentence + 11.8 syllables a word − 15.59. */
export function readingGrade(text: string): number {
  const plain = text.replace(/\{[^}]*\}/g, 'ten');
  const sentences = Math.max(
    1,
    plain.split(/[.!?…]+(?=\s|$|”|")/u).filter((part) => /\p{L}/u.test(part)).length,
  );
  const words = plain.match(/[\p{L}\p{N}’']+/gu) ?? [];
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59;
}

/** Groups of vowels, a silent last e aside; at least one. */
function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = plain.replace(/e$/, '').match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, groups);
}
