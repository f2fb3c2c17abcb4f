import type { z } from 'zod';
import type { Finding, Remark } from '../finding.ts';
import { linkRemarks } from './links.ts';
import { remarksOf } from './issues.ts';
import { readJson } from './json.ts';
import { placer } from './locate.ts';
import { runSchema, type Run } from './run.ts';
import { scenarioSchema, type Scenario } from './scenario.ts';
import { tipsSchema, type Tips } from './tips.ts';
import { MAX_TEXTS, translationSchema, type Translation } from './translation.ts';

/** The public door for files: a value, or findings with their places, all at once. */

export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** More beats than this are refused before the schema looks at them. */
export const MAX_BEATS = 20_000;

/** Reads a scenario file and resolves every name in it. `file` is for the findings alone. */
export function readScenario(source: string, file: string, tips: Tips): Reading<Scenario> {
  return readWith(source, file, scenarioSchema, boundBeats, (scenario) => linkRemarks(scenario, tips, file));
}

/** Reads a file of tips. */
export function readTips(source: string, file: string): Reading<Tips> {
  return readWith(source, file, tipsSchema, () => [], tipRemarks);
}

/** Reads a run. Whether it can be replayed, `replay` tells. */
export function readRun(source: string, file: string): Reading<Run> {
  return readWith(
    source,
    file,
    runSchema,
    () => [],
    () => [],
  );
}

/** Reads a translation. How far it fits the texts that it translates, `translationFindings` tells. */
export function readTranslation(source: string, file: string): Reading<Translation> {
  return readWith(source, file, translationSchema, boundTexts, () => []);
}

function boundTexts(value: unknown): Remark[] {
  const texts = (value as { texts?: unknown } | null)?.texts;
  const count = typeof texts === 'object' && texts !== null ? Object.keys(texts).length : 0;
  if (count <= MAX_TEXTS) return [];
  const message = `There are ${count} texts; at most ${MAX_TEXTS} are read.`;
  return [{ path: ['texts'], level: 'error', code: 'too-big', message }];
}

function readWith<S extends z.ZodType>(
  source: string,
  file: string,
  schema: S,
  bound: (value: unknown) => Remark[],
  link: (value: z.output<S>) => Remark[],
): Reading<z.output<S>> {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const json = readJson(text, file);
  if (!json.ok) return json;
  const place = placer(text, file).place;
  const found = (remarks: readonly Remark[]) => inOrder(remarks.map(place));
  const outside = bound(json.value);
  if (outside.length > 0) return { ok: false, findings: found(outside) };
  const parsed = schema.safeParse(json.value, { reportInput: true });
  if (!parsed.success) return { ok: false, findings: found(remarksOf(schema, parsed.error.issues)) };
  const findings = found(link(parsed.data));
  const ok = findings.every(({ level }) => level !== 'error');
  return ok ? { ok, value: parsed.data, findings } : { ok, findings };
}

function boundBeats(value: unknown): Remark[] {
  const beats = (value as { beats?: unknown } | null)?.beats;
  if (typeof beats !== 'object' || beats === null) return [];
  const count = Object.keys(beats).length;
  if (count <= MAX_BEATS) return [];
  const message = `There are ${count} beats; at most ${MAX_BEATS} are read.`;
  return [{ path: ['beats'], level: 'error', code: 'too-many-beats', message }];
}

function tipRemarks(tips: Tips): Remark[] {
  const remarks: Remark[] = [];
  const check = (sources: readonly { document: string }[], path: (string | number)[]) =>
    sources.forEach(({ document }, index) => {
      if (Object.hasOwn(tips.documents, document)) return;
      const message = `There is no document "${document}" in this file.`;
      remarks.push({
        path: [...path, 'sources', index, 'document'],
        level: 'error',
        code: 'unknown-document',
        message,
      });
    });
  for (const [id, tip] of Object.entries(tips.tips)) check(tip.sources, ['tips', id]);
  for (const [id, { one, other, tips: about }] of Object.entries(tips.disagreements)) {
    check(one.sources, ['disagreements', id, 'one']);
    check(other.sources, ['disagreements', id, 'other']);
    about.forEach((tip, index) => {
      if (Object.hasOwn(tips.tips, tip)) return;
      const path = ['disagreements', id, 'tips', index];
      remarks.push({ path, level: 'error', code: 'unknown-tip', message: `There is no tip "${tip}".` });
    });
  }
  return remarks;
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
