import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { scenarioSchema, type Scenario } from './scenario.ts';
import { isText } from './text.ts';
import { RULE_TIPS } from '../script/script.ts';
import type { Tips } from './tips.ts';

/**
 * SHA-256, in hex, over what a scenario holds in canonical form without its texts, and over the
 * skills of the tips that it or the rules score: line ends, key order and a corrected spelling do not split a
 * board; anything that changes play does.
 */
export function hashScenario(scenario: Scenario, tips: Tips): string {
  const content = { ...scenario, $schema: undefined };
  const tipsScored = new Set([...scored(scenario), ...RULE_TIPS]);
  const skills = Object.entries(tips.tips).filter(([tip]) => tipsScored.has(tip));
  const canonical = canonicalJson({
    scenario: withoutTexts(scenarioSchema, content),
    skills: Object.fromEntries(skills.map(([id, { skill }]) => [id, skill])),
  });
  return bytesToHex(sha256(utf8ToBytes(canonical)));
}

/** The tips that the scenario itself scores. */
function scored(scenario: Scenario): Set<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value as unknown[]) visit(item);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value as Record<string, unknown>)) {
        if ((key === 'follows' || key === 'breaks') && typeof inner === 'object' && inner !== null) {
          for (const tip of Object.keys(inner)) found.add(tip);
        } else visit(inner);
      }
    }
  };
  visit(scenario.beats);
  return found;
}

/** JSON with sorted keys and no white space; undefined members are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** A copy of a value without the parts that the schema marks as text. */
function withoutTexts(schema: z.core.$ZodType, value: unknown): unknown {
  if (isText(schema)) return undefined;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return withoutTexts(schema.unwrap(), value);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => withoutTexts(schema.element, item));
  }
  if (typeof value !== 'object' || value === null) return value;
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, z.core.$ZodType> = schema.shape;
    return mapValues(value, (key, inner) =>
      shape[key] === undefined ? inner : withoutTexts(shape[key], inner),
    );
  }
  if (schema instanceof z.ZodRecord) {
    // Of texts by id the ids stay: a value more is a choice more.
    return mapValues(value, (_, inner) => withoutTexts(schema.valueType, inner) ?? null);
  }
  // What is left (conditions, settlements) holds no text.
  return value;
}

function mapValues(value: object, change: (key: string, inner: unknown) => unknown): object {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const changed = change(key, inner);
      return changed === undefined ? [] : [[key, changed]];
    }),
  );
}
