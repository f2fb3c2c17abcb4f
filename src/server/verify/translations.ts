import { languageOf, readTranslation, textsOfScenario, type Translation } from '../../core/index.ts';
import { readTexts } from './scripts.ts';
import type { GivenTranslation, KeptWords, ReadTranslations } from './tasks.ts';

/**
 * Reads translations as those of the scenarios folder are read, and holds them against the scenario: nothing is kept that
 * is not one of its texts. They are words alone: hash, replay and score never see them.
 */
export function readTranslations(
  given: readonly GivenTranslation[],
  source: string,
  tips: string,
): ReadTranslations {
  const read = readTexts(source, tips, 'published');
  if (typeof read === 'string') return { ok: false, message: read };
  const { scenario } = read;
  const keys = new Set(textsOfScenario(scenario).map(({ key }) => key));
  const kept = [];
  for (const { language, text } of given) {
    const file = `${language ?? 'translation'}.json`;
    const reading = readTranslation(text, file);
    if (!reading.ok) {
      const first = reading.findings.find(({ level }) => level === 'error');
      return {
        ok: false,
        message: `${file}: line ${first?.line ?? 1}: ${first?.message ?? 'it has errors'}`,
      };
    }
    const { value } = reading;
    const problem = problemWith(value, { language, of: scenario.id, own: languageOf(scenario), keys });
    if (problem !== null) return { ok: false, message: `${file}: ${problem}` };
    kept.push({ language: value.language, text, words: wordsOf(value) });
  }
  return { ok: true, translations: kept };
}

function problemWith(
  { of, language, texts, sources }: Translation,
  wanted: {
    readonly language: string | null;
    readonly of: string;
    readonly own: string;
    readonly keys: ReadonlySet<string>;
  },
): string | null {
  if (of !== wanted.of) return `it translates "${of}", and the scenario is "${wanted.of}".`;
  if (wanted.language !== null && language !== wanted.language)
    return `it says that it is in "${language}", and was sent as "${wanted.language}".`;
  if (language === wanted.own) return `the scenario is written in "${language}" itself.`;
  const unknown = [...Object.keys(texts), ...Object.keys(sources)].find((key) => !wanted.keys.has(key));
  return unknown === undefined ? null : `there is no text "${unknown}" in the scenario.`;
}

function wordsOf({ texts, sources }: Translation): KeptWords {
  const word = (key: 'title' | 'summary') => {
    const [text, from] = [texts[key], sources[key]];
    return text === undefined || from === undefined ? {} : { [key]: { text, from } };
  };
  return { ...word('title'), ...word('summary') };
}
