/** What somebody typed, made fit for a scenario: plain text without placeholders, within its length. */

/** Most words of a card. */
const CARD_WORDS = 14;
const CARD_LENGTH = 160;

/** One line of plain text of at most `most` characters; braces would be placeholders, so they become brackets. */
export function plain(typed: string, most: number): string {
  const text = typed
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replaceAll('{', '(')
    .replaceAll('}', ')')
    .trim();
  if (text.length <= most) return text;
  // Not through the middle of a character that takes two places.
  return `${text
    .slice(0, most - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/** The card of a reply; what is too long for it is spoken. */
export function card(said: string): { readonly say: string; readonly spoken?: string } {
  const words = said.split(' ');
  if (words.length <= CARD_WORDS && said.length <= CARD_LENGTH) return { say: said };
  return { say: plain(`${words.slice(0, CARD_WORDS - 2).join(' ')} …`, CARD_LENGTH), spoken: said };
}
