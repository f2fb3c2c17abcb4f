import { z } from 'zod';
import { languageTag } from '../core/format/text.ts';
import { DIFFICULTIES, SKILLS } from '../core/vocabulary.ts';
import { count, hash, MAX_SCENARIO, moment, percent, scenarioId } from './basics.ts';
import { language, translations, words } from './translations.ts';

/** Published scenarios in versions, and what trainers read of the runs. */

/** A version is everything with the same hash; a corrected spelling is the same version with a new text. */
const publishedVersion = z.object({
  hash,
  /** Counts from 1 within a scenario. */
  version: z.int(),
  published: moment,
  current: z.boolean(),
  /** `folder`: it lay in the scenarios folder; `team`: it was uploaded by this team's lead. */
  from: z.enum(['folder', 'team']),
  /** False while it has too many states to be ranked. */
  rankable: z.boolean(),
  variants: count,
  runs: count,
  /** Players who stand on this version's board. */
  players: count,
  /** What this team published translations of it into, and when each came last. */
  translations: z.array(z.object({ language, changed: moment })),
  /** Another one after every correction of texts, tips or translations, which the hash stays the same through. */
  text: hash,
});
export const published = z.object({
  scenarios: z.array(
    z.object({
      id: scenarioId,
      title: z.string(),
      summary: z.string(),
      minutes: z.number(),
      setting: z.string(),
      channel: z.string(),
      /** That it is written in, as `lang` names it. */
      language: z.string(),
      /** Title and summary in the languages of the translations that were published with it. */
      words,
      /** Ids of tips, and the skills that they belong to. */
      teaches: z.array(z.string()),
      skills: z.array(z.enum(SKILLS)),
      difficulty: z.enum(DIFFICULTIES).nullable(),
      /** The scenario that it is a follow-up of. */
      after: scenarioId.nullable(),
      /** Newest first. None is current once the scenario was withdrawn. */
      versions: z.array(publishedVersion),
    }),
  ),
});
export type Published = z.output<typeof published>;

export const publication = z.strictObject({
  /** The scenario's text as it is written. */
  source: z.string().min(2).max(MAX_SCENARIO),
  /** What it is told in beside its own language; a language that is not named stays as it stands. */
  translations: translations.optional(),
});
export const publicationAnswer = z.object({
  id: scenarioId,
  hash,
  version: z.int(),
  /** Whether this version was not here before. */
  new: z.boolean(),
});

export const statisticsQuery = z.strictObject({ hash: hash.optional() });
export const statisticsFileQuery = statisticsQuery.extend({
  /** Replies are told in this language where they have a translation into it. */
  language: languageTag('The language of the reader.').optional(),
});

export const statistics = z.object({
  scenario: scenarioId,
  title: z.string(),
  hash,
  version: z.int(),
  /** Runs looked at: the newest, at most 1,000. */
  runs: count,
  /** Attempts that were given up. */
  abandoned: count,
  mean: percent.nullable(),
  endings: z.array(z.object({ ending: z.string(), runs: count })),
  /** In the order of the file. */
  decisions: z.array(
    z.object({
      beat: z.string(),
      /** Runs that came here. */
      runs: count,
      replies: z.array(z.object({ reply: z.string(), text: z.string(), chosen: count, percent })),
      /** Replies given while the customer was still speaking. */
      cutIn: count,
      silence: count,
      glances: count,
      /** Attempts that ended here without an ending. */
      droppedOut: count,
      /** The mean share of what could be kept here, 0 (all was lost) to 1; null where nothing can be lost. */
      difficulty: z.number().min(0).max(1).nullable(),
      /** Correlation of what was kept here with the rest of the score, -1 to 1; null under ten runs. */
      discrimination: z.number().min(-1).max(1).nullable(),
    }),
  ),
  tips: z.array(z.object({ tip: z.string(), followed: count, broken: count })),
  /** Tips that the scenario teaches and no run has followed. */
  neverFollowed: z.array(z.string()),
});
export type Statistics = z.output<typeof statistics>;
