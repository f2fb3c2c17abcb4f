import type { JsonObject, Path } from '../document/json.ts';
import { listAt, textAt } from '../document/json.ts';
import { shortened } from '../form/inputs.ts';
import { labelOf } from '../form/words.ts';
import { hasStudioText, say } from '../text/say.ts';

/** So many letters of what is said are enough to know it by. */
const SAID = 40;

/** What things are called by, in the order in which it is looked for. */
const NAMES = ['label', 'title'] as const;

/**
 * Where a finding is, in the words of the form: “Beats › What was said › Replies › 2 “I will ring them” › The card”. What
 * has no name yet is told by its id, what stands in a list by its number, and with the words that are said there.
 */
export function placeInWords(draft: JsonObject, path: Path): string {
  return path.map((step, index) => stepInWords(draft, path.slice(0, index + 1), step)).join(' › ');
}

/** The replies of a beat that a finding about it names by their ids, with their words: “ask “What is the hurry?””. */
export function repliesMeant(draft: JsonObject, path: Path, message: string): readonly string[] {
  if (path[0] !== 'beats' || path.length !== 2) return [];
  return listAt(draft, [...path, 'replies']).flatMap((reply) => {
    const [id, said] = [textAt(reply, ['id']), textAt(reply, ['say'])];
    const isMeant = id !== '' && said !== '' && message.includes(JSON.stringify(id));
    return isMeant ? [say('findings.said', { number: id, words: shortened(said, SAID) })] : [];
  });
}

function stepInWords(draft: JsonObject, path: Path, step: string | number): string {
  const named = NAMES.map((key) => textAt(draft, [...path, key])).find((words) => words !== '');
  if (path.length === 2 && named !== undefined) return named;
  if (typeof step === 'number') {
    const said = textAt(draft, [...path, 'say']);
    const number = String(step + 1);
    return said === '' ? number : say('findings.said', { number, words: shortened(said, SAID) });
  }
  if (path.length === 1) {
    const key = `outline.${step}`;
    return hasStudioText(key) ? say(key) : labelOf(path);
  }
  return path.length === 2 ? step : labelOf(path);
}
