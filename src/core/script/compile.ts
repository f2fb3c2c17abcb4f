import { hashScenario } from '../format/hash.ts';
import type { Beat, Past, Scenario, Variant } from '../format/scenario.ts';
import type { Tips } from '../format/tips.ts';
import { classOf } from '../rules/promises.ts';
import { RULES, type Rules } from '../rules/rules.ts';
import { tellingOf, type ToldScenario } from '../translation/telling.ts';
import { QUOTE_CLASSES, SKILLS } from '../vocabulary.ts';
import { BeatCompiler, toldBy } from './compile-beat.ts';
import { BAR_ZERO, SLOT } from './layout.ts';
import { found, numberNames, type Numbering } from './numbering.ts';
import { RULE_TIPS, type CompiledVariant, type RuleTips, type Script } from './script.ts';

/**
 * Compiles a scenario that was read without errors, for one of its pasts if it has any (left out: the
 * stated one). The result feeds the machine, the walker and the analysis alike. Names that do not resolve
 * are a bug here: the check refuses them before.
 */
export function compile(scenario: Scenario, tips: Tips, rules: Rules = RULES, past?: string): Script {
  return compileTold({ scenario, tips, telling: tellingOf(scenario) }, rules, past);
}

/** The same of a scenario that is told in another language. */
export function compileTold(
  { scenario, tips, telling }: ToldScenario,
  rules: Rules = RULES,
  past?: string,
): Script {
  const stated = scenario.pasts?.find(({ id }) => id === (past ?? scenario.after?.stated)) ?? null;
  const names = numberNames(scenario, tips, rules, stated);
  const compiler = new BeatCompiler(names);
  const beats = names.beats.map((id, index) => compiler.beat(id, index, scenario.beats[id] as Beat));
  const tipIds = [...names.tips.keys()];
  const script: Omit<Script, 'hash'> = {
    scenario,
    tips,
    telling,
    rules,
    layout: names.layout,
    facts: Object.entries(scenario.facts).map(([id, fact]) => ({ id, values: Object.keys(fact.values) })),
    promises: Object.entries(scenario.promises).map(([id, terms]) => ({
      id,
      terms,
      setback: terms.setback === undefined ? -1 : names.fact(terms.setback),
    })),
    favours: Object.keys(scenario.favours),
    past: names.past,
    variants: names.variants.map((variant, index) => compileVariant(scenario, names, stated, variant, index)),
    beats,
    endings: Object.entries(scenario.endings).map(([id, ending]) => ({ id, ending })),
    targets: names.targets,
    answers: compiler.answers,
    answersTold: compiler.answers.map(toldBy),
    tipIds,
    tipNumbers: names.tips,
    skillOf: tipIds.map((tip) => SKILLS.indexOf(tips.tips[tip]?.skill ?? 'care')),
    ruleTips: Object.fromEntries(
      RULE_TIPS.map((tip) => [tip, found(names.tips, tip)]),
    ) as unknown as RuleTips,
  };
  return Object.assign(new LazyHash(() => hashScenario(scenario, tips)), script);
}

/** A variant with the state that it starts in. */
function compileVariant(
  scenario: Scenario,
  names: Numbering,
  past: Past | null,
  variant: Variant,
  index: number,
): CompiledVariant {
  const promises = Object.entries(scenario.promises);
  const start = new Array<number>(names.layout.size).fill(0);
  start[SLOT.variant] = index;
  start[SLOT.mood] = past?.mood ?? variant.mood ?? scenario.customer.mood;
  start[SLOT.trust] = past?.trust ?? variant.trust ?? scenario.customer.trust;
  start[SLOT.bar] = BAR_ZERO + (past?.spoiled ?? variant.spoiled);
  start[SLOT.latitude] = scenario.latitude ?? names.favours;
  const figures = (of: Record<string, number>) => promises.map(([id]) => of[id] ?? null);
  return {
    index,
    variant,
    truth: names.truth[index] ?? [],
    delivers: figures(variant.delivers),
    expects: figures(variant.expects),
    bears: figures(variant.bears),
    vague: promises.map(([id, terms]) => {
      const delivered = variant.delivers[id];
      const expected = variant.expects[id];
      const known = delivered !== undefined && expected !== undefined;
      return QUOTE_CLASSES.indexOf(known ? classOf(terms, expected, delivered) : 'under');
    }),
    alpha: variant.alpha,
    start,
  };
}

/**
 * Only saving and verifying ask for the hash, and it takes a third of the time of compiling. A getter
 * in the script's own literal would make the engine treat every look at any script as a slow one.
 */
class LazyHash {
  readonly #make: () => string;
  #made: string | undefined;

  constructor(make: () => string) {
    this.#make = make;
  }

  get hash(): string {
    return (this.#made ??= this.#make());
  }
}
