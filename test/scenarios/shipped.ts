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
  /** What the whole check says of it, worked out when it is first asked for. */
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

const known = new Map<string, Shipped>();

/** One of them, compiled for every past: once for all files of tests that share a worker, with all that is worked out of it. */
export function shipped(id: string): Shipped {
  const before = known.get(id);
  if (before !== undefined) return before;
  const tips = shippedTips();
  const scenario = readShipped(id);
  const pasts = scenario.pasts?.map((past) => past.id) ?? [undefined];
  let findings: readonly Finding[] | null = null;
  const made: Shipped = {
    id,
    scenario,
    scripts: pasts.map((past) => compile(scenario, tips, undefined, past)),
    get findings() {
      return (findings ??= findingsOf(id, tips));
    },
  };
  known.set(id, made);
  return made;
}

/** What the whole check says of one of them; it takes seconds. */
function findingsOf(id: string, tips: Tips): readonly Finding[] {
  const file = `${id}.scenario.json`;
  return checkScenario(readFileSync(new URL(file, FOLDER), 'utf8'), file, tips).findings;
}
