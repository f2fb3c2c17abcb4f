import type { ScenarioInput } from '../core/fixtures/small.ts';
import { closingBeat, middleBeat, openingBeat } from './beats.ts';
import { makePlan, type Chapter, type Plan } from './plan.ts';
import type { BeatInput, Place } from './replies.ts';

/**
 * A scenario of so many beats, the same for the same seed: without cycles, with features mixed, and
 * with a state that stays small however long it is, because every chapter reads its own facts only.
 */
export function generateScenario(seed: number, beats: number): ScenarioInput {
  const plan = makePlan(seed, beats);
  const written: Record<string, BeatInput> = {};
  plan.chapters.forEach((chapter, number) => {
    Object.assign(written, chapterBeats(plan, chapter, plan.chapters[number + 1]));
  });
  const promises = plan.chapters.flatMap(({ promise }) => promise ?? []);
  return {
    format: 1,
    id: `generated-${beats}`,
    title: `Generated, ${beats} beats`,
    summary: 'A generated scenario.',
    brief: 'Nobody wrote this.',
    channel: 'phone',
    setting: 'call-centre',
    minutes: 5,
    teaches: ['ask-dont-assume'],
    clock: { starts: '09:00' },
    customer: { name: 'Dana', look: 'dana', voice: { pitch: 1, pace: 1 }, mood: 10, trust: 4, patience: 20 },
    facts: factsOf(plan),
    variants: Array.from({ length: plan.variants }, (_, at) => variantOf(plan, at)),
    promises: Object.fromEntries(
      promises.map(({ id, setback }) => [
        id,
        { label: id, unit: 'minutes' as const, tolerance: 2, ...(setback === null ? {} : { setback }) },
      ]),
    ),
    favours: Object.fromEntries(
      plan.chapters.flatMap(({ favour }) => (favour === null ? [] : [[favour, { label: favour }]])),
    ),
    latitude: 1,
    start: plan.chapters[0]?.beats[0] ?? 'b0',
    beats: written,
    endings: endings(plan),
  };
}

function chapterBeats(plan: Plan, chapter: Chapter, next: Chapter | undefined): Record<string, BeatInput> {
  const { chance } = plan;
  const { beats } = chapter;
  const given: string[] = [];
  return Object.fromEntries(
    beats.map((beat, at): [string, BeatInput] => {
      const ahead = beats.slice(at + 1, at + 3);
      // Now and then a reply ends it all, before the word given was due.
      const onwards = chance.percent(4) ? [...ahead, 'early'] : ahead;
      const place: Place = { plan, chapter, beat, onwards, given };
      if (at === beats.length - 1) {
        const glad = next?.beats[0] ?? 'gladly';
        return [beat, closingBeat(place, { glad, cross: next?.beats[0] ?? 'crossly' })];
      }
      return [beat, at === 0 ? openingBeat(place) : middleBeat(place)];
    }),
  );
}

type Facts = NonNullable<ScenarioInput['facts']>;

function factsOf(plan: Plan): Facts {
  const facts = plan.chapters.flatMap((chapter) => chapter.facts);
  const entries = facts.map(({ id, values }): [string, Facts[string]] => [
    id,
    { label: id, values: Object.fromEntries(values.map((value) => [value, `${id} ${value}`])) },
  ]);
  const slips = plan.chapters.some(({ promise }) => promise?.setback === 'slip');
  const slip = {
    label: 'The slip',
    setback: true as const,
    values: { yes: 'it slipped', no: 'all went well' },
  };
  return { ...Object.fromEntries(entries), ...(slips ? { slip } : {}) };
}

function variantOf(plan: Plan, at: number): ScenarioInput['variants'][number] {
  const { chance } = plan;
  const facts = plan.chapters.flatMap((chapter) => chapter.facts);
  const promises = plan.chapters.flatMap(({ promise }) => promise ?? []);
  const figures = (from: number, to: number) =>
    Object.fromEntries(promises.map(({ id }) => [id, chance.int(from, to)]));
  const truth = Object.fromEntries(facts.map(({ id, values }) => [id, chance.pick(values)]));
  const slips = promises.some(({ setback }) => setback === 'slip');
  return {
    id: `v${at}`,
    weight: chance.int(1, 3),
    facts: { ...truth, ...(slips ? { slip: at % 2 === 0 ? 'yes' : 'no' } : {}) },
    delivers: figures(5, 30),
    expects: figures(5, 25),
    bears: figures(15, 40),
    // Expectation that moves is remembered until the last promise has fallen due.
    alpha: promises.length > 2 ? 0 : chance.pick([0, 20, 60]),
    spoiled: chance.pick([0, 0, 5]),
  };
}

function endings(plan: Plan): ScenarioInput['endings'] {
  const verdicts = { gladly: 'stays', calmly: 'wavers', crossly: 'wavers', early: 'leaves' } as const;
  const used = new Set(['gladly', 'crossly', 'early']);
  return Object.fromEntries(
    Object.entries(verdicts)
      .filter(([id]) => used.has(id) && plan.endings.some((ending) => ending === id))
      .map(([id, customer]) => [
        id,
        { title: id, says: 'It is over.', customer, review: { stars: 3, text: 'So.' } },
      ]),
  );
}
