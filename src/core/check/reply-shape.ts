import type { Place } from '../format/place.ts';
import type { QuoteTerms, Reply, Scenario } from '../format/scenario.ts';
import { isWorseThan } from '../rules/promises.ts';
import { EFFECTS } from '../script/walk.ts';
import type { Say } from './say.ts';

/** A quote has at most so many numbers to pick from, and particulars so many combinations. */
const MAX_NUMBERS = 200;
const MAX_COMBINATIONS = 64;

/** What a reply may be at once, and how much there may be to choose in it. */
export function checkReply(scenario: Scenario, reply: Reply, at: Place, say: Say): void {
  if (reply.outcomes !== undefined) {
    const inline = EFFECTS.filter((effect) => reply[effect] !== undefined);
    if (inline.length > 0) {
      say(
        'inline-and-outcomes',
        `With \`outcomes\`, ${inline.map((name) => `\`${name}\``).join(', ')} belong in each of them.`,
        at,
      );
    }
  }
  if (reply.backchannel === true) checkBackchannel(reply, at, say);
  if (reply.quote !== undefined && reply.promise !== undefined) {
    say('two-promises', 'A reply makes one promise: `quote` or `promise`.', at);
  }
  if (
    reply.promise !== undefined &&
    (reply.promise.vague === true) === (reply.promise.amount !== undefined)
  ) {
    say('vague-or-amount', 'A promise is either vague or has an amount.', at.at('promise'));
  }
  if (reply.quote !== undefined) checkQuote(scenario, reply.quote, at.at('quote'), say);
  const combinations = (reply.saysBack ?? []).reduce(
    (product, fact) => product * Object.keys(scenario.facts[fact]?.values ?? {}).length,
    1,
  );
  if (combinations > MAX_COMBINATIONS) {
    say(
      'too-many-choices',
      `There are ${combinations} ways to fill this in; at most ${MAX_COMBINATIONS}.`,
      at.at('saysBack'),
    );
  }
}

function checkBackchannel(reply: Reply, at: Place, say: Say): void {
  const outcomes = [reply, ...(reply.outcomes ?? [])];
  if (outcomes.some(({ to, answer }) => to !== undefined || answer !== undefined)) {
    say('backchannel-leads', 'A backchannel has no next beat and no answer.', at);
  }
  if (reply.quote !== undefined || reply.promise !== undefined || reply.asks !== undefined) {
    say('backchannel-leads', 'A backchannel neither asks nor promises.', at);
  }
}

function checkQuote(scenario: Scenario, quote: QuoteTerms, at: Place, say: Say): void {
  const { from, to, step, signs } = quote;
  const count = Math.floor((to - from) / step) + 1;
  if (to < from) say('empty-range', 'Nothing can be picked: `to` is below `from`.', at);
  else if (count > MAX_NUMBERS)
    say('too-many-choices', `There are ${count} numbers to pick from; at most ${MAX_NUMBERS}.`, at);
  const terms = scenario.promises[quote.promise];
  if (terms === undefined) return;
  if (isWorseThan(terms, signs.best, signs.safe) || !isWorseThan(terms, signs.padded, signs.safe)) {
    const order = terms.better === 'less' ? 'best ≤ safe < padded' : 'best ≥ safe > padded';
    say('signs-order', `The signs run from bold to padded: ${order}.`, at.at('signs'));
  }
}
