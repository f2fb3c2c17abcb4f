import type { CompiledBeat, CompiledReply, Script } from '../script/script.ts';
import { successorsOf } from '../script/walk.ts';

/** Bounds on the points of a run. Marked as such: its ends may not be reachable. */
export interface Bound {
  readonly kind: 'bound';
  readonly least: number;
  readonly most: number;
}

/**
 * Bounds over beats alone, whatever the state: instant, and never tighter than the truth. For
 * feedback while the exact analysis runs.
 */
export function bound(script: Script): Bound {
  const after: { least: number; most: number }[] = [];
  const settling = settlementBound(script);
  for (let index = script.beats.length - 1; index >= 0; index -= 1) {
    const compiled = script.beats[index] as CompiledBeat;
    const onwards = [...successorsOf(compiled.id, compiled.beat)].map(
      (to) => after[script.targets.get(to) as number] ?? { least: 0, most: 0 },
    );
    const own = beatBound(script, compiled);
    after[index] = {
      least: own.least + Math.min(...onwards.map(({ least }) => least), Infinity),
      most: own.most + Math.max(...onwards.map(({ most }) => most), -Infinity),
    };
    if (onwards.length === 0) after[index] = own;
  }
  const start = after[script.targets.get(script.scenario.start) as number] ?? { least: 0, most: 0 };
  return { kind: 'bound', least: start.least + settling.least, most: start.most + settling.most };
}

/** Each promise is settled at most once. */
function settlementBound(script: Script): { least: number; most: number } {
  const { settling, lossAversion } = script.rules;
  const worst = Math.floor((settling.slipped.broken * lossAversion) / 100) + settling.hidSlip + settling.norm;
  return { least: worst * script.promises.length, most: settling.keptWord * script.promises.length };
}

function beatBound(script: Script, { replies, hub }: CompiledBeat): { least: number; most: number } {
  const each = replies.map((reply) => replyBound(script, reply));
  const sum = (pick: (bound: { least: number; most: number }) => number, of: typeof each) =>
    of.reduce((total, one) => total + pick(one), 0);
  const asides = each.filter((_, index) => hub || replies[index]?.backchannel === true);
  const turns = each.filter((_, index) => !hub && replies[index]?.backchannel !== true);
  const extremes = turns.length === 0 ? [{ least: 0, most: 0 }] : turns;
  return {
    least: Math.min(...extremes.map(({ least }) => least)) + sum(({ least }) => Math.min(0, least), asides),
    most: Math.max(...extremes.map(({ most }) => most)) + sum(({ most }) => Math.max(0, most), asides),
  };
}

/** What one reply can bring at worst and at best: its outcomes, and every rule that it can touch. */
function replyBound(script: Script, reply: CompiledReply): { least: number; most: number } {
  const { rules } = script;
  const outcomes = reply.outcomes.map(({ follows, breaks }) => ({
    gain: follows.reduce((sum, { points }) => sum + points, 0),
    loss: breaks.reduce((sum, { points }) => sum + points, 0),
  }));
  let least = Math.min(...outcomes.map(({ loss }) => loss));
  let most = Math.max(...outcomes.map(({ gain, loss }) => gain + loss), 0);
  const touch = (worst: number, best: number) => {
    least += Math.min(0, worst);
    most += Math.max(0, best);
  };
  if (reply.asks >= 0) touch(rules.asking.known.points, Math.max(rules.asking.unknown, rules.asking.stale));
  for (const _ of reply.relies)
    touch(Math.min(rules.assuming.wrong.points, rules.assuming.unheeded.points), 0);
  if (reply.reads !== null) touch(rules.reading.wrong.points, rules.reading.right);
  if (reply.saysBack.length > 0) touch(rules.sayingBack.wrong.points, rules.sayingBack.right.points);
  if (reply.logic) touch(rules.logicWhileFurious.points, 0);
  if (reply.reply.excuse !== undefined) touch(rules.excuse[reply.reply.excuse].points, 0);
  if (reply.promise !== null) touch(rules.promising.vague + rules.promising.beyond, rules.promising.specific);
  if (reply.quote !== null) {
    const { specific, safe, reckless, padded, beyond, resetInTime } = rules.promising;
    touch(Math.min(reckless, padded) + beyond, Math.max(specific + safe, resetInTime));
  }
  return { least, most };
}
