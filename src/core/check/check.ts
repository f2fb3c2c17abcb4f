import type { AnalyseOptions } from '../analysis/analyse.ts';
import type { Finding } from '../finding.ts';
import { placer } from '../format/json.ts';
import { readScenario } from '../format/read.ts';
import type { Tips } from '../format/tips.ts';
import { compile } from '../script/compile.ts';
import type { Script } from '../script/script.ts';
import { lintRemarks } from './lint.ts';

/** A checked file: its findings in order, and the script where there is no error. */
export interface Checked {
  readonly script: Script | null;
  readonly findings: readonly Finding[];
}

/** Reads, links, compiles and lints a scenario file: all there is to say about it, at once. */
export function checkScenario(
  source: string,
  file: string,
  tips: Tips,
  options: AnalyseOptions = {},
): Checked {
  const read = readScenario(source, file, tips);
  if (!read.ok) return { script: null, findings: read.findings };
  const script = compile(read.value, tips);
  const { place } = placer(source.startsWith('\uFEFF') ? source.slice(1) : source, file);
  const findings = [...read.findings, ...lintRemarks(script, options).map(place)];
  const ok = findings.every(({ level }) => level !== 'error');
  return {
    script: ok ? script : null,
    findings: findings.toSorted((a, b) => a.line - b.line || a.column - b.column),
  };
}
