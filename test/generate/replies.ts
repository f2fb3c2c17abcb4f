import type { Condition } from '../../src/core/format/condition.ts';
import type { ScenarioInput } from '../core/fixtures/small.ts';
import type { Chapter, Plan } from './plan.ts';

export type BeatInput = ScenarioInput['beats'][string];
export type ReplyInput = BeatInput['replies'][number];
export type LineInput = BeatInput['lines'][number];
type OutcomeInput = NonNullable<ReplyInput['outcomes']>[number];

/** The tips that generated authors score: none that the rules score by themselves. */
const AUTHORS_TIPS = ['appreciate', 'empathy', 'own-it', 'fix-it-now', 'know-them', 'take-their-ideas'];
const STRENGTHS = ['slight', 'clear', 'strong'] as const;
const TAGS = ['apology', 'warmth', 'procedure', 'logic'] as const;
const MOVES = ['much-worse', 'worse', 'better', 'much-better'] as const;
const EXCUSES = ['policy', 'colleague', 'supplier', 'circumstances', 'customer'] as const;

/** Where in the story a reply is being written. */
export interface Place {
  readonly plan: Plan;
  readonly chapter: Chapter;
  readonly beat: string;
  /** Beats further on that it can lead to; empty in a hub, where it comes back. */
  readonly onwards: readonly string[];
  /** Replies of the chapter so far, as `beat/reply`, that conditions can ask about. */
  readonly given: string[];
}

/** What an author says of a reply: tips, mood, and where it leads. */
export function effects({ plan: { chance }, onwards }: Place): OutcomeInput {
  const tips = chance.some(AUTHORS_TIPS, chance.int(0, 2));
  const scored = Object.fromEntries(tips.map((tip) => [tip, chance.pick(STRENGTHS)]));
  return {
    ...(tips.length > 0 ? { [chance.percent(60) ? 'follows' : 'breaks']: scored } : {}),
    ...(chance.percent(45) ? { mood: chance.pick(MOVES) } : {}),
    ...(chance.percent(3) ? { untruth: true as const } : {}),
    ...(onwards.length > 0 ? { to: chance.pick(onwards) } : {}),
  };
}

/** What the trainee can see: the only thing that an offer may hang on. */
export function visible({ plan: { chance }, chapter, given }: Place): Condition {
  const { id, values } = chance.pick(chapter.facts);
  const before = given.length > 0 ? [{ replied: chance.pick(given) }] : [];
  const simple = (): Condition =>
    chance.pick<Condition>([
      { heard: id },
      { heard: id, is: [chance.pick(values)] },
      { unheard: id },
      { stale: id },
      { mood: chance.percent(50) ? { atLeast: 'neutral' } : { atMost: 'worried' } },
      ...before,
    ]);
  if (chance.percent(15)) return { not: simple() };
  if (chance.percent(10)) return { all: [simple(), simple()] };
  if (chance.percent(10)) return { any: [simple(), simple()] };
  return simple();
}

/** What only the author knows. */
function hidden(place: Place): Condition {
  const { chance } = place.plan;
  const { id, values } = chance.pick(place.chapter.facts);
  if (chance.percent(60)) return { truth: id, is: [chance.pick(values)] };
  if (chance.percent(30)) return { variant: [`v${chance.int(0, place.plan.variants - 1)}`] };
  return visible(place);
}

/** A reply with one thing to it, or a few. */
export function makeReply(place: Place, id: string): ReplyInput {
  const { chance } = place.plan;
  const special = chance.percent(65) ? listening(place) : {};
  // Apologies and trust are remembered for as long as they are read: only the first chapter does.
  const kinds = place.chapter.number === 0 ? TAGS : TAGS.slice(1);
  const tags = chance.some(kinds, chance.percent(25) ? 1 : 0);
  const several = chance.percent(30);
  return {
    id,
    say: `Say ${id} ${'and more '.repeat(chance.int(0, 3))}`.trim(),
    coaching: 'What it does.',
    ...special,
    ...(tags.length > 0 ? { tags } : {}),
    ...(chance.percent(8) ? { excuse: chance.pick(EXCUSES) } : {}),
    ...(chance.percent(20) ? { minutes: chance.int(1, 5) } : {}),
    ...(several ? { outcomes: outcomes(place, special) } : answered(place, effects(place), `${id}-a`)),
  };
}

/** Asking, assuming, reading, saying back. */
function listening({ plan: { chance }, chapter }: Place): Partial<ReplyInput> {
  const { id, values } = chance.pick(chapter.facts);
  const others = chapter.facts.filter((fact) => fact.id !== id).map((fact) => fact.id);
  return chance.pick<() => Partial<ReplyInput>>([
    () => ({ asks: id }),
    () => ({ relies: [{ fact: id, is: chance.some(values, 1) }] }),
    () => ({ reads: { fact: id, is: chance.pick(values), from: others.length > 0 ? others : [id] } }),
    () => ({ saysBack: chance.percent(80) ? [id] : [id, ...others] }),
  ])();
}

function outcomes(place: Place, special: Partial<ReplyInput>): OutcomeInput[] {
  const { chance } = place.plan;
  const judged = special.relies ?? special.reads ?? special.saysBack;
  const when: Condition =
    judged !== undefined && chance.percent(50) ? { rightly: chance.percent(50) } : hidden(place);
  return [{ when, ...effects(place) }, effects(place)];
}

/** Now and then the customer answers before the story moves on. */
function answered(place: Place, outcome: OutcomeInput, id: string): OutcomeInput {
  if (!place.plan.chance.percent(20)) return outcome;
  return { ...outcome, answer: [{ ...makeLine(place, id), id }] };
}

/** A line, which may tell a fact of the chapter. */
export function makeLine(place: Place, id: string): LineInput {
  const { chance } = place.plan;
  const fact = chance.pick(place.chapter.facts).id;
  const tells = chance.percent(50);
  return {
    id,
    say: tells ? `It is {${fact}}.` : 'Well then.',
    ...(tells ? { tells: [fact] } : {}),
    ...(chance.percent(30) ? { when: hidden(place) } : {}),
  };
}
