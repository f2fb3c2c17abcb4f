import { z } from 'zod';
import {
  CALLERS,
  CHANNELS,
  MOOD_TOP,
  SETTINGS,
  TRUST_TOP,
  UNITS,
  VERDICTS,
  WEATHERS,
} from '../vocabulary.ts';
import { beat } from './beat.ts';
import { LINE_LENGTH } from './effects.ts';
import { background, customerOptions } from './looks.ts';
import { after, past } from './past.ts';
import { id, ID_PATTERN, languageTag, looks, text } from './text.ts';

/** The scenario format: one schema, from which the types and the published JSON Schema follow. */

const mapOf = <T extends z.ZodType>(of: T, description: string) =>
  z.record(z.string().max(48).regex(ID_PATTERN), of).describe(description);

const fact = z
  .strictObject({
    label: text(60, 'What the notepad calls it.'),
    values: mapOf(text(120, 'The value in words.'), 'The values that it can have, by id.'),
    setback: z
      .literal(true)
      .optional()
      .describe('Something that goes wrong in a time jump, told by the jump.'),
  })
  .describe('Something that only the customer, or the passing of time, can tell.');

const variant = z
  .strictObject({
    id: id('Unique among the variants.'),
    label: text(80, 'The hidden truth in a few words, for the debrief.').optional(),
    weight: z.int().min(1).max(100).default(1).describe('How often it is drawn, against the others.'),
    facts: z
      .record(z.string().max(48).regex(ID_PATTERN), id('A value of the fact.'))
      .describe('The truth of every fact.'),
    delivers: z
      .record(z.string().max(48).regex(ID_PATTERN), z.int())
      .default({})
      .describe('What will in fact be delivered of each promise, in its unit.'),
    expects: z
      .record(z.string().max(48).regex(ID_PATTERN), z.int())
      .default({})
      .describe(
        'What this customer expects where nothing was said, in the unit of the promise; a vague promise is judged by it.',
      ),
    bears: z
      .record(z.string().max(48).regex(ID_PATTERN), z.int())
      .default({})
      .describe('The worst number that this customer can live with.'),
    alpha: z
      .int()
      .min(0)
      .max(100)
      .default(20)
      .describe('How fast a beaten promise raises what this customer expects next, in percent.'),
    spoiled: z
      .int()
      .min(0)
      .max(20)
      .default(0)
      .describe('How far above the quoted word expectation stands from the start, in tenths of a class.'),
    mood: z.int().min(0).max(MOOD_TOP).optional().describe('The mood at the start, where it differs.'),
    trust: z.int().min(0).max(TRUST_TOP).optional().describe('The trust at the start, where it differs.'),
  })
  .describe('One hidden truth about this customer today.');

const promise = z
  .strictObject({
    label: text(60, 'What the note says: "A table".'),
    unit: z.enum(UNITS).describe('minutes, hours, days, or an amount.'),
    better: z
      .enum(['less', 'more'])
      .default('less')
      .describe('Whether the customer prefers less (a wait) or more (a sum).'),
    tolerance: z.int().min(0).describe('How far off is forgiven.'),
    far: z
      .int()
      .min(1)
      .optional()
      .describe(
        'From beyond this distance on a miss counts as broken, not late. Left out: three tolerances, at least 1.',
      ),
    authority: z
      .strictObject({
        atLeast: z.int().optional().describe('The lowest number that is theirs to give.'),
        atMost: z.int().optional().describe('The highest number that is theirs to give.'),
      })
      .optional()
      .describe("What is the trainee's to promise."),
    setback: id('The fact that makes it slip. Once it is known, keeping quiet is hiding.').optional(),
  })
  .describe('Something that the trainee can promise.');

const ending = z
  .strictObject({
    title: text(60, 'How it ended, in a few words.'),
    says: text(LINE_LENGTH, 'What happens, and afterwards.'),
    customer: z.enum(VERDICTS).describe('What it means for the customer: stays, wavers, leaves.'),
    review: z
      .strictObject({
        stars: z.int().min(1).max(5).describe('1 to 5 stars.'),
        text: text(400, "In the customer's own voice."),
      })
      .describe('What the customer writes afterwards.'),
  })
  .describe('An ending.');

/** The scenario schema. Sizes beyond these bounds are refused before anything is built. */
export const scenarioSchema = z
  .strictObject({
    $schema: z.string().max(300).optional().describe('Where the schema is, for editors.'),
    format: z.literal(1).describe('The version of this format.'),
    id: id('The same as the file name before `.scenario.json`.'),
    language: looks(languageTag('The language that it is written in. Left out: English ("en").')).optional(),
    title: text(80, 'The name on the card.'),
    summary: text(240, 'One or two sentences for the card.'),
    brief: text(1200, 'What the trainee is told beforehand.'),
    channel: z.enum(CHANNELS).describe('How the customer is met.'),
    caller: looks(
      z.enum(CALLERS).describe('On the phone: who rings whom at the start. Left out: the customer rings.'),
    ).optional(),
    setting: z.enum(SETTINGS).describe('The scene.'),
    weather: looks(z.enum(WEATHERS).describe('What is seen through the windows. Left out: fair.')).optional(),
    background: background.optional(),
    minutes: z.int().min(1).max(60).describe('How long it takes to play, about.'),
    teaches: z.array(id('A tip.')).min(1).max(12).describe('The tips that it is about.'),
    clock: z
      .strictObject({
        starts: z
          .string()
          .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
          .describe('The time in the story at the start: "18:40".'),
        day: text(40, 'The day, in words.').optional(),
      })
      .describe('The clock of the story.'),
    customer: z
      .strictObject({
        name: text(40, 'Their name.'),
        look: id('How they look: one of the customers drawn for the game.'),
        options: customerOptions.optional(),
        voice: z
          .strictObject({
            pitch: z.number().min(0.5).max(2).describe('1 is the middle.'),
            pace: z.number().min(0.5).max(2).describe('1 is the middle.'),
          })
          .describe('How they sound.'),
        mood: z.int().min(0).max(MOOD_TOP).describe('The mood at the start, 0 to 20.'),
        trust: z.int().min(0).max(TRUST_TOP).describe('The trust at the start, 0 to 8.'),
        patience: z
          .int()
          .min(5)
          .max(120)
          .describe('The seconds that they wait for an answer, once there was time to read the replies.'),
      })
      .describe('The customer.'),
    facts: mapOf(fact, 'What there is to find out.').default({}),
    variants: z.array(variant).min(1).max(12).describe('The hidden truths; the seed of a run draws one.'),
    promises: mapOf(promise, 'What can be promised.').default({}),
    favours: mapOf(z.strictObject({ label: text(60, 'What it is.') }), 'Acts of latitude.').default({}),
    latitude: z
      .int()
      .min(0)
      .max(6)
      .optional()
      .describe('How many favours a run allows. Left out: each once.'),
    after: after.optional(),
    pasts: z.array(past).min(1).max(6).optional().describe('What a returning customer can bring along.'),
    start: id('The first beat.'),
    beats: mapOf(beat, 'The beats, by id. They lead forwards only; a hub alone returns to itself.'),
    endings: mapOf(ending, 'The endings, by id.'),
  })
  .describe('A Good Call scenario: a customer, a situation, and what can be said.');

export type Scenario = z.output<typeof scenarioSchema>;
export type Customer = Scenario['customer'];
export type Beat = Scenario['beats'][string];
export type Reply = Beat['replies'][number];
export type Outcome = NonNullable<Reply['outcomes']>[number];
export type Line = Beat['lines'][number];
export type Fact = Scenario['facts'][string];
export type Variant = Scenario['variants'][number];
export type PromiseTerms = Scenario['promises'][string];
export type Past = NonNullable<Scenario['pasts']>[number];
export type Ending = Scenario['endings'][string];
export type Settlement = NonNullable<Beat['settles']>[number];
export type QuoteTerms = NonNullable<Reply['quote']>;
