import { parseJson, type Store } from '../../ui/storage.ts';

/** Where the trainee followed or broke each tip in their own runs: what the tip library shows as their own examples. */
export interface Example {
  /** The run and the position of its event, so that the same moment is kept once. */
  readonly run: string;
  readonly at: number;
  readonly tip: string;
  /** The scenario's title and what the decision is called, as they stood when it was played. */
  readonly scenario: string;
  readonly decision: string;
  /** What was said; empty for a silence or a glance. */
  readonly said: string;
  readonly points: number;
}

/** Enough to see how one's handling of a tip has changed, and small enough to keep for every tip. */
const KEPT_PER_TIP = 6;
/** Longer texts are cut, so that the examples of all tips stay within a few hundred kilobytes. */
const LONGEST_TEXT = 240;

const KEY = 'good-call/1/examples';

/** The examples, oldest first; what was kept and no longer fits is left out. */
export function readExamples(store: Store): readonly Example[] {
  const data = parseJson(store.read(KEY));
  return Array.isArray(data) ? data.map(readExample).filter((example) => example !== null) : [];
}

/** Keeps the examples of a run, in place of what was kept of the same run before. */
export function keepExamples(store: Store, run: string, examples: readonly Example[]): void {
  const others = readExamples(store).filter((example) => example.run !== run);
  const all = [...others, ...examples.map(shortened)];
  const kept = all.filter((example, index) => {
    const later = all.slice(index + 1).filter(({ tip }) => tip === example.tip);
    return later.length < KEPT_PER_TIP;
  });
  store.write(KEY, JSON.stringify(kept));
}

function shortened(example: Example): Example {
  const cut = (text: string) =>
    text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1).trimEnd()}…`;
  return {
    ...example,
    scenario: cut(example.scenario),
    decision: cut(example.decision),
    said: cut(example.said),
  };
}

function readExample(data: unknown): Example | null {
  if (typeof data !== 'object' || data === null) return null;
  const fields = new Map<string, unknown>(Object.entries(data));
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'string' && value.length <= LONGEST_TEXT ? value : null;
  };
  const whole = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'number' && Number.isInteger(value) ? value : null;
  };
  const [run, tip, scenario] = [text('run'), text('tip'), text('scenario')];
  const [decision, said, at, points] = [text('decision'), text('said'), whole('at'), whole('points')];
  if (run === null || tip === null || scenario === null || decision === null) return null;
  if (said === null || at === null || points === null) return null;
  return { run, tip, scenario, decision, said, at, points };
}
