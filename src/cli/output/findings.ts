import type { Finding } from '../../core/index.ts';

/** A finding in the form that editors turn into a link: `file:line:column level code message`. */
export function findingLine({ file, line, column, level, code, message }: Finding): string {
  return `${file}:${line}:${column} ${level} ${code} ${message}`;
}
