import {
  languageOfText,
  readScenario,
  readTips,
  translateExactly,
  type Scenario,
  type Telling,
  type Tips,
} from '../../core/index.ts';
import { readTranslationText } from '../../game/replay.ts';
import { call } from '../call.ts';
import { fetchTold } from '../show/fitting.ts';
import type { Words } from '../show/told.ts';

/** What decisions, replies and tips are called in the files of a version, in the reader's language. */
export interface Labels {
  beat(id: string): Words;
  /** @param text the reply's card as the server has it */
  reply(beat: string, id: string, text: string): Words;
  tip(id: string): Words;
}

/** With these, ids stand for themselves, and texts as they are written. */
export const NO_LABELS: Labels = {
  beat: (id) => ({ text: id, language: '' }),
  reply: (_beat, _id, text) => ({ text, language: '' }),
  tip: (id) => ({ text: id, language: '' }),
};

/** The labels of a version of a scenario; none where its files can't be had. */
export async function labelsOf(team: string, scenario: string, hash: string): Promise<Labels> {
  const params = { team, scenario, hash };
  const [source, tipsSource, translations] = await Promise.all([
    call('scenarioSource', { params }),
    call('scenarioTips', { params }),
    fetchTold(params),
  ]);
  if (!source.ok || !tipsSource.ok) return NO_LABELS;
  const tips = readTips(tipsSource.value, 'tips.json');
  if (!tips.ok) return NO_LABELS;
  const read = readScenario(source.value, `${scenario}.scenario.json`, tips.value);
  if (!read.ok) return NO_LABELS;
  return labelsIn(
    translateExactly(read.value, tips.value, {
      scenario: readTranslationText(translations.scenario),
      tips: readTranslationText(translations.tips),
    }),
  );
}

function labelsIn({
  scenario: { beats },
  tips: { tips },
  telling,
}: {
  readonly scenario: Scenario;
  readonly tips: Tips;
  readonly telling: Telling;
}): Labels {
  const words = (text: string): Words => ({ text, language: languageOfText(telling, text) });
  const named = (text: string | undefined, id: string): Words =>
    text === undefined ? { text: id, language: '' } : words(text);
  return {
    beat: (id) => named(beats[id]?.label, id),
    reply: (beat, id, text) => words(beats[beat]?.replies.find((reply) => reply.id === id)?.say ?? text),
    tip: (id) => named(tips[id]?.title, id),
  };
}
