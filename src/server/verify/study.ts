import {
  debrief,
  makeBot,
  playRun,
  runOf,
  startConversation,
  type Debrief,
  type DebriefMoment,
  type GameEvent,
  type Run,
  type Script,
} from '../../core/index.ts';
import { scriptOf } from './scripts.ts';
import type { ScriptOf, StudiedBeat, Study } from './tasks.ts';

/** Looking at many runs of one version together: what was chosen where, and what it cost. */

/** Runs that a bot plays where there are hardly any real ones. */
const BOT_RUNS = 40;

/** Studies runs; `played` counts those of a bot, where too few real ones were given. */
export function study(
  on: Omit<ScriptOf, 'past'>,
  runs: readonly Run[],
  dropped: readonly Run[],
  fewest: number,
): Study {
  const beats = new Map<string, Tally>();
  const tips = new Map<string, { followed: number; broken: number }>();
  const endings = new Map<string, number>();
  const percents: number[] = [];
  const script = scriptOf({ ...on, past: runs[0]?.past?.name ?? null });
  const isReal = runs.length >= fewest;
  const studied = isReal ? runs : botRuns(script);
  for (const run of studied) {
    const seen = debrief(scriptOf({ ...on, past: run.past?.name ?? null }), run);
    if ('refused' in seen) continue;
    const percent = seen.replay.score.overall ?? 100;
    percents.push(percent);
    endings.set(seen.ending.id, (endings.get(seen.ending.id) ?? 0) + 1);
    count(seen, percent, beats, tips);
  }
  for (const run of dropped) noteDropped(on, run, beats);
  return {
    runs: isReal ? percents.length : 0,
    percents,
    endings: Object.fromEntries(endings),
    tips: Object.fromEntries(tips),
    beats: Object.fromEntries(
      Object.entries(script.scenario.beats).flatMap(([id, { label, replies }]) => {
        const tally = beats.get(id) ?? emptyTally();
        return [
          [
            id,
            studiedBeat(
              label ?? null,
              tally,
              replies.map((reply) => ({ id: reply.id, text: reply.say })),
            ),
          ],
        ];
      }),
    ),
  };
}

interface Tally {
  runs: number;
  readonly chosen: Map<string, number>;
  cutIn: number;
  silence: number;
  glances: number;
  dropped: number;
  /** The regret at this beat of every run that came here, and the percent of the run. */
  readonly lost: { regret: number; percent: number }[];
  readonly better: Map<string, number>;
  readonly broken: Map<string, number>;
}

const emptyTally = (): Tally => ({
  runs: 0,
  chosen: new Map(),
  cutIn: 0,
  silence: 0,
  glances: 0,
  dropped: 0,
  lost: [],
  better: new Map(),
  broken: new Map(),
});

const add = (map: Map<string, number>, key: string, by = 1): void =>
  void map.set(key, (map.get(key) ?? 0) + by);

function count(
  seen: Debrief,
  percent: number,
  beats: Map<string, Tally>,
  tips: Map<string, { followed: number; broken: number }>,
): void {
  for (const { tip, points } of seen.replay.evidence) {
    const tally = tips.get(tip) ?? { followed: 0, broken: 0 };
    if (points > 0) tally.followed += 1;
    else tally.broken += 1;
    tips.set(tip, tally);
  }
  for (const [beat, moments] of Map.groupBy(seen.moments, (moment) => moment.beat)) {
    const tally = beats.get(beat) ?? emptyTally();
    beats.set(beat, tally);
    tally.runs += 1;
    tally.lost.push({ regret: moments.reduce((sum, { regret }) => sum + regret, 0), percent });
    for (const moment of moments) note(tally, moment);
  }
}

function note(tally: Tally, moment: DebriefMoment): void {
  if (moment.kind === 'silence') tally.silence += 1;
  if (moment.kind === 'glance') tally.glances += 1;
  if (moment.reply !== null) add(tally.chosen, moment.reply);
  if (moment.better?.kind === 'listen') tally.cutIn += 1;
  if (moment.better !== null && moment.better.kind !== 'listen') add(tally.better, moment.better.reply);
  for (const { tip, points } of moment.evidence) if (points < 0) add(tally.broken, tip, -points);
}

/** Where an attempt that was given up had come to. */
function noteDropped(on: Omit<ScriptOf, 'past'>, run: Run, beats: Map<string, Tally>): void {
  const script = scriptOf({ ...on, past: run.past?.name ?? null });
  const { seed, tempo, events } = run;
  const conversation = startConversation(script, { seed, mode: 'scored', tempo, events });
  const { beat } = conversation.view;
  conversation.stop();
  const tally = beats.get(beat) ?? emptyTally();
  beats.set(beat, tally);
  tally.dropped += 1;
}

function studiedBeat(label: string | null, tally: Tally, replies: StudiedBeat['replies']): StudiedBeat {
  const worst = Math.max(0, ...tally.lost.map(({ regret }) => regret));
  const kept = worst === 0 ? [] : tally.lost.map(({ regret }) => 1 - regret / worst);
  return {
    label,
    replies,
    runs: tally.runs,
    chosen: Object.fromEntries(tally.chosen),
    cutIn: tally.cutIn,
    silence: tally.silence,
    glances: tally.glances,
    dropped: tally.dropped,
    lost: tally.lost.reduce((sum, { regret }) => sum + regret, 0),
    difficulty: kept.length === 0 ? null : kept.reduce((sum, each) => sum + each, 0) / kept.length,
    discrimination: correlation(
      kept,
      tally.lost.map(({ percent }) => percent),
    ),
    better: most(tally.better),
    tip: most(tally.broken),
  };
}

const most = (map: ReadonlyMap<string, number>): string | null =>
  [...map].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;

/** Fewer runs than this tell nothing about how a decision goes with the rest. */
const FEWEST_FOR_CORRELATION = 10;

function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  if (xs.length < FEWEST_FOR_CORRELATION) return null;
  const mean = (all: readonly number[]) => all.reduce((sum, each) => sum + each, 0) / all.length;
  const [mx, my] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  xs.forEach((x, index) => {
    const y = ys[index] ?? my;
    xy += (x - mx) * (y - my);
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
  });
  return xx === 0 || yy === 0 ? null : Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

function botRuns(script: Script): Run[] {
  const bot = makeBot(script, 'random');
  return Array.from({ length: BOT_RUNS }, (_, seed) =>
    botRun(script, seed, playRun(script, bot, seed).events),
  );
}

/** A run of a bot, as if it had been scored. */
export function botRun(script: Script, seed: number, events: readonly GameEvent[]): Run {
  return runOf(script, { seed, mode: 'scored', tempo: 'live' }, events);
}
