import { smallScenario } from '../fixtures/small.ts';

/**
 * Changes to a scenario as it is written, by path: `beats.door.replies[soon].to` is the target of
 * the reply `soon`. In brackets stands a position, an id, or `+` for one more; undefined takes away.
 */
export type Edits = Readonly<Record<string, unknown>>;

/** The small scenario as JSON text, with some changes. */
export function edited(edits: Edits): string {
  const scenario: unknown = smallScenario();
  for (const [path, value] of Object.entries(edits)) put(scenario, path, value);
  return JSON.stringify(scenario, null, 2);
}

/** Changes one place of a JSON value. */
export function put(root: unknown, path: string, value: unknown): void {
  const steps = stepsOf(path);
  let holder = root;
  for (const step of steps.slice(0, -1)) holder = containerOf(holder)[keyIn(holder, step)];
  const container = containerOf(holder);
  const key = keyIn(holder, steps.at(-1) ?? '');
  if (value !== undefined) container[key] = value;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete container[key];
}

function stepsOf(path: string): string[] {
  return [...path.matchAll(/([^.[\]]+)|\[([^\]]+)\]/g)].map(([, key, inner]) => key ?? inner ?? '');
}

function containerOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('the path leads into a plain value');
  return value as Record<string, unknown>;
}

function keyIn(holder: unknown, step: string): string {
  if (!Array.isArray(holder) || /^\d+$/.test(step)) return step;
  if (step === '+') return String(holder.length);
  const found = holder.findIndex((item: unknown) => (item as { id?: unknown } | null)?.id === step);
  if (found < 0) throw new Error(`nothing in this list has the id "${step}"`);
  return String(found);
}
