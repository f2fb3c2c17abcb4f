/** A reply's card as it stands in its file, with dots where the game would fill something in. */
export function cardText(card: string): string {
  return card.replace(/\{[a-z][a-z0-9-]*\}/g, '…');
}
