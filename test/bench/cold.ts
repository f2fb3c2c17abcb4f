import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { compile, readScenario, startConversation, type Tips } from '../../src/core/index.ts';
import { inkToFirstLine } from './ink.ts';
import { median } from './rounds.ts';

/** Whose first line is waited for. */
type Engine = 'ours' | 'ink';

/** From source to the first line, in milliseconds: the median over fresh processes, turn by turn. */
export function coldStart(scenario: string, ink: string, rounds: number): Record<Engine, number> {
  const folder = mkdtempSync(join(tmpdir(), 'good-call-bench-'));
  try {
    const [json, story] = [join(folder, 'bench.json'), join(folder, 'bench.ink')];
    writeFileSync(json, scenario);
    writeFileSync(story, ink);
    const times = Array.from({ length: rounds }, () => ({
      ours: inFreshProcess('ours', json),
      ink: inFreshProcess('ink', story),
    }));
    return { ours: median(times.map(({ ours }) => ours)), ink: median(times.map((time) => time.ink)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The process says itself how long it took, loading its modules not counted. */
function inFreshProcess(engine: Engine, source: string): number {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, 'first-line', engine, source], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout.trim());
}

/** What the fresh process does: milliseconds from the text of a file to the first line. */
export function firstLine(engine: string, path: string, tips: Tips): number {
  const source = readFileSync(path, 'utf8');
  const start = performance.now();
  if (engine === 'ink') inkToFirstLine(source);
  else {
    const reading = readScenario(source, 'bench.json', tips);
    if (!reading.ok) throw new Error(reading.findings[0]?.message);
    const script = compile(reading.value, tips);
    const { view } = startConversation(script, { seed: 1, mode: 'practice', tempo: 'live' });
    if (view.phase === 'ended') throw new Error('the conversation has ended before it began');
  }
  return performance.now() - start;
}
