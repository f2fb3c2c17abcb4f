import { readScenario, readTips } from '../../core/index.ts';
import { call } from '../call.ts';

/** What decisions and tips are called in the files of a version. */
export interface Labels {
  readonly beats: ReadonlyMap<string, string>;
  readonly tips: ReadonlyMap<string, string>;
}

/** With these, ids stand for themselves. */
export const NO_LABELS: Labels = { beats: new Map(), tips: new Map() };

/** The labels of a version of a scenario; none where its files can't be had. */
export async function labelsOf(team: string, scenario: string, hash: string): Promise<Labels> {
  const params = { team, scenario, hash };
  const [source, tipsSource] = await Promise.all([
    call('scenarioSource', { params }),
    call('scenarioTips', { params }),
  ]);
  if (!source.ok || !tipsSource.ok) return NO_LABELS;
  const tips = readTips(tipsSource.value, 'tips.json');
  if (!tips.ok) return NO_LABELS;
  const read = readScenario(source.value, `${scenario}.scenario.json`, tips.value);
  if (!read.ok) return NO_LABELS;
  return {
    beats: new Map(Object.entries(read.value.beats).map(([id, { label }]) => [id, label ?? id])),
    tips: new Map(Object.entries(tips.value.tips).map(([id, { title }]) => [id, title])),
  };
}
