import { z } from 'zod';
import { byStory } from '../script/order.ts';
import { scenarioSchema, type Scenario } from '../format/scenario.ts';
import { isName, isText } from '../format/text.ts';
import { tipsSchema, type Tips } from '../format/tips.ts';

/**
 * The texts of a scenario or of the tips, each under a key that stays when things are moved: ids joined by slashes,
 * as `beats/arrival/replies/ask/say`. The schemas say what is text; nothing else is translated.
 */

/** One text, with where it stands. */
export interface SourceText {
  readonly key: string;
  readonly text: string;
}

/** Gives the words that stand in for a text. */
type Replace = (key: string, text: string) => string;

/** The texts of a scenario, in the order in which a run tells them. */
export function textsOfScenario(scenario: Scenario): readonly SourceText[] {
  const texts = collect(scenarioSchema, scenario);
  const story = new Map(byStory(scenario).map((id, index) => [id, index]));
  const placeOf = ({ key }: SourceText): number => {
    const [first, id = ''] = key.split('/');
    return first === 'beats' ? (story.get(id) ?? 0) : first === 'endings' ? story.size : -1;
  };
  return texts.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The texts of the tips, in the order of their file. */
export function textsOfTips(tips: Tips): readonly SourceText[] {
  return collect(tipsSchema, tips);
}

/** The scenario with other words in it. Nothing that counts in play changes, and so its hash stays. */
export function withTexts(scenario: Scenario, replace: Replace): Scenario {
  return mapTexts(scenarioSchema, scenario, [], replace) as Scenario;
}

/** The tips with other words in them. */
export function tipsWithTexts(tips: Tips, replace: Replace): Tips {
  return mapTexts(tipsSchema, tips, [], replace) as Tips;
}

function collect(schema: z.core.$ZodType, value: unknown): SourceText[] {
  const texts: SourceText[] = [];
  mapTexts(schema, value, [], (key, text) => {
    texts.push({ key, text });
    return text;
  });
  return texts;
}

function mapTexts(schema: z.core.$ZodType, value: unknown, at: readonly string[], replace: Replace): unknown {
  if (isText(schema)) {
    return typeof value !== 'string' || isName(schema) ? value : replace(at.join('/'), value);
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return value === undefined ? value : mapTexts(schema.unwrap(), value, at, replace);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const names = namesOf(value);
    return value.map((item: unknown, index) =>
      mapTexts(schema.element, item, [...at, names[index] ?? ''], replace),
    );
  }
  if (!isRecord(value)) return value;
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, z.core.$ZodType> = schema.shape;
    const changed: Record<string, unknown> = { ...value };
    for (const [key, inner] of Object.entries(shape)) {
      if (value[key] !== undefined) changed[key] = mapTexts(inner, value[key], [...at, key], replace);
    }
    return changed;
  }
  if (schema instanceof z.ZodRecord) {
    const { valueType } = schema;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, mapTexts(valueType, inner, [...at, key], replace)]),
    );
  }
  // What is left (conditions, settlements) holds no text.
  return value;
}

/**
 * What the items of a list are called in keys: by their ids. Outcomes have none; they are called by the first line that
 * answers, the one without a condition `otherwise`, and only what has neither by its place.
 */
function namesOf(items: readonly unknown[]): readonly string[] {
  const taken = new Set<string>();
  return items.map((item, index) => {
    const name = nameOf(item) ?? String(index + 1);
    let unique = name;
    for (let count = 2; taken.has(unique); count += 1) unique = `${name}~${count}`;
    taken.add(unique);
    return unique;
  });
}

function nameOf(item: unknown): string | null {
  if (!isRecord(item)) return null;
  const { id, document, answer, when } = item;
  if (typeof id === 'string') return id;
  if (typeof document === 'string') return document;
  const [first] = Array.isArray(answer) ? (answer as unknown[]) : [];
  if (isRecord(first) && typeof first['id'] === 'string') return first['id'];
  return when === undefined ? 'otherwise' : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
