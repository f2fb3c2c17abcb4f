import { checkScenario, LEVELS, readTips, type Finding, type Tips, prettyJson } from '../../core/index.ts';
import { command } from '../command.ts';
import { isTipsFile, loadTips, readText, tipsFileFor, type Failure } from '../files.ts';
import type { Io } from '../io.ts';
import { findingsOfTranslations } from '../translations.ts';
import { findingLine } from '../output/findings.ts';
import { count } from '../output/table.ts';

/** Parses and lints files. */
export const checkCommand = command({
  name: 'check',
  summary: 'say what is wrong, unreachable or unfair in scenarios',
  files: ['FILE'],
  several: true,
  options: {
    tips: { value: 'TIPS.json', help: 'the tips to check against' },
    deep: { help: 'also prove that not listening never pays, however long that takes' },
  },
  json: 'print an array of {file, line, column, path, level, code, message}',
  details: `Prints one finding a line: file:line:column level code message. What each code means stands in docs/findings.md.
Errors exit 1; warnings and notes exit 0. Tips come from tips.json beside the scenario, else from the project's own.
A file called tips.json is checked as tips. Translations in locales/LANGUAGE beside a file are looked at with it.`,
  run: async ({ files, options, json }, io) => {
    const tips = tipsReader(io, options.tips);
    const checked = files.map((file) => checkFile(io, file, tips, options.deep === true));
    const findings = unique(checked.flatMap((each) => each.findings));
    if (json) io.out(prettyJson(findings));
    else {
      for (const finding of findings) io.out(findingLine(finding));
      io.err(summary(findings, files.length));
    }
    const worst = findings.some(({ level }) => level === 'error') ? 1 : 0;
    return Math.max(worst, ...checked.map(({ exit }) => exit));
  },
});

interface CheckedFile {
  readonly findings: readonly Finding[];
  readonly exit: number;
}

type TipsReader = (file: string) => ReturnType<typeof loadTips>;

/** Reads tips, each file once. */
function tipsReader(io: Io, named: string | undefined): TipsReader {
  const kept = new Map<string, ReturnType<typeof loadTips>>();
  return (scenario) => {
    const file = tipsFileFor(io, scenario, named);
    const tips = kept.get(file) ?? loadTips(io, file);
    kept.set(file, tips);
    return tips;
  };
}

function checkFile(io: Io, file: string, tipsFor: TipsReader, deep: boolean): CheckedFile {
  const source = readText(io, file);
  if (!source.ok) return failed(file, source.failure);
  if (isTipsFile(file)) {
    const { findings } = readTips(source.text, file);
    return { findings: [...findings, ...findingsOfTranslations(io, file, source.text, null)], exit: 0 };
  }
  const loaded: { ok: true; tips: Tips } | { ok: false; failure: Failure } = tipsFor(file);
  if (!loaded.ok) return failed(file, loaded.failure);
  const { findings } = checkScenario(source.text, file, loaded.tips, { deep });
  return { findings: [...findings, ...findingsOfTranslations(io, file, source.text, loaded.tips)], exit: 0 };
}

/** A file that can not be read is a finding too, so that somebody who reads them alone learns of it. */
function failed(file: string, { exit, message, findings }: Failure): CheckedFile {
  if (findings.length > 0) return { findings, exit };
  return {
    findings: [{ file, line: 1, column: 1, path: '', level: 'error', code: 'unreadable', message }],
    exit,
  };
}

/** What is wrong with shared tips is said once. */
function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

function summary(findings: readonly Finding[], files: number): string {
  const parts = LEVELS.flatMap((level) => {
    const number = findings.filter((finding) => finding.level === level).length;
    return number === 0 ? [] : [count(number, level)];
  });
  const where = count(files, 'file');
  return parts.length === 0 ? `${where}: nothing to say` : `${where}: ${parts.join(', ')}`;
}
