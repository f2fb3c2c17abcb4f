import type { PathStep, Remark } from '../finding.ts';
import { patientSuggestion } from '../format/nearest.ts';
import { Place } from '../format/place.ts';
import type { Beat, Scenario } from '../format/scenario.ts';
import type { Tips } from '../format/tips.ts';
import type { FindingCode } from './codes.ts';

const KINDS = [
  'tip',
  'beat',
  'beat or ending',
  'fact',
  'promise',
  'favour',
  'variant',
  'reply',
  'past',
] as const;
type Kind = (typeof KINDS)[number];

const { root } = Place;

/** What is asked about stands under keys of a place, which are named only when it is amiss. */
function under(place: Place, key?: PathStep, index?: number): Place {
  return key === undefined ? place : place.at(key, index);
}

/** The names that a scenario gives, against which those that it uses are held. */
export class Names {
  readonly remarks: Remark[] = [];
  readonly #scenario: Scenario;
  readonly #suggestion = patientSuggestion();
  readonly #known: Readonly<Record<Kind, ReadonlySet<string>>>;

  constructor(scenario: Scenario, tips: Tips) {
    this.#scenario = scenario;
    const beats = Object.keys(scenario.beats);
    this.#known = {
      tip: new Set(Object.keys(tips.tips)),
      beat: new Set(beats),
      'beat or ending': new Set([...beats, ...Object.keys(scenario.endings)]),
      fact: new Set(Object.keys(scenario.facts)),
      promise: new Set(Object.keys(scenario.promises)),
      favour: new Set(Object.keys(scenario.favours)),
      variant: new Set(scenario.variants.map(({ id }) => id)),
      past: new Set((scenario.pasts ?? []).map(({ id }) => id)),
      reply: new Set(
        beats.flatMap((beat) => (scenario.beats[beat] as Beat).replies.map(({ id }) => `${beat}/${id}`)),
      ),
    };
    for (const ending of Object.keys(scenario.endings)) {
      if (Object.hasOwn(scenario.beats, ending)) {
        this.error('id-clash', `"${ending}" is a beat as well as an ending.`, root.at('endings').at(ending));
      }
    }
  }

  error(code: FindingCode, message: string, { path }: Place): void {
    this.remarks.push({ path, level: 'error', code, message });
  }

  expect(kind: Kind, id: string, at: Place, key?: PathStep, index?: number): void {
    const known = this.#known[kind];
    if (known.has(id)) return;
    const code: FindingCode = `unknown-${kind === 'beat or ending' ? 'beat' : kind}`;
    this.error(code, `There is no ${kind} "${id}".${this.#suggestion(id, known)}`, under(at, key, index));
  }

  expectValue(fact: string, value: string, at: Place, key?: PathStep, index?: number): void {
    const values = this.#scenario.facts[fact]?.values;
    if (values === undefined || Object.hasOwn(values, value)) return;
    const hint = this.#suggestion(value, Object.keys(values));
    this.error(
      'unknown-value',
      `"${value}" is not a value of the fact "${fact}".${hint}`,
      under(at, key, index),
    );
  }

  /** Ids that stand in arrays must differ. */
  unique(items: readonly { id: string }[], what: string, place: (index: number) => Place): void {
    if (items.length < 2) return;
    const seen = new Set<string>();
    items.forEach(({ id }, index) => {
      if (seen.has(id)) this.error('duplicate-id', `Two ${what} have the id "${id}".`, place(index).at('id'));
      seen.add(id);
    });
  }

  fileName(file: string): void {
    const stem = /([^/\\]+)\.scenario\.json$/.exec(file)?.[1];
    const { id } = this.#scenario;
    if (stem === undefined || stem === id) return;
    this.error(
      'id-differs',
      `The id is "${id}" and the file is named "${stem}.scenario.json".`,
      root.at('id'),
    );
  }
}
