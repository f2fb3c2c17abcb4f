import { z } from 'zod';
import {
  CHANNELS,
  EXCUSES,
  MOOD_MOVES,
  MOOD_TOP,
  SETTINGS,
  STRENGTHS,
  TAGS,
  TRUST_TOP,
  UNITS,
  VERDICTS,
} from '../vocabulary.ts';
import { condition } from './condition.ts';
import { after, past } from './past.ts';
import { id, ID_PATTERN, text } from './text.ts';

/** The scenario format: one schema, from which the types and the published JSON Schema follow. */

const LINE_LENGTH = 400;

const mapOf = <T extends z.ZodType>(of: T, description: string) =>
  z.record(z.string().max(48).regex(ID_PATTERN), of).describe(description);

const tipStrengths = (description: string) =>
  z.record(z.string().max(48).regex(ID_PATTERN), z.enum(STRENGTHS)).describe(description);

const line = z
  .strictObject({
    id: id('Unique among the lines of its beat and of the replies in it.'),
    say: text(
      LINE_LENGTH,
      'What the customer says. `{fact}` stands for the value of a fact, `{promise}` for what was promised.',
    ),
    when: condition.optional().describe('The line is spoken only when this holds as it is about to start.'),
    tells: z
      .array(id('A fact.'))
      .max(6)
      .optional()
      .describe('The facts that are known once this line was heard to its end.'),
  })
  .describe('One utterance of the customer.');

const settlement = z
  .union([
    id('A promise, settled against what this variant delivers.'),
    z.strictObject({
      promise: id('A promise.'),
      as: z
        .enum(['beaten', 'kept', 'late', 'broken'])
        .describe('How it was settled, by what the trainee did.'),
    }),
  ])
  .describe('A promise that falls due here: its id, or its id with how it came out.');

const effects = {
  follows: tipStrengths(
    'Tips that this follows, each with how strongly: slight, clear or strong (1, 2, 3 points).',
  ).optional(),
  breaks: tipStrengths('Tips that this breaks, each with how strongly.').optional(),
  mood: z.enum(MOOD_MOVES).optional().describe('How the customer takes it: one step, or three for `much-`.'),
  untruth: z
    .literal(true)
    .optional()
    .describe('The customer finds out that they were told something untrue: trust falls.'),
  settles: z.array(settlement).max(6).optional().describe('Promises that this settles.'),
  answer: z.array(line).max(6).optional().describe('What the customer says to this, before the next beat.'),
  to: id(
    'The beat or ending that follows. Left out: the `next` of the beat; in a hub: the hub again.',
  ).optional(),
  thought: text(240, 'What the customer thinks at this moment, shown in the debrief alone.').optional(),
};

const outcome = z
  .strictObject({
    when: condition
      .optional()
      .describe('The first outcome whose condition holds is taken; the last has none.'),
    ...effects,
  })
  .describe('What a reply leads to.');

const signs = z
  .strictObject({
    best: z
      .int()
      .describe('The best case that the signs allow: promising this or bolder pleases now and is a gamble.'),
    safe: z.int().describe('What can comfortably be delivered every time.'),
    padded: z.int().describe('From here on the number is padding.'),
  })
  .describe(
    'What the signs in view say, honest but uncertain. A quote is judged by them alone, never by luck.',
  );

const quote = z
  .strictObject({
    promise: id('The promise that the number belongs to.'),
    from: z.int().describe('The lowest number that can be picked.'),
    to: z.int().describe('The highest number that can be picked.'),
    step: z.int().min(1).describe('The distance between two numbers.'),
    signs,
    again: z
      .literal(true)
      .optional()
      .describe('This re-quotes an open promise before it is due; possible once.'),
  })
  .describe('A number that the trainee picks.');

const reply = z
  .strictObject({
    id: id('Unique in its beat.'),
    say: text(
      160,
      'The card: at most 14 words. `{quote}` stands for the number picked, `{fact}` for a fact heard.',
    ),
    spoken: text(400, 'What is said once the card is chosen, when it is longer than the card.').optional(),
    when: condition
      .optional()
      .describe(
        'Offered only when this holds. Visible conditions alone, or the cards would leak the variant.',
      ),
    tags: z
      .array(z.enum(TAGS))
      .max(5)
      .optional()
      .describe('What kind of talk it is: warmth, apology, procedure, asks, logic.'),
    minutes: z.int().min(0).max(600).optional().describe('What it costs on the clock of the story.'),
    backchannel: z
      .literal(true)
      .optional()
      .describe('"Mm-hm, go on": no interruption, no next beat, once a beat.'),
    asks: id('The fact that it asks for.').optional(),
    relies: z
      .array(
        z.strictObject({
          fact: id('A fact.'),
          is: z
            .array(id('A value of the fact.'))
            .min(1)
            .max(12)
            .describe('The values with which it is right.'),
        }),
      )
      .min(1)
      .max(4)
      .optional()
      .describe(
        'What it takes for granted. Unheard, that is an assumption; against what was heard, it was not listening.',
      ),
    reads: z
      .strictObject({
        fact: id('The hidden fact that is pinned down.'),
        is: id('The value that the trainee reads.'),
        from: z
          .array(id('A fact.'))
          .min(1)
          .max(6)
          .describe('The facts that can bear the reading out: it is grounded once one of them was heard.'),
      })
      .optional()
      .describe('A read: the trainee pins down what is really going on with this customer.'),
    saysBack: z
      .array(id('A fact.'))
      .min(1)
      .max(3)
      .optional()
      .describe(
        'Particulars that the trainee fills in from what was heard; `{fact}` in the text shows them.',
      ),
    promise: z
      .strictObject({
        id: id('A promise.'),
        vague: z.literal(true).optional().describe('No time, no amount.'),
        amount: z.int().optional().describe('The number that is promised.'),
        beyond: z.literal(true).optional().describe("It was not the trainee's to promise."),
      })
      .optional()
      .describe('What it commits the trainee to, with no number to pick.'),
    quote: quote.optional(),
    excuse: z
      .enum(EXCUSES)
      .optional()
      .describe('Whom or what it blames. A true and specific explanation is not an excuse.'),
    favour: id('The favour that it does; offered only while there is latitude left.').optional(),
    ...effects,
    outcomes: z
      .array(outcome)
      .min(1)
      .max(8)
      .optional()
      .describe(
        'What it leads to, first match wins. Instead of follows, breaks, mood, untruth, settles, answer, to and thought.',
      ),
    coaching: text(320, 'For the debrief: what it does to this customer and why, in at most two sentences.'),
  })
  .describe('What the trainee can say or do.');

const jump = z
  .strictObject({
    minutes: z.int().min(1).max(20160).describe('How far the clock of the story moves on.'),
    says: text(LINE_LENGTH, 'What is told as the time passes: "Twenty minutes later…"'),
    tells: z
      .array(id('A fact.'))
      .max(6)
      .optional()
      .describe('Facts that show themselves in the jump, such as a setback.'),
    stales: z
      .array(id('A fact.'))
      .max(6)
      .optional()
      .describe('Facts that may have changed since: relying on them now is relying on an hour ago.'),
  })
  .describe('The story moves on.');

const beat = z
  .strictObject({
    label: text(60, 'A short name for the graph and the film strip.').optional(),
    jump: jump.optional(),
    settles: z.array(settlement).max(6).optional().describe('Promises that fall due as the beat begins.'),
    sees: z
      .array(
        z.strictObject({
          id: id('Unique in its beat.'),
          say: text(200, 'What the trainee sees.'),
          when: condition.optional().describe('Seen only when this holds. Visible conditions alone.'),
        }),
      )
      .max(8)
      .optional()
      .describe("What is in the trainee's view and not the customer's: tables, a diary, a screen."),
    lines: z.array(line).max(12).describe('What the customer says, one line at a time.'),
    temptations: z
      .array(
        z.strictObject({
          id: id('Unique in its beat.'),
          label: text(60, 'What tempts: "Mail (3)".'),
          shows: text(300, 'What the trainee finds there.'),
        }),
      )
      .max(3)
      .optional()
      .describe('What the trainee could look at while the customer speaks, at the price of the line.'),
    hub: z
      .literal(true)
      .optional()
      .describe('Its topics can be taken in any order, each once: a reply without `to` comes back here.'),
    replies: z.array(reply).min(1).max(10).describe('What can be said. Three or four make a decision.'),
    silence: z
      .strictObject({ ...effects })
      .optional()
      .describe(
        'What happens when patience runs out, once a beat. Left out: the customer is put out, and waits.',
      ),
    next: z
      .array(
        z.strictObject({
          when: condition.optional().describe('The first whose condition holds is taken; the last has none.'),
          to: id('The beat or ending that follows.'),
        }),
      )
      .min(1)
      .max(8)
      .optional()
      .describe('Where outcomes without `to` lead, first match wins.'),
  })
  .describe("One exchange: the customer's lines, then the trainee's replies.");

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
    title: text(80, 'The name on the card.'),
    summary: text(240, 'One or two sentences for the card.'),
    brief: text(1200, 'What the trainee is told beforehand.'),
    channel: z.enum(CHANNELS).describe('How the customer is met.'),
    setting: z.enum(SETTINGS).describe('The scene.'),
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
