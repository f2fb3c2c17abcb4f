/**
 * The codes of findings. They are stable: editors, tests and people search for them. What each one
 * means and what to do about it stands in `docs/findings.md`.
 */

/** Of reading a file: there is nothing to link or lint before these are mended. */
const READING_CODES = [
  'unreadable',
  'too-large',
  'too-deep',
  'syntax',
  'duplicate-key',
  'forbidden-key',
  'too-many-beats',
  'unknown-field',
  'missing-field',
  'wrong-type',
  'not-a-choice',
  'no-such-form',
  'too-big',
  'too-small',
  'bad-format',
  'bad-id',
  'invalid',
] as const;

/** Of names, shapes and texts: the file can be read, but not played. */
const LINK_CODES = [
  'id-differs',
  'id-clash',
  'duplicate-id',
  'unknown-tip',
  'unknown-document',
  'unknown-beat',
  'unknown-fact',
  'unknown-value',
  'unknown-promise',
  'unknown-favour',
  'unknown-variant',
  'unknown-reply',
  'unknown-past',
  'unknown-placeholder',
  'fact-unset',
  'too-few',
  'too-many',
  'too-many-choices',
  'empty-range',
  'cycle',
  'no-way-on',
  'hub-next',
  'hub-topics',
  'inline-and-outcomes',
  'backchannel-leads',
  'two-promises',
  'vague-or-amount',
  'vague-unjudged',
  'undelivered',
  'release-not-open',
  'signs-order',
  'hidden-condition',
  'misplaced-condition',
  'past-without-after',
  'no-past',
  'leak',
  'long-card',
] as const;

/** Of lints: it can be played, but is unreachable, unused, unfair or given away. */
const LINT_CODES = [
  'over-budget',
  'unreachable-beat',
  'unreachable-reply',
  'unreachable-ending',
  'stuck',
  'cutting-in-pays',
  'not-proven',
  'best-breaks-promise',
  'staying-pays-little',
  'verdict-against-score',
  'same-variant',
  'dominated-reply',
  'same-everywhere',
  'best-is-longest',
  'best-is-first',
  'best-is-warmest',
  'uneven-lengths',
  'teaches-untested',
  'fact-unused',
  'fact-untold',
  'promise-unmade',
  'promise-unsettled',
  'scored-twice',
] as const;

/** Of translations, and of the tables that they are made in: what has one of these is told in its own words. */
const TRANSLATION_CODES = [
  'not-a-table',
  'text-unknown',
  'text-twice',
  'text-missing',
  'text-stale',
  'placeholder-lost',
  'placeholder-invented',
] as const;

export const FINDING_CODES = [...READING_CODES, ...LINK_CODES, ...LINT_CODES, ...TRANSLATION_CODES] as const;
export type FindingCode = (typeof FINDING_CODES)[number];
