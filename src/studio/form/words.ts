import type { Path } from '../document/json.ts';
import { hasStudioText, say } from '../text/say.ts';

/** What the form calls the fields and choices of the format. */

/** The label of a field: by the group that it stands in, or else by its key alone; the key itself where there is none. */
export function labelOf(path: Path): string {
  const keys = path.filter((step) => typeof step === 'string');
  const [key = '', owner = ''] = [keys.at(-1), keys.at(-2)];
  for (const name of [`field.${owner}-${key}`, `field.${key}`]) {
    if (hasStudioText(name)) return say(name);
  }
  return key;
}

/** A word of the format in plain words; the word itself where the catalogue has none. */
export function choiceWord(word: string): string {
  const key = `choice.${word}`;
  return hasStudioText(key) ? say(key) : word;
}
