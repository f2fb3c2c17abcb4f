import type { GraphWay } from './model.ts';

/** More than these, and a picture is all text. */
const MOST_WAYS = 4;
const MOST_CHARACTERS = 36;

/** The label of an edge, a line for each thing that leads along it; `?` marks what does so only sometimes. */
export function edgeLines(by: readonly GraphWay[]): string[] {
  const lines = by.map(({ reply, says, sometimes }) => {
    const words = reply === null ? `(${says})` : shorten(says);
    return `${sometimes ? '?' : '•'} ${words}`;
  });
  if (lines.length <= MOST_WAYS) return lines;
  return [...lines.slice(0, MOST_WAYS - 1), `… and ${lines.length - MOST_WAYS + 1} more`];
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters of a text as people count them. */
export function charactersOf(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

function shorten(text: string): string {
  const characters = charactersOf(text.replaceAll('\n', ' '));
  return characters.length <= MOST_CHARACTERS
    ? characters.join('')
    : `${characters
        .slice(0, MOST_CHARACTERS - 1)
        .join('')
        .trimEnd()}…`;
}
