import type { Scenario } from '../format/scenario.ts';
import type { Tips } from '../format/tips.ts';

/** A scenario told in another language: the same events, moods and points, in other words. */

/** In which languages the texts of a script are. */
export interface Telling {
  /** Of the texts in general, as `lang` names it. */
  readonly language: string;
  /** Of the texts that have no translation. */
  readonly source: string;
  /** Of what the scenario has been translated into, for the amounts in its sentences. */
  readonly amounts: string;
  /** The texts that have no translation, as they are written; empty where nothing is translated. */
  readonly untranslated: ReadonlySet<string>;
}

/** The language that a scenario is written in. */
export function languageOf({ language }: Pick<Scenario, 'language'>): string {
  return language ?? 'en';
}

/** How a scenario is told where nothing is translated. */
export function tellingOf(scenario: Pick<Scenario, 'language'>): Telling {
  const language = languageOf(scenario);
  return { language, source: language, amounts: language, untranslated: new Set() };
}

/** A scenario and its tips, with the languages that they are told in. */
export interface ToldScenario {
  readonly scenario: Scenario;
  readonly tips: Tips;
  readonly telling: Telling;
}

/** The language of a text as it is shown, its placeholders filled in. */
export function languageOfText({ language, source, untranslated }: Telling, text: string): string {
  if (untranslated.size === 0 || language === source) return language;
  if (untranslated.has(text)) return source;
  for (const template of untranslated) if (template.includes('{') && fits(template, text)) return source;
  return language;
}

/** Whether a text is a template with its placeholders filled in: its fixed parts stand in it, in their order. */
function fits(template: string, text: string): boolean {
  const parts = template.split(/\{[^{}]*\}/);
  if (parts.every((part) => part.trim() === '')) return false;
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return parts.length > 1 && from <= text.length - last.length;
}
