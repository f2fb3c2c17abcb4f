import { DIFFICULTIES, SKILLS, type Difficulty, type Skill } from '../core/vocabulary.ts';

/** The messages between server and browser, each with the parser that both ends use. */

/** What the home page shows of a scenario before anybody plays it; the list of them is `/scenarios/index.json`. */
export interface ScenarioCard {
  /** that it is written in, as `lang` names it */
  readonly language: string;
  /** what it is called in other languages, where there is a translation */
  readonly words: Readonly<Record<string, CardWords>>;
  /** the file's name, to be fetched from `/scenarios/` */
  readonly file: string;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly setting: string;
  readonly channel: string;
  /** ids of tips */
  readonly teaches: readonly string[];
  /** the skills that these tips belong to; empty where nobody has looked them up */
  readonly skills: readonly Skill[];
  /** null where it is not known, as with a file that has errors */
  readonly difficulty: Difficulty | null;
  /** the scenario that this one is a follow-up of */
  readonly after: string | null;
}

/** The words of a card in another language. */
export interface CardWords {
  readonly title: string;
  readonly summary: string;
}

const CARD_TEXTS = ['id', 'title', 'summary', 'setting', 'channel'] as const;

/**
 * Reads a card from a scenario (or from a card), leaving out whatever else stands there.
 * @returns the card, or the reason in words why there is none
 */
export function readScenarioCard(file: string, data: unknown): ScenarioCard | string {
  if (typeof data !== 'object' || data === null) return 'it holds no object';
  const fields = new Map<string, unknown>(Object.entries(data));
  const wrong = CARD_TEXTS.find((name) => !fields.get(name) || typeof fields.get(name) !== 'string');
  if (wrong !== undefined) return `"${wrong}" must be a text`;
  const minutes = fields.get('minutes');
  if (typeof minutes !== 'number') return '"minutes" must be a number';
  const teaches = fields.get('teaches') ?? [];
  if (!Array.isArray(teaches)) return '"teaches" must be a list of tip ids';
  const text = (name: (typeof CARD_TEXTS)[number]) => String(fields.get(name));
  return {
    file,
    id: text('id'),
    title: text('title'),
    summary: text('summary'),
    minutes,
    setting: text('setting'),
    channel: text('channel'),
    teaches: teaches.map(String),
    skills: SKILLS.filter((skill) => isIn(fields.get('skills'), skill)),
    difficulty: DIFFICULTIES.find((difficulty) => difficulty === fields.get('difficulty')) ?? null,
    after: idOf(fields.get('after')),
    language: languageOf(fields.get('language')),
    words: wordsOf(fields.get('words')),
  };
}

function languageOf(data: unknown): string {
  return typeof data === 'string' ? data : 'en';
}

function wordsOf(data: unknown): Readonly<Record<string, CardWords>> {
  if (typeof data !== 'object' || data === null) return {};
  const words = new Map<string, CardWords>();
  for (const [language, inner] of Object.entries(data) as [string, unknown][]) {
    if (typeof inner !== 'object' || inner === null || !('title' in inner && 'summary' in inner)) continue;
    const { title, summary } = inner;
    if (typeof title === 'string' && typeof summary === 'string') words.set(language, { title, summary });
  }
  return Object.fromEntries(words);
}

/** What a card says in a language, and in which it says that: its own where there is no translation. */
export function cardIn(
  { title, summary, words, language: own }: ScenarioCard,
  language: string,
): CardWords & { readonly language: string } {
  const found = Object.hasOwn(words, language) ? words[language] : undefined;
  return found === undefined ? { title, summary, language: own } : { ...found, language };
}

function isIn(list: unknown, item: string): boolean {
  return Array.isArray(list) && list.includes(item);
}

/** The id of the earlier scenario: a card names it, a scenario has an object that does. */
function idOf(after: unknown): string | null {
  const id = typeof after === 'object' && after !== null && 'scenario' in after ? after.scenario : after;
  return typeof id === 'string' ? id : null;
}

/** Reads `/scenarios/index.json`; what is no card is left out. */
export function readScenarioCards(data: unknown): ScenarioCard[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((item: unknown) => {
    const file = fileOf(item);
    const card = readScenarioCard(file, item);
    return file === '' || typeof card === 'string' ? [] : [card];
  });
}

function fileOf(item: unknown): string {
  if (typeof item !== 'object' || item === null || !('file' in item)) return '';
  return typeof item.file === 'string' ? item.file : '';
}
