import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { analyse, compile, readScenario, readTips, type Script, type Tips } from '../../src/core/index.ts';
import { generateScenario } from '../generate/scenario.ts';
import { benchBrowser } from './browser/main.ts';
import { graphSearch, sweepOver } from './graphs.ts';
import { coldStart, firstLine } from './cold.ts';
import { inkSource, inkWalker } from './ink.ts';
import { chartWalker, directWalker, machineWalker, stepWalker } from './ours.ts';
import { reducerWalker } from './reducer.ts';
import { median, millisecondsOf, ratesOf } from './rounds.ts';
import { skeletonOf } from './skeleton.ts';
import { storyOf } from './story.ts';
import { benchStudio } from './studio.ts';
import { yarnWalker } from './yarn.ts';

/**
 * `npm run bench`: ratios side by side in one run, then the built game in a browser; `npm run bench -- browser` is the
 * browser alone. Figures are for people to judge; nothing fails.
 */

const SEED = 20_261_122;
const tips = readShippedTips();

const say = (line = ''): void => void process.stdout.write(`${line}\n`);
const mark = (met: boolean): string => (met ? 'met' : 'NOT MET');
const figure = (value: number): string => Math.round(value).toLocaleString('en-GB');

function readShippedTips(): Tips {
  const read = readTips(
    readFileSync(new URL('../../scenarios/tips.json', import.meta.url), 'utf8'),
    'tips.json',
  );
  if (!read.ok) throw new Error('tips.json has errors');
  return read.value;
}

function generated(beats: number, seed = SEED): { source: string; script: Script } {
  const source = JSON.stringify(generateScenario(seed, beats));
  const read = readScenario(source, 'bench.json', tips);
  if (!read.ok) throw new Error(read.findings[0]?.message ?? 'the generator made a faulty scenario');
  return { source, script: compile(read.value, tips) };
}

function benchChoices(): void {
  const { script } = generated(1000);
  const story = storyOf(script.scenario);
  const rates = ratesOf(
    [
      directWalker(script, 200_000),
      stepWalker(script, 50_000),
      machineWalker(script, 5_000),
      chartWalker(script, 5_000),
      inkWalker(inkSource(story), 2_000),
      yarnWalker(story, 200),
      reducerWalker(skeletonOf(script.scenario), 200_000),
    ],
    7,
  );
  const base = rates.get('inkjs') ?? NaN;
  say('Choices a second, the same generated conversation of 1,000 beats (ours with all rules)');
  for (const [name, rate] of rates) {
    say(
      `  ${name.padEnd(16)} ${figure(rate).padStart(12)}   ${(rate / base).toFixed(2).padStart(9)} x inkjs`,
    );
  }
  say(
    `  target: direct walker at least 100 x inkjs: ${mark((rates.get('direct walker') ?? 0) >= 100 * base)}`,
  );
  const [machine, alone] = [rates.get('XState machine') ?? NaN, rates.get('XState alone') ?? NaN];
  say(`  target: machine at least 3 x inkjs: ${mark(machine >= 3 * base)}`);
  say(
    `  (its chart in XState alone, with guards that say yes or no at once: ${(alone / base).toFixed(1)} x inkjs)`,
  );
}

function benchColdStart(): void {
  const { source, script } = generated(1000);
  const { ours, ink } = coldStart(source, inkSource(storyOf(script.scenario)), 5);
  say('From source to the first line at 1,000 beats, each in a fresh process, in milliseconds');
  say(`  ours: JSON read and checked, compiled, machine started  ${figure(ours).padStart(7)}`);
  say(`  inkjs: compiled from source and started                 ${figure(ink).padStart(7)}`);
  say(`  target: at most a tenth: ${mark(ours <= ink / 10)} (${(ink / ours).toFixed(1)} times)`);
}

function benchAnalysis(): void {
  say('Exact analysis of generated scenarios, every variant');
  const sizes = [30, 100, 300, 1000].map((beats) => ({ beats, script: generated(beats).script, times: [0] }));
  for (let round = 0; round <= 5; round += 1) {
    for (const { script, times } of sizes) times[round] = millisecondsOf(() => void analyse(script), 1);
  }
  let [allStates, allTime] = [0, 0];
  for (const { beats, script, times } of sizes) {
    const analysis = analyse(script);
    const states = analysis.ok
      ? analysis.variants.reduce((sum, each) => sum + each.states, 0)
      : analysis.states;
    const time = median(times.slice(1));
    allStates += states;
    allTime += time;
    const rate = (states * 1000) / time;
    say(
      `  ${String(beats).padStart(5)} beats  ${figure(states).padStart(9)} states  ${figure(time).padStart(6)} ms  ${figure(rate).padStart(10)} states a second`,
    );
  }
  const rate = (allStates * 1000) / allTime;
  say(`  target: at least a million states a second: ${mark(rate >= 1_000_000)} (${figure(rate)} over all)`);
}

/** The library's search is given this long at each size. */
const SEARCH_MS = 60_000;

function benchGraph(): void {
  say('The same machine searched by xstate/graph, over every event of one variant');
  let last: { beats: number; ratio: number } | null = null;
  for (const beats of [5, 8, 12, 16, 20, 25]) {
    const { script } = generated(beats, SEED + beats);
    const theirs = graphSearch(script, SEARCH_MS);
    if (theirs === null) {
      say(`  ${String(beats).padStart(5)} beats  did not finish in ${SEARCH_MS / 1000} s`);
      break;
    }
    sweepOver(script);
    const ours = sweepOver(script);
    const ratio = theirs.milliseconds / ours.milliseconds;
    last = { beats, ratio };
    say(
      `  ${String(beats).padStart(5)} beats  xstate/graph ${figure(theirs.milliseconds).padStart(7)} ms (${figure(theirs.states)} states)` +
        `  ours ${ours.milliseconds.toFixed(1).padStart(7)} ms (${figure(ours.states)})  ${ratio.toFixed(0)} times`,
    );
  }
  say(`  target: 300 times on the largest that it finishes: ${mark((last?.ratio ?? 0) >= 300)}`);
}

function benchSizes(): void {
  const folder = new URL('../../dist/hashed/', import.meta.url);
  if (!existsSync(folder)) return say('Sizes: build first (npm run build).');
  say('Scripts, gzip (npm run size holds the budgets)');
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const sized = scripts.map((file) => ({ file, size: gzipSync(readFileSync(new URL(file, folder))).length }));
  for (const { file, size } of sized.toSorted((a, b) => b.size - a.size).slice(0, 6)) {
    say(`  ${(size / 1000).toFixed(1).padStart(7)} kB  ${file}`);
  }
}

const [task, engine = '', file = ''] = process.argv.slice(2);
if (task === 'first-line') say(String(firstLine(engine, file, tips)));
else if (task === 'browser') await benchBrowser();
else if (task === 'studio') await benchStudio(SEED, say);
else if (task === 'server') {
  const { benchServer } = await import('./server/main.ts');
  await benchServer(say, Number(engine) || 50_000);
} else {
  for (const bench of [benchChoices, benchColdStart, benchAnalysis, benchGraph, benchSizes]) {
    bench();
    say();
  }
  await benchBrowser();
}
