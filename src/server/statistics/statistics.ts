import { madeFrom, type Translation } from '../../core/index.ts';
import type { Answer } from '../../wire.ts';
import { isRefused, type Refused } from '../http/refusing.ts';
import { member, type Serve } from '../http/serving.ts';
import { versionFor } from '../scenarios/finding.ts';
import { translationOf } from '../scenarios/translations.ts';
import { factsOf, type VersionRow } from '../scenarios/versions.ts';
import type { Study, StudiedBeat } from '../verify/tasks.ts';
import type { World } from '../world.ts';
import { csvOf } from './csv.ts';
import { abandonedOf, type Studies } from './studies.ts';

/** Statistics for trainers. */
export function serveStatistics(serve: Serve, world: World, studies: Studies): void {
  const statisticsFor = async (
    team: string,
    scenario: string,
    hash: string | undefined,
  ): Promise<Answer<'statistics'> | Refused> => {
    const version = await versionFor(world, team, scenario, hash);
    if (isRefused(version)) return version;
    const study = await studies.of(team, version, 0);
    const abandoned = await abandonedOf(world.store, team, version)
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirst();
    const teaches = teachesOf((await world.versions.texts(version)).source);
    return statistics(version, study, { abandoned: abandoned?.count ?? 0, teaches });
  };

  serve('statistics', (asked) =>
    statisticsFor(member(asked).team.id, asked.params['scenario'] ?? '', asked.query.hash),
  );

  serve('statisticsFile', async (asked) => {
    const { scenario = '' } = asked.params;
    const found = await statisticsFor(member(asked).team.id, scenario, asked.query.hash);
    if (isRefused(found)) return found;
    void asked.reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${found.scenario}.csv"`);
    const { language } = asked.query;
    const version = await world.versions.byHash(member(asked).team.id, scenario, found.hash);
    const translation =
      language === undefined || version === undefined ? null : await translationOf(world, version, language);
    return csvOf(translation === null ? found : inWords(found, translation));
  });
}

/** The same with the replies in other words, as far as those were made from the very texts of this version. */
function inWords(found: Answer<'statistics'>, translation: Translation): Answer<'statistics'> {
  const decisions = found.decisions.map((decision) => {
    const keyOf = (reply: string) => `beats/${decision.beat}/replies/${reply}/say`;
    const texts = decision.replies.map(({ reply, text }) => ({ key: keyOf(reply), text }));
    const words = madeFrom(texts, translation).texts;
    return {
      ...decision,
      replies: decision.replies.map((each) => ({ ...each, text: words[keyOf(each.reply)] ?? each.text })),
    };
  });
  return { ...found, decisions };
}

/** The tips that a scenario says it teaches. It was read without errors when it was published. */
function teachesOf(source: string): readonly string[] {
  const { teaches = [] } = JSON.parse(source.replace(/^\uFEFF/, '')) as { teaches?: readonly string[] };
  return teaches;
}

function statistics(
  version: VersionRow,
  study: Study,
  { abandoned, teaches }: { readonly abandoned: number; readonly teaches: readonly string[] },
): Answer<'statistics'> {
  const { percents } = study;
  return {
    scenario: version.scenario,
    title: factsOf(version).title,
    hash: version.hash,
    version: version.version,
    runs: study.runs,
    abandoned,
    mean:
      percents.length === 0
        ? null
        : Math.round((10 * percents.reduce((sum, each) => sum + each, 0)) / percents.length) / 10,
    endings: Object.entries(study.endings).map(([ending, runs]) => ({ ending, runs })),
    decisions: Object.entries(study.beats)
      .filter(([, { replies }]) => replies.length > 0)
      .map(([beat, studied]) => decisionOf(beat, studied)),
    tips: Object.entries(study.tips).map(([tip, figures]) => ({ tip, ...figures })),
    neverFollowed: teaches.filter((tip) => (study.tips[tip]?.followed ?? 0) === 0),
  };
}

const twoDecimals = (figure: number | null): number | null =>
  figure === null ? null : Math.round(figure * 100) / 100;

function decisionOf(beat: string, studied: StudiedBeat): Answer<'statistics'>['decisions'][number] {
  return {
    beat,
    runs: studied.runs,
    replies: studied.replies.map(({ id, text }) => {
      const chosen = studied.chosen[id] ?? 0;
      // Of the runs that came here: where several replies can be given, they come to more than a hundred.
      const percent = studied.runs === 0 ? 0 : Math.round((1000 * chosen) / studied.runs) / 10;
      return { reply: id, text, chosen, percent };
    }),
    cutIn: studied.cutIn,
    silence: studied.silence,
    glances: studied.glances,
    droppedOut: studied.dropped,
    difficulty: twoDecimals(studied.difficulty),
    discrimination: twoDecimals(studied.discrimination),
  };
}
