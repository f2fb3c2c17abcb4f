import type { FindingCode } from './codes.ts';
import type { Level, Remark } from '../finding.ts';
import { placeOfBeat, type Place } from '../format/place.ts';
import { patientSuggestion } from '../format/nearest.ts';
import type { Reply, Scenario } from '../format/scenario.ts';
import { partsOf } from '../script/condition.ts';
import { linesIn } from '../script/walk.ts';

/** Placeholders that resolve, and cards short enough to be read while somebody waits. */

/** A card has at most so many words. */
export const CARD_WORDS = 14;

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Whether a text may have a name in braces; most have none. */
function hasPlaceholders(text: string | undefined): boolean {
  return text?.includes('{') === true;
}

/** The names in braces of a text, in order. */
export function placeholdersOf(text: string): string[] {
  if (!hasPlaceholders(text)) return [];
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
}

/** Words of a text, a placeholder counting as one. */
export function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word)).length;
}

export function textRemarks(scenario: Scenario): Remark[] {
  const remarks: Remark[] = [];
  const say: Say = (code, message, { path }, level = 'error') =>
    void remarks.push({ path, level, code, message });
  const suggestion = patientSuggestion();
  const facts = Object.keys(scenario.facts);
  const promises = Object.keys(scenario.promises);
  const ofTheCustomer = [...facts, ...promises];
  const check = (text: string | undefined, at: Place, allowed: readonly string[]) => {
    for (const name of placeholdersOf(text ?? '')) {
      if (allowed.includes(name)) continue;
      say('unknown-placeholder', `"{${name}}" stands for nothing here.${suggestion(name, allowed)}`, at);
    }
  };
  for (const [id, beat] of Object.entries(scenario.beats)) {
    const ofBeat = placeOfBeat(id);
    for (const { place, value } of linesIn(id, beat)) {
      if (hasPlaceholders(value.say)) check(value.say, place.at('say'), ofTheCustomer);
    }
    check(beat.jump?.says, ofBeat.at('jump').at('says'), ofTheCustomer);
    (beat.sees ?? []).forEach(({ say: sight }, index) =>
      check(sight, ofBeat.at('sees', index).at('say'), promises),
    );
    beat.replies.forEach((reply, index) => {
      const at = ofBeat.at('replies', index);
      if (hasPlaceholders(reply.say) || hasPlaceholders(reply.spoken)) {
        const allowed = reply.quote === undefined ? ofTheCustomer : [...ofTheCustomer, 'quote'];
        for (const field of ['say', 'spoken'] as const) {
          leaks(reply, reply[field], at.at(field), facts, say);
          check(reply[field], at.at(field), allowed);
        }
      }
      const words = wordsOf(reply.say);
      if (words > CARD_WORDS) {
        say(
          'long-card',
          `The card has ${words} words; at most ${CARD_WORDS}. Longer talk goes into \`spoken\`.`,
          at.at('say'),
        );
      }
    });
  }
  return remarks;
}

type Say = (code: FindingCode, message: string, at: Place, level?: Level) => void;

/** The facts that a reply may name: those that it says back, and those that it is offered for having heard. */
function factsInReach(reply: Reply): string[] {
  const heard =
    reply.when === undefined
      ? []
      : partsOf(reply.when).flatMap((part) => ('heard' in part ? [part.heard] : []));
  return [...(reply.saysBack ?? []), ...heard];
}

function leaks(reply: Reply, text: string | undefined, at: Place, facts: readonly string[], say: Say): void {
  const reach = factsInReach(reply);
  for (const name of placeholdersOf(text ?? '')) {
    if (!facts.includes(name) || reach.includes(name)) continue;
    say('leak', `"{${name}}" would give the fact away: offer the reply only when it was \`heard\`.`, at);
  }
}
