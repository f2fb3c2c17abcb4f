import type { Diagnostic } from '@codemirror/lint';
import type { Text } from '@codemirror/state';
import type { Finding, Level } from '../../core/index.ts';

const SEVERITY = { error: 'error', warning: 'warning', note: 'info' } as const satisfies Record<
  Level,
  Diagnostic['severity']
>;

/** Findings as marks in the text: under the key or value that they are about. */
export function diagnosticsOf(text: Text, findings: readonly Finding[]): Diagnostic[] {
  return findings.map(({ line, column, level, code, message }) => {
    const at = text.line(Math.min(line, text.lines));
    const from = Math.min(at.from + column - 1, at.to);
    return {
      from,
      to: Math.max(from, endOfToken(at.text, from - at.from) + at.from),
      severity: SEVERITY[level],
      source: code,
      message,
    };
  });
}

/** Where what starts at a place of a line ends: a quoted text, or else a word or bracket. */
function endOfToken(line: string, start: number): number {
  if (line[start] !== '"') {
    const word = /^[\w.+-]+|^./.exec(line.slice(start))?.[0] ?? '';
    return start + word.length;
  }
  let end = start + 1;
  while (end < line.length && line[end] !== '"') end += line[end] === '\\' ? 2 : 1;
  return Math.min(end + 1, line.length);
}
