import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { scenarioSchema, type Scenario } from './scenario.ts';
import { isLooks, isText } from './text.ts';
import { RULE_TIPS } from '../script/script.ts';
import type { Tips } from './tips.ts';

/**
 * SHA-256, in hex, over what a scenario holds in canonical form without its texts and looks, and over the
 * skills of the tips that it or the rules score: line ends, key order and a corrected spelling do not split a
 * board; anything that changes play does.
 */
export function hashScenario(scenario: Scenario, tips: Tips): string {
  const tipsScored = new Set([...scored(scenario), ...RULE_TIPS]);
  const skills = Object.entries(tips.tips).filter(([tip]) => tipsScored.has(tip));
  const skillsById = Object.fromEntries(skills.map(([id, { skill }]) => [id, skill]));
  const content = WRITE_SCENARIO({ ...scenario, $schema: undefined });
  return bytesToHex(sha256(utf8ToBytes(`{"scenario":${content},"skills":${canonicalJson(skillsById)}}`)));
}

/** The tips that the scenario itself scores. */
function scored(scenario: Scenario): Set<string> {
  const found = new Set<string>();
  for (const { replies, silence } of Object.values(scenario.beats)) {
    const effects = replies.flatMap((reply) => [reply, ...(reply.outcomes ?? [])]);
    for (const { follows, breaks } of silence === undefined ? effects : [...effects, silence]) {
      for (const tip of Object.keys({ ...follows, ...breaks })) found.add(tip);
    }
  }
  return found;
}

/** JSON with sorted keys and no white space; undefined members are left out. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return members(value, () => canonicalJson);
  return JSON.stringify(value) ?? 'null';
}

/** Writes a value in canonical form. */
type Write = (value: unknown) => string;

/** The members of an object, each written as `writeOf` says for its key; null leaves it out. */
function members(value: object, writeOf: (key: string) => Write | null): string {
  let written = '';
  for (const key of Object.keys(value).toSorted()) {
    const inner: unknown = (value as Record<string, unknown>)[key];
    const write = inner === undefined ? null : writeOf(key);
    if (write !== null) written += `${written === '' ? '' : ','}${JSON.stringify(key)}:${write(inner)}`;
  }
  return `{${written}}`;
}

const WRITE_SCENARIO = writerOf(scenarioSchema) ?? canonicalJson;

/** What writes the values of a schema, worked out once; null for what it marks as text or looks. */
function writerOf(schema: z.core.$ZodType): Write | null {
  if (isText(schema) || isLooks(schema)) return null;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return writerOf(schema.unwrap());
  if (schema instanceof z.ZodArray) {
    const write = writerOf(schema.element) ?? writeNull;
    return (value) => (Array.isArray(value) ? `[${value.map(write).join(',')}]` : canonicalJson(value));
  }
  if (schema instanceof z.ZodObject) {
    const shape: Record<string, z.core.$ZodType> = schema.shape;
    const writers = new Map(Object.entries(shape).map(([key, inner]) => [key, writerOf(inner)]));
    // What the schema does not know is written as it is.
    const writeOf = (key: string) => writers.get(key) ?? (writers.has(key) ? null : canonicalJson);
    return (value) => (isObject(value) ? members(value, writeOf) : canonicalJson(value));
  }
  if (schema instanceof z.ZodRecord) {
    // Of texts by id the ids stay: a value more is a choice more.
    const write = writerOf(schema.valueType) ?? writeNull;
    return (value) => (isObject(value) ? members(value, () => write) : canonicalJson(value));
  }
  // What is left (conditions, settlements) holds no text.
  return canonicalJson;
}

function writeNull(): string {
  return 'null';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
