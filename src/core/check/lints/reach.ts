import type { FindingCode } from '../codes.ts';
import type { Analysis } from '../../analysis/analyse.ts';
import type { JsonPath, Level, Remark } from '../../finding.ts';
import type { Script } from '../../script/script.ts';

/** What no run can reach, where a run gets stuck, and whether cutting in can pay. */
export function reachLints(script: Script, analysis: Analysis, all: Analysis | null): Remark[] {
  const remarks: Remark[] = [];
  const say = (code: FindingCode, message: string, path: JsonPath, level: Level = 'warning') =>
    void remarks.push({ path, level, code, message });
  // Some things are reached only by cutting in or by silence; where that could not be worked out,
  // full listening has the say.
  const { beats, replies, endings } = (all ?? analysis).unreachable;
  for (const beat of beats) say('unreachable-beat', `No run reaches the beat "${beat}".`, ['beats', beat]);
  for (const ending of endings) {
    say('unreachable-ending', `No run reaches the ending "${ending}".`, ['endings', ending]);
  }
  for (const reply of replies) {
    const [beat = '', id = ''] = reply.split('/');
    if (beats.includes(beat)) continue;
    const index = script.scenario.beats[beat]?.replies.findIndex((each) => each.id === id) ?? 0;
    say('unreachable-reply', `No run is offered the reply "${reply}".`, ['beats', beat, 'replies', index]);
  }
  for (const beat of (all ?? analysis).stuck) {
    say(
      'stuck',
      `A run can reach "${beat}" with nothing left to say: some reply must always be offered.`,
      ['beats', beat],
      'error',
    );
  }
  if (all !== null) remarks.push(...cuttingIn(analysis, all));
  return remarks;
}

/** The range is over full listening; nothing else may bring more. */
function cuttingIn(analysis: Analysis, all: Analysis): Remark[] {
  return analysis.variants.flatMap(({ id, overall }, index) => {
    const most = all.variants[index]?.overall.most ?? overall.most;
    if (most <= overall.most) return [];
    const message = `In "${id}", cutting in, looking away or silence brings ${most} points, listening at most ${overall.most}.`;
    return [{ path: ['variants', index], level: 'warning', code: 'cutting-in-pays', message }];
  });
}
