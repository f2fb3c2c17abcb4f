import type { FindingCode } from '../../core/index.ts';
import { translatedExplanation } from '../text/hints.ts';

/** What findings mean and what to do about them: the text of `docs/findings.md`, by code. */

const files = import.meta.glob<string>('../../../docs/findings.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

let byCode: ReadonlyMap<string, string> | null = null;

/** The explanation of a code in the language of the interface, as plain text; empty where there is none. */
export function explanationOf(code: FindingCode): string {
  const translated = translatedExplanation(code);
  if (translated !== null) return translated;
  byCode ??= readExplanations(Object.values(files)[0] ?? '');
  return byCode.get(code) ?? '';
}

/** Reads the page: its list items that start with a code. */
export function readExplanations(page: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of page.split('\n')) {
    const entry = /^- \*\*`([a-z-]+)`\*\* \([a-z]+\): (.*)$/.exec(line);
    if (entry !== null) found.set(entry[1] ?? '', (entry[2] ?? '').replaceAll('`', ''));
  }
  return found;
}
