import {
  choosePast,
  compile,
  makeBot,
  playRun,
  RULES,
  scriptRanges,
  takeRanges,
  variantOfSeed,
  variantRanges,
  verify,
  type Bot,
  type BotName,
  type ReplayRefusal,
  type Run,
  type Scenario,
  type Script,
  type Tips,
} from '../../core/index.ts';
import type { VerifiedRun } from '../../wire.ts';
import { weigh } from '../scenarios/weigh.ts';
import { keepTexts, readTexts, scriptOf } from './scripts.ts';
import { botRun, study } from './study.ts';
import type { Described, TaskName, Tasks, VersionFacts } from './tasks.ts';
import { readTranslations } from './translations.ts';
import { wayTo } from './ways.ts';

/** What a thread does for each task. */
export const WORK: { readonly [T in TaskName]: (input: Tasks[T]['in']) => Tasks[T]['out'] } = {
  describe: ({ file, source, tips }) => describe(file, source, tips),
  translations: ({ given, source, tips }) => readTranslations(given, source, tips),
  keep: (version) => {
    keepTexts(version);
    return null;
  },
  ranges: (on) => scriptRanges(scriptOf(on)),
  prepare: ({ on, ranges }) => {
    takeRanges(scriptOf(on), ranges);
    return ranges.find((each) => 'refused' in each) ?? null;
  },
  verify: ({ on, run }) => verifyRun(scriptOf(on), run),
  past: ({ on, earlier, run }) => pastOf(scriptOf(on), scriptOf(earlier), run),
  study: ({ on, runs, dropped, fewest }) => study(on, runs, dropped, fewest),
  way: ({ on, beat }) => wayTo(scriptOf(on), beat),
  play: ({ on, bot, seed }) => {
    const script = scriptOf(on);
    const run = botRun(script, seed, playRun(script, botFor(script, bot), seed).events);
    return { run, verified: verifyRun(script, run) };
  },
  draw: ({ on, seeds }) => {
    const script = scriptOf(on);
    return seeds.map((seed) => script.variants[variantOfSeed(script, seed)]?.variant.id ?? '');
  },
};

/** Bots, kept with their scripts: the good ones work out for a second what every reply is worth before they play. */
const bots = new WeakMap<Script, Map<BotName, Bot>>();

function botFor(script: Script, name: BotName): Bot {
  const known = bots.get(script) ?? new Map<BotName, Bot>();
  bots.set(script, known);
  const bot = known.get(name) ?? makeBot(script, name);
  known.set(name, bot);
  return bot;
}

function describe(file: string, source: string, tips: string): Described {
  const read = readTexts(source, tips, file);
  if (typeof read === 'string') return { ok: false, message: read };
  const { scenario } = read;
  const compiled = compiledPasts(scenario, read.tips);
  const [script] = compiled;
  const rankable = compiled.every((each) =>
    each.variants.every((variant) => !('refused' in variantRanges(each, variant))),
  );
  const facts: VersionFacts = {
    title: scenario.title,
    summary: scenario.summary,
    minutes: scenario.minutes,
    setting: scenario.setting,
    channel: scenario.channel,
    variants: Object.fromEntries(
      compiled.map((each) => [each.past ?? '', each.variants.map(({ variant }) => variant.id)]),
    ),
    pasts: scenario.pasts?.map(({ id }) => id) ?? [],
    after: scenario.after?.scenario ?? null,
    stated: scenario.after?.stated ?? null,
    beats: Object.keys(scenario.beats).length,
    language: scenario.language ?? 'en',
    teaches: scenario.teaches,
    ...(script === undefined ? {} : weigh(script)),
  };
  return { ok: true, scenario: scenario.id, hash: script?.hash ?? '', facts, rankable };
}

function compiledPasts(scenario: Scenario, tips: Tips): Script[] {
  const pasts = scenario.pasts?.map(({ id }) => id) ?? [];
  return pasts.length === 0
    ? [compile(scenario, tips, RULES)]
    : pasts.map((past) => compile(scenario, tips, RULES, past));
}

function verifyRun(script: Script, run: Run): VerifiedRun | ReplayRefusal {
  const verified = verify(script, run);
  if ('refused' in verified) return verified;
  const { score, points, outcome, ledger } = verified;
  return {
    overall: score.overall,
    skills: score.skills,
    points: points.overall,
    variant: script.variants[variantOfSeed(script, run.seed)]?.variant.id ?? '',
    ending: outcome.ending,
    verdict: script.scenario.endings[outcome.ending]?.customer ?? 'leaves',
    mood: outcome.mood,
    trust: outcome.trust,
    ledger: [...ledger],
  };
}

function pastOf(followUp: Script, earlier: Script, run: Run): { past: string } | ReplayRefusal {
  const verified = verify(earlier, run);
  if ('refused' in verified) return verified;
  const past = choosePast(followUp.scenario, earlier, verified);
  return past === null ? { refused: 'past', message: 'The earlier run brings no past.' } : { past: past.id };
}
