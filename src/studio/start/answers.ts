import type { Channel, Setting, Unit, Verdict } from '../../core/vocabulary.ts';
import type { Look } from '../../ui/looks.ts';
import { sayStart } from '../text/start.ts';

/** What somebody answers to the six questions of the interview, as they typed it. */
export interface Answers {
  /** Who came. */
  readonly name: string;
  readonly look: Look;
  readonly channel: Channel;
  readonly setting: Setting;
  /** How they felt when they came, 0 to 20. */
  readonly mood: number;
  readonly wants: string;
  /** What they had been promised, and what could in fact be delivered. */
  readonly promised: string;
  readonly unit: Exclude<Unit, 'amount'>;
  readonly delivers: number;
  /** What we didn't know then. */
  readonly unknown: string;
  /** What was said, and what should have been said. */
  readonly said: string;
  readonly should: string;
  /** What came of it. */
  readonly came: string;
  readonly verdict: Exclude<Verdict, 'stays'>;
}

export const NO_ANSWERS: Answers = {
  name: '',
  look: 'dana',
  channel: 'in-person',
  setting: 'restaurant',
  mood: 8,
  wants: '',
  promised: '',
  unit: 'days',
  delivers: 2,
  unknown: '',
  said: '',
  should: '',
  came: '',
  verdict: 'leaves',
};

export const TEMPLATES = ['phone', 'counter', 'complaint', 'returning'] as const;
export type TemplateName = (typeof TEMPLATES)[number];

const SCENES: Readonly<
  Record<TemplateName, Pick<Answers, 'look' | 'channel' | 'setting' | 'unit' | 'delivers' | 'mood'>>
> = {
  phone: { look: 'kofi', channel: 'phone', setting: 'call-centre', unit: 'hours', delivers: 4, mood: 6 },
  counter: {
    look: 'mei',
    channel: 'in-person',
    setting: 'restaurant',
    unit: 'minutes',
    delivers: 25,
    mood: 10,
  },
  complaint: {
    look: 'walter',
    channel: 'in-person',
    setting: 'insurance-office',
    unit: 'days',
    delivers: 5,
    mood: 5,
  },
  returning: {
    look: 'amina',
    channel: 'in-person',
    setting: 'call-centre',
    unit: 'days',
    delivers: 2,
    mood: 7,
  },
};

/** The answers that a template gives. */
export function answersOf(template: TemplateName): Answers {
  const words = (key: 'name' | 'wants' | 'promised' | 'unknown' | 'said' | 'should' | 'came') =>
    sayStart(`templates.${template}.${key}`);
  return {
    ...NO_ANSWERS,
    ...SCENES[template],
    name: words('name'),
    wants: words('wants'),
    promised: words('promised'),
    unknown: words('unknown'),
    said: words('said'),
    should: words('should'),
    came: words('came'),
  };
}
