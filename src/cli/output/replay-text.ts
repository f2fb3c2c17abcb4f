import {
  amountInWords,
  HEADLINE_SKILLS,
  moodOf,
  SKILLS,
  type Decision,
  type Evidence,
  type LedgerEntry,
  type Replay,
  type Run,
  type Score,
  type Script,
} from '../../core/index.ts';
import type { Io } from '../io.ts';
import { boldOn } from './style.ts';
import { table } from './table.ts';

/** A replayed run for people to read: verdict, score, ledger, decisions, evidence. */
export function replayText(io: Pick<Io, 'bold'>, script: Script, run: Run, replayed: Replay): string {
  const bold = boldOn(io);
  const { scenario, rules } = script;
  const { outcome, score, points, ledger, decisions, evidence } = replayed;
  const ending = scenario.endings[outcome.ending];
  const parts = [
    `${bold(scenario.title)}, seed ${run.seed}, ${run.events.length} events`,
    `${ending?.title ?? outcome.ending}: the customer ${ending?.customer ?? '?'}; ` +
      `mood ${moodOf(rules, outcome.mood)} (${outcome.mood} of 20), trust ${outcome.trust} of 8`,
    section(bold('Score'), scoreTable(score, points)),
    section(bold('Ledger'), ledgerTable(script, ledger)),
    section(bold('Decisions that lost or won something'), decisionTable(decisions)),
    section(bold('Evidence'), evidenceTable(evidence)),
  ];
  return parts.join('\n');
}

function section(title: string, body: string): string {
  return `\n${title}\n${body === '' ? 'none' : body}`;
}

/** Percent and points by skill; a star marks the three that carry the headline scores. */
export function scoreTable(score: Score, points: Replay['points']): string {
  const headline: readonly string[] = HEADLINE_SKILLS;
  const percent = (share: number | null) => (share === null ? 'untested' : `${share} %`);
  const rows = SKILLS.map((skill) => [
    headline.includes(skill) ? `${skill} *` : skill,
    percent(score.skills[skill]),
    signed(points.skills[skill]),
  ]);
  return table(
    [['', 'score', 'points'], ['overall', percent(score.overall), signed(points.overall)], ...rows],
    [1, 2],
  );
}

/** The promises of a run, as promised against as delivered. */
export function ledgerTable({ scenario }: Script, ledger: readonly LedgerEntry[]): string {
  if (ledger.length === 0) return '';
  const rows = ledger.map(({ promise, quoted, requoted, delivered, state }) => {
    const terms = scenario.promises[promise];
    const amount = (number: number | null) =>
      number === null || terms === undefined ? '-' : amountInWords(number, terms.unit);
    const first = quoted === null ? 'vaguely' : amount(quoted);
    return [terms?.label ?? promise, first, amount(requoted), amount(delivered), state];
  });
  return table([['promise', 'promised', 'then', 'delivered', ''], ...rows]);
}

function decisionTable(decisions: readonly Decision[]): string {
  if (decisions.length === 0) return '';
  const rows = decisions.map(({ at, beat, kind, reply, regret, clairvoyant }) => [
    String(at),
    beat,
    reply ?? `(${kind})`,
    String(regret),
    String(clairvoyant),
  ]);
  return table([['at', 'beat', 'reply', 'regret', 'clairvoyant'], ...rows], [0, 3, 4]);
}

function evidenceTable(evidence: readonly Evidence[]): string {
  if (evidence.length === 0) return '';
  const rows = evidence.map(({ at, beat, tip, skill, points, by }) => [
    String(at),
    beat,
    tip,
    skill,
    signed(points),
    by,
  ]);
  return table([['at', 'beat', 'tip', 'skill', 'points', 'by'], ...rows], [0, 4]);
}

/** A number with its sign, zero without. */
function signed(number: number): string {
  return number > 0 ? `+${number}` : String(number);
}
