/** The closed vocabularies of Good Call: each is declared once here, and its type derived. */

/** The five groups of tips, in the order in which screens show them. */
export const SKILLS = ['promises', 'excuses', 'listening', 'care', 'relationship'] as const;
export type Skill = (typeof SKILLS)[number];

/** The three skills that carry the headline scores. */
export const HEADLINE_SKILLS = ['promises', 'excuses', 'listening'] as const satisfies readonly Skill[];

/** The customer's mood as it shows, from worst to best. */
export const MOODS = ['furious', 'annoyed', 'worried', 'neutral', 'pleased', 'delighted'] as const;
export type Mood = (typeof MOODS)[number];

/** How an author moves the mood: one or three steps of the 0 to 20 ladder. */
export const MOOD_MOVES = ['much-worse', 'worse', 'better', 'much-better'] as const;
export type MoodMove = (typeof MOOD_MOVES)[number];

/** How strongly a reply follows or breaks a tip: one, two or three points. */
export const STRENGTHS = ['slight', 'clear', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Whom or what a reply blames. */
export const EXCUSES = ['policy', 'colleague', 'supplier', 'circumstances', 'customer'] as const;
export type Excuse = (typeof EXCUSES)[number];

/** What kind of talk a reply is; bots, lints and the rules on apologies and feeling read these. */
export const TAGS = ['warmth', 'apology', 'procedure', 'asks', 'logic'] as const;
export type Tag = (typeof TAGS)[number];

/** What the trainee knows of a fact. */
export const FACT_STATES = ['unknown', 'missed', 'known', 'stale'] as const;
export type FactState = (typeof FACT_STATES)[number];

/** How a promise can be settled. */
export const SETTLEMENTS = ['beaten', 'kept', 'late', 'broken'] as const;
export type Settled = (typeof SETTLEMENTS)[number];

/** How a promise stands in the ledger. Released: the customer agreed to let it go, and it is never settled. */
export const PROMISE_STATES = ['none', 'open', ...SETTLEMENTS, 'released'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** How a promise was worded when it was last made. */
export const WORDINGS = ['vague', 'quoted', 'requoted'] as const;
export type Wording = (typeof WORDINGS)[number];

/** Where a quote stands against what this variant delivers, all that a settlement can tell apart. */
export const QUOTE_CLASSES = ['far-under', 'under', 'at', 'over', 'far-over'] as const;
export type QuoteClass = (typeof QUOTE_CLASSES)[number];

export const UNITS = ['minutes', 'hours', 'days', 'amount'] as const;
export type Unit = (typeof UNITS)[number];

export const CHANNELS = ['phone', 'in-person'] as const;
export type Channel = (typeof CHANNELS)[number];

export const SETTINGS = ['call-centre', 'insurance-office', 'restaurant'] as const;
export type Setting = (typeof SETTINGS)[number];

/** What the weather is like outside. */
export const WEATHERS = ['fair', 'rain'] as const;
export type Weather = (typeof WEATHERS)[number];

/** How a table stands, as seen from the door: the sooner it is free, the later in the list. */
export const TABLE_STATES = ['eating', 'coffee', 'paying', 'clearing', 'free'] as const;
export type TableState = (typeof TABLE_STATES)[number];

/** Whose call it is, where a conversation begins on the phone. */
export const CALLERS = ['customer', 'trainee'] as const;
export type Caller = (typeof CALLERS)[number];

/** What is on the trainee's screen, or beside it: it decides the sign on its button. */
export const TEMPTATION_KINDS = ['mail', 'sheet', 'diary', 'orders', 'plan', 'chat', 'person'] as const;
export type TemptationKind = (typeof TEMPTATION_KINDS)[number];

/** What an ending means for the customer, from best to worst. */
export const VERDICTS = ['stays', 'wavers', 'leaves'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How hard a scenario is on somebody who listens and knows nothing yet. */
export const DIFFICULTIES = ['gentle', 'demanding', 'hard'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export const MODES = ['practice', 'scored'] as const;
export type Mode = (typeof MODES)[number];

export const TEMPOS = ['live', 'untimed'] as const;
export type Tempo = (typeof TEMPOS)[number];

/** The events of a run, which are also its log. */
export const EVENTS = ['listen', 'reply', 'silence', 'glance'] as const;
export type EventType = (typeof EVENTS)[number];

/** Mood runs from 0 to 20 and trust from 0 to 8, in whole steps. */
export const MOOD_TOP = 20;
export const TRUST_TOP = 8;
