import {
  analyse,
  SKILLS,
  type Analysis,
  type OverBudgetAnalysis,
  type Range,
  prettyJson,
} from '../../core/index.ts';
import { command } from '../command.ts';
import { SCRIPT_OPTIONS } from '../script-options.ts';
import { loadScript, tellFailure } from '../files.ts';
import type { Io } from '../io.ts';
import { boldOn } from '../output/style.ts';
import { count, table, wrap } from '../output/table.ts';

/** Works out what a scenario allows. */
export const analyseCommand = command({
  name: 'analyse',
  summary: 'work out the least and most points of every variant, and what no run can reach',
  files: ['FILE'],
  options: SCRIPT_OPTIONS,
  json: 'print {id, hash, variants, unreachable, tips}; points, and per variant the number of states',
  details:
    'Exact. A scenario with too many states is refused, with how far the analysis came and a bound (exit 1).',
  run: async ({ files: [file = ''], options, json }, io) => {
    const loaded = loadScript(io, file, options);
    if (!loaded.ok) return tellFailure(io, json, loaded.failure);
    const analysis = analyse(loaded.script);
    if (!analysis.ok) return tellOverBudget(io, json, analysis);
    io.out(json ? prettyJson(asJson(analysis)) : asText(io, loaded.script.scenario.title, analysis));
    return 0;
  },
});

function asJson({ id, hash, variants, unreachable, tips }: Analysis) {
  return {
    id,
    hash,
    variants: variants.map(({ id: variant, states, overall, skills, endings }) => ({
      id: variant,
      states,
      overall,
      skills,
      endings: endings.map(({ id: ending, reachable, least = null, most = null }) => ({
        id: ending,
        reachable,
        least,
        most,
      })),
    })),
    unreachable,
    tips,
  };
}

function tellOverBudget(io: Io, json: boolean, analysis: OverBudgetAnalysis): number {
  const { code, message, id, hash, variant, states, beatsDone, beats, bound } = analysis;
  if (json) {
    io.out(prettyJson({ refused: code, message, id, hash, variant, states, beatsDone, beats, bound }));
  } else {
    io.err(message);
    io.err(
      `No run lies outside ${bound.least} to ${bound.most} points; that is a bound, whose ends may not be reachable.`,
    );
  }
  return 1;
}

function asText(io: Io, title: string, analysis: Analysis): string {
  const { id, hash, variants, tips, stuck } = analysis;
  const bold = boldOn(io);
  const points = table(
    [
      ['variant', 'states', 'overall', ...SKILLS],
      ...variants.map(({ id: variant, states, overall, skills }) => [
        variant,
        states.toLocaleString('en-GB'),
        span(overall),
        ...SKILLS.map((skill) => span(skills[skill])),
      ]),
    ],
    [1, 2, 3, 4, 5, 6, 7],
  );
  const endings = table(
    [
      ['ending', ...variants.map((variant) => variant.id)],
      ...(variants[0]?.endings ?? []).map((ending, index) => [
        ending.id,
        ...variants.map((variant) => endingSpan(variant.endings[index])),
      ]),
    ],
    variants.map((_, index) => index + 1),
  );
  return [
    `${bold(title)}  (${id}, hash ${hash.slice(0, 12)}…)`,
    '',
    bold('Points, from least to most'),
    points,
    '',
    bold('Points by ending'),
    endings,
    '',
    ...unreachableText(analysis),
    ...(stuck.length === 0 ? [] : [`Beats in which nothing may be offered: ${stuck.join(', ')}`]),
    tipsText('followed', tips.followed, io.width),
    tipsText('broken', tips.broken, io.width),
  ].join('\n');
}

function span({ least, most }: Range): string {
  return least === most ? String(least) : `${least} to ${most}`;
}

function endingSpan(ending: Analysis['variants'][number]['endings'][number] | undefined): string {
  if (ending?.least === undefined || ending.most === undefined) return '-';
  return span({ least: ending.least, most: ending.most });
}

function unreachableText({ unreachable }: Analysis): string[] {
  const lines = (['beats', 'replies', 'endings'] as const).flatMap((kind) =>
    unreachable[kind].length === 0 ? [] : [`Unreachable ${kind}: ${unreachable[kind].join(', ')}`],
  );
  return lines.length === 0 ? ['Every beat, reply and ending can be reached.'] : lines;
}

function tipsText(how: string, tips: readonly string[], width: number): string {
  return wrap(`${count(tips.length, 'tip')} can be ${how}: ${tips.join(', ')}`, width, 2);
}
