import type { Place } from '../format/place.ts';
import type { OfSimple } from '../script/condition.ts';
import { MOODS } from '../vocabulary.ts';
import type { Names } from './names.ts';

/** What one part of a condition asks about must be there, and its range hold something. */
export function checkCondition(part: OfSimple, at: Place, names: Names): void {
  if ('truth' in part) {
    names.expect('fact', part.truth, at);
    for (const value of part.is) names.expectValue(part.truth, value, at);
  } else if ('variant' in part) for (const variant of part.variant) names.expect('variant', variant, at);
  else if ('heard' in part) {
    names.expect('fact', part.heard, at);
    for (const value of part.is ?? []) names.expectValue(part.heard, value, at);
  } else if ('unheard' in part) names.expect('fact', part.unheard, at);
  else if ('stale' in part) names.expect('fact', part.stale, at);
  else if ('promise' in part) names.expect('promise', part.promise, at);
  else if ('worded' in part) names.expect('promise', part.worded, at);
  else if ('favour' in part) names.expect('favour', part.favour, at);
  else if ('replied' in part) names.expect('reply', part.replied, at);
  else if ('past' in part) for (const past of part.past) names.expect('past', past, at);
  else checkRange(part, at, names);
}

function checkRange(part: OfSimple, at: Place, names: Names): void {
  let range: { atLeast?: number | undefined; atMost?: number | undefined } = {};
  if ('mood' in part) {
    const { atLeast, atMost } = part.mood;
    range = {
      atLeast: atLeast === undefined ? undefined : MOODS.indexOf(atLeast),
      atMost: atMost === undefined ? undefined : MOODS.indexOf(atMost),
    };
  } else if ('trust' in part) range = part.trust;
  else if ('quote' in part) range = part.quote;
  else return;
  const { atLeast, atMost } = range;
  if (atLeast === undefined && atMost === undefined) {
    names.error('empty-range', 'A range needs `atLeast`, `atMost` or both.', at);
  } else if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
    names.error('empty-range', 'Nothing lies in this range: `atLeast` is above `atMost`.', at);
  }
}
