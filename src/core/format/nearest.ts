/** The word among `words` that a misspelt one was most likely meant to be, or undefined. */
function nearest(word: string, words: Iterable<string>): string | undefined {
  const short = word.slice(0, 64);
  let best: string | undefined;
  let least = Math.max(2, Math.floor(short.length / 3)) + 1;
  for (const candidate of words) {
    const distance = editDistance(short, candidate.slice(0, 64), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** So many comparisons take a few tenths of a second. */
const PATIENCE = 200_000;

/**
 * A `suggestion` that gives up once it has compared a great many words: a file can misspell twenty
 * thousand names against as many.
 */
export function patientSuggestion(): typeof suggestion {
  let left = PATIENCE;
  return (word, words) => {
    const among = [...words];
    left -= among.length;
    return left < 0 ? '' : suggestion(word, among);
  };
}

/** ` Did you mean "x"?`, or nothing. */
export function suggestion(word: string, words: Iterable<string>): string {
  const best = nearest(word, words);
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}

/** The word that a message of a finding suggests, as `suggestion` wrote it; null where it suggests none. */
export function suggestedIn(message: string): string | null {
  return /Did you mean "([^"]+)"\?$/.exec(message)?.[1] ?? null;
}

/** Edits (insert, delete, replace, swap of neighbours) between two words, given up at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min(
        (previous[j] as number) + 1,
        (current[j - 1] as number) + 1,
        (previous[j - 1] as number) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (before[j - 2] as number) + 1);
      }
      current.push(edits);
    }
    [before, previous] = [previous, current];
  }
  return previous[b.length] as number;
}
