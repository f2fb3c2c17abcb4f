import { readdirSync, readFileSync } from 'node:fs';
import {
  checkScenario,
  compile,
  readScenario,
  readTips,
  type Finding,
  type Scenario,
  type Script,
  type Tips,
} from '../../src/core/index.ts';

const FOLDER = new URL('../../scenarios/', import.meta.url);

/** The tips that ship with the game. */
export function shippedTips(): Tips {
  const read = readTips(readFileSync(new URL('tips.json', FOLDER), 'utf8'), 'tips.json');
  if (!read.ok) throw new Error(read.findings.map(({ message }) => message).join('\n'));
  return read.value;
}

export interface Shipped {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly scenario: Scenario;
  /** One script per past; one for a first meeting. */
  readonly scripts: readonly Script[];
}

/** The scenario files that ship with the game, by id. */
export function shippedIds(): string[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.scenario.json'));
  return files.map((file) => file.replace('.scenario.json', '')).toSorted();
}

/** One of them, read without being linted. */
export function readShipped(id: string): Scenario {
  const file = `${id}.scenario.json`;
  const read = readScenario(readFileSync(new URL(file, FOLDER), 'utf8'), file, shippedTips());
  if (!read.ok) throw new Error(read.findings.map(({ message, path }) => `${path}: ${message}`).join('\n'));
  return read.value;
}

/** Whether it follows another scenario. */
export function isFollowUp(id: string): boolean {
  return readShipped(id).after !== undefined;
}

/** One of them, checked and compiled for every past. */
export function shipped(id: string): Shipped {
  const tips = shippedTips();
  const file = `${id}.scenario.json`;
  const { script, findings } = checkScenario(readFileSync(new URL(file, FOLDER), 'utf8'), file, tips);
  if (script === null) throw new Error(findings.map(({ message, path }) => `${path}: ${message}`).join('\n'));
  const { scenario } = script;
  const pasts = scenario.pasts?.map((past) => past.id) ?? [undefined];
  return { id, findings, scenario, scripts: pasts.map((past) => compile(scenario, tips, undefined, past)) };
}
