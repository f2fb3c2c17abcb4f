import { z } from 'zod';
import { eventSchema, runSchema } from '../core/format/run.ts';
import { text } from '../core/format/text.ts';
import { SKILLS } from '../core/vocabulary.ts';
import { count, hash, key, moment, percent, scenarioId, team } from './basics.ts';
import { MEETING_STEPS, SHARES } from './words.ts';

/** Meeting mode: what changed, one moment, one agreement. */

/** The most that a lead can type for one reply. */
const MAX_HANDS = 500;

const replyAt = z.object({ id: z.string(), text: z.string() });

/** A decision that the team can talk about. Nobody is named, and no run of anybody is shown. */
const decision = z.object({
  scenario: scenarioId,
  title: z.string(),
  /** That title and replies are written in, as `lang` names it. */
  language: z.string(),
  hash,
  beat: z.string(),
  /** What the decision is called; null where it has no name. */
  label: z.string().nullable(),
  replies: z.array(replyAt),
  /** Runs that came to it. */
  runs: count,
  /** How much was lost there, beside the other decisions of this list, 0 to 100. */
  weight: percent,
  /** The team's real runs, from five on; null before. */
  distribution: z.record(z.string(), z.enum(SHARES)).nullable(),
});

export const decisions = z.object({
  /** What the server would take; null while there is nothing to go by. */
  suggested: decision.nullable(),
  /** Where the team lost most, most first; with few runs, what the scenarios themselves make hardest. */
  decisions: z.array(decision),
});
export type Decisions = z.output<typeof decisions>;

/** The way to a decision: events to replay on this scenario, which end where the team is asked. */
const wayThere = z.object({
  scenario: scenarioId,
  title: z.string(),
  language: z.string().default('en'),
  hash,
  rules: z.int(),
  seed: z.int(),
  past: runSchema.shape.past,
  source: z.string(),
  tips: z.string(),
  /** A way that a bot plays, so that it is nobody's. */
  events: z.array(eventSchema),
  beat: z.string(),
  replies: z.array(replyAt),
  /** The reply of least regret there, and the tip to end with. */
  better: z.string().nullable(),
  tip: z.string().nullable(),
});

export const meeting = z.object({
  id: key,
  team,
  step: z.enum(MEETING_STEPS),
  created: moment,
  /** Opens the vote on phones: `#/vote/CODE`. */
  code: z.string(),
  /** Since the meeting before, or the last seven days. */
  changed: z.object({
    since: moment,
    runs: count,
    players: count,
    mastered: count,
    skills: z.array(
      z.object({ skill: z.enum(SKILLS), before: percent.nullable(), after: percent.nullable() }),
    ),
  }),
  /** What was agreed last time. */
  lastAgreement: z.object({ text: z.string(), at: moment }).nullable(),
  moment: wayThere.nullable(),
  /** From real runs, from five on; null before, and before the step `compare` for anybody but the lead. */
  distribution: z.record(z.string(), z.enum(SHARES)).nullable(),
  votes: z.object({
    open: z.boolean(),
    /** By phone and typed together, by reply. */
    counts: z.record(z.string(), count),
    typed: z.record(z.string(), count),
    total: count,
    /** Phones that have the page open and did not vote yet count here too. */
    ballots: count,
  }),
  agreement: z.string().nullable(),
});
export type Meeting = z.output<typeof meeting>;

const pick = z.strictObject({ scenario: scenarioId, hash, beat: z.string().max(48) });

/** Left out, the moment is the suggested one. */
export const newMeeting = z.strictObject({ moment: pick.optional() });
export const meetingChange = z.strictObject({
  step: z.enum(MEETING_STEPS).optional(),
  /** Another moment; it takes the votes back. */
  moment: pick.optional(),
  /** Hands that the lead counted, by reply; replaces what was typed before. */
  typed: z.record(z.string().max(48), z.int().min(0).max(MAX_HANDS)).optional(),
  agreement: text(280, 'What the team agrees to do.').nullable().optional(),
});
export const currentMeeting = z.object({ meeting: meeting.nullable() });
export const meetings = z.object({
  /** Newest first. */
  meetings: z.array(
    z.object({
      id: key,
      step: z.enum(MEETING_STEPS),
      created: moment,
      title: z.string().nullable(),
      beat: z.string().nullable(),
      agreement: z.string().nullable(),
    }),
  ),
});

/** What a phone in the room sees. */
export const ballot = z.object({
  team: z.object({ name: z.string() }),
  meeting: key,
  step: z.enum(MEETING_STEPS),
  open: z.boolean(),
  /** The decision that is voted on. Phones say its replies in their own language, where there is a translation. */
  moment: z
    .object({
      scenario: scenarioId,
      language: z.string().default('en'),
      beat: z.string(),
      /** The replies by language and id, as the team published translations of them. */
      words: z.record(z.string(), z.record(z.string(), z.string())),
    })
    .nullable(),
  replies: z.array(replyAt),
  /** What this phone chose. */
  own: z.string().nullable(),
  /** From the step `compare` on. */
  counts: z.record(z.string(), count).nullable(),
  total: count,
});
export type Ballot = z.output<typeof ballot>;
export const vote = z.strictObject({ reply: z.string().min(1).max(48) });
