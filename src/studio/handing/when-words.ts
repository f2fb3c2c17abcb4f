import { TRUST_TOP, type Condition, type Scenario } from '../../core/index.ts';
import { hasStudioText, say } from '../text/say.ts';

/** A condition in words, for people who play without a computer. */
export function whenWords(condition: Condition, scenario: Scenario): string {
  const inner = (part: Condition) => whenWords(part, scenario);
  if ('all' in condition) return joined('all', condition.all.map(inner));
  if ('any' in condition) return joined('any', condition.any.map(inner));
  if ('not' in condition) return say('papers.when.not', { what: inner(condition.not) });
  if ('heard' in condition) return say('papers.when.heard', { fact: factOf(scenario, condition.heard) });
  if ('unheard' in condition)
    return say('papers.when.unheard', { fact: factOf(scenario, condition.unheard) });
  if ('stale' in condition) return say('papers.when.stale', { fact: factOf(scenario, condition.stale) });
  if ('mood' in condition) {
    const { atLeast, atMost } = condition.mood;
    return bounds(
      atLeast === undefined ? null : say('papers.when.moodAtLeast', { mood: choice(atLeast) }),
      atMost === undefined ? null : say('papers.when.moodAtMost', { mood: choice(atMost) }),
    );
  }
  if ('trust' in condition) {
    const { atLeast, atMost } = condition.trust;
    const top = TRUST_TOP;
    return bounds(
      atLeast === undefined ? null : say('papers.when.trustAtLeast', { trust: atLeast, top }),
      atMost === undefined ? null : say('papers.when.trustAtMost', { trust: atMost, top }),
    );
  }
  if ('promise' in condition)
    return say('papers.when.promise', {
      promise: promiseOf(scenario, condition.promise),
      states: list(condition.is),
    });
  if ('worded' in condition)
    return say('papers.when.worded', {
      promise: promiseOf(scenario, condition.worded),
      states: list(condition.as),
    });
  if ('favour' in condition) {
    const favour = scenario.favours[condition.favour]?.label ?? condition.favour;
    return say('papers.when.favour', { favour, state: choice(condition.is) });
  }
  if ('replied' in condition)
    return say('papers.when.replied', { reply: replyOf(scenario, condition.replied) });
  if ('quote' in condition) {
    const { atLeast, atMost } = condition.quote;
    return bounds(
      atLeast === undefined ? null : say('papers.when.numberAtLeast', { number: atLeast }),
      atMost === undefined ? null : say('papers.when.numberAtMost', { number: atMost }),
    );
  }
  if ('bearable' in condition) return say(`papers.when.${condition.bearable ? 'bearable' : 'unbearable'}`);
  if ('rightly' in condition) return say(`papers.when.${condition.rightly ? 'rightly' : 'wrongly'}`);
  // The variant and the past are settled before anything is printed.
  return say('papers.when.always');
}

function joined(how: 'all' | 'any', parts: readonly string[]): string {
  return parts.reduce((first, second) => say(`papers.when.${how}`, { first, second }));
}

function bounds(least: string | null, most: string | null): string {
  return joined(
    'all',
    [least, most].filter((part) => part !== null),
  );
}

/** A word that the format chooses, as the form shows it. */
export function choice(id: string): string {
  const key = `choice.${id}`;
  return hasStudioText(key) ? say(key) : id;
}

function list(ids: readonly string[]): string {
  return joined('any', ids.map(choice));
}

const factOf = (scenario: Scenario, id: string) => scenario.facts[id]?.label ?? id;
const promiseOf = (scenario: Scenario, id: string) => scenario.promises[id]?.label ?? id;

function replyOf({ beats }: Scenario, id: string): string {
  const [beat = '', reply] = id.split('/');
  return beats[beat]?.replies.find((each) => each.id === reply)?.say ?? id;
}
