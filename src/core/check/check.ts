import type { Finding, Remark } from '../finding.ts';
import { placer } from '../format/locate.ts';
import { readScenario } from '../format/read.ts';
import type { Tips } from '../format/tips.ts';
import { compile } from '../script/compile.ts';
import type { Script } from '../script/script.ts';
import { lintRemarks, type LintOptions } from './lint.ts';

/** A checked file: its findings in order, and the script where there is no error. */
export interface Checked {
  readonly script: Script | null;
  readonly findings: readonly Finding[];
}

/** Reads, links, compiles and lints a scenario file: all there is to say about it, at once. */
export function checkScenario(source: string, file: string, tips: Tips, options: LintOptions = {}): Checked {
  const read = readScenario(source, file, tips);
  if (!read.ok) return { script: null, findings: read.findings };
  const pasts = read.value.pasts?.map(({ id }) => id) ?? [undefined];
  const script = compile(read.value, tips);
  const { place } = placer(source.startsWith('\uFEFF') ? source.slice(1) : source, file);
  const lints = pasts.map((past) =>
    lintRemarks(past === undefined ? script : compile(read.value, tips, undefined, past), options),
  );
  const findings = [...read.findings, ...overPasts(lints).map(place)];
  const ok = findings.every(({ level }) => level !== 'error');
  return {
    script: ok ? script : null,
    findings: findings.toSorted((a, b) => a.line - b.line || a.column - b.column),
  };
}

/** What is said against a thing only if it is so whatever the past. */
const ONLY_IF_ALWAYS: ReadonlySet<string> = new Set([
  'unreachable-beat',
  'unreachable-reply',
  'unreachable-ending',
  'dominated-reply',
  'same-everywhere',
]);

/** The remarks over every past of a follow-up, each once. */
function overPasts(lints: readonly (readonly Remark[])[]): Remark[] {
  const keyOf = ({ code, path, message }: Remark) =>
    JSON.stringify([code, path, ONLY_IF_ALWAYS.has(code) ? '' : message]);
  const counts = new Map<string, { readonly remark: Remark; count: number }>();
  for (const remark of lints.flat()) {
    const known = counts.get(keyOf(remark));
    if (known === undefined) counts.set(keyOf(remark), { remark, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].flatMap(({ remark, count }) =>
    ONLY_IF_ALWAYS.has(remark.code) && count < lints.length ? [] : [remark],
  );
}
