import type { Json, JsonObject } from '../document/json.ts';
import { idOf } from '../document/names.ts';
import { sayStart } from '../text/start.ts';
import type { Answers } from './answers.ts';
import { card, plain } from './plain.ts';
import { written } from './written.ts';

/**
 * A short scenario out of the interview: five decisions, one variant, valid and playable at once, whatever was typed.
 * What was said and what should have been said stand in its middle; the rest is to be written over.
 */
export function buildScenario(
  given: Answers,
  { returning = false }: { readonly returning?: boolean } = {},
): string {
  const answers = filled(given);
  const { name, promised, delivers } = answers;
  const scenario = {
    $schema: '../public/scenario.schema.json',
    format: 1,
    id: idOf(name, 'new-scenario'),
    ...written(),
    title: plain(sayStart('title', { name }), 80),
    summary: plain(sayStart('summary', { name, promised }), 240),
    brief: plain(sayStart(answers.channel === 'phone' ? 'phoneBrief' : 'brief', { name, promised }), 1200),
    channel: answers.channel,
    setting: answers.setting,
    minutes: 3,
    teaches: ['full-attention', 'ask-dont-assume', 'under-promise', 'follow-up'],
    clock: { starts: '10:00' },
    customer: {
      name,
      look: answers.look,
      voice: { pitch: 1, pace: 1 },
      mood: answers.mood,
      trust: 4,
      patience: 25,
    },
    facts: {
      behind: {
        label: sayStart('fact'),
        values: { truth: answers.unknown, otherwise: sayStart('otherwise') },
      },
    },
    variants: [
      {
        id: 'as-it-was',
        label: sayStart('variant'),
        weight: 1,
        facts: { behind: 'truth' },
        delivers: { word: delivers },
        expects: { word: delivers },
      },
    ],
    promises: { word: { label: sayStart('promise'), unit: answers.unit, tolerance: 0 } },
    favours: {},
    ...(returning ? followUp() : {}),
    start: 'arrival',
    beats: {
      arrival: arrival(answers, returning),
      complaint: complaint(promised),
      turn: turn(answers),
      word: word(answers),
      due: due(answers),
    },
    endings: endings(answers),
  };
  return `${JSON.stringify(scenario, null, 2)}\n`;
}

/** Every answer as plain text that fits, with something in the place of what was left out. */
function filled(given: Answers): Answers {
  const { name, wants, promised, unknown, said, should, came, delivers } = given;
  return {
    ...given,
    name: plain(name, 40) || 'Dana',
    wants: plain(wants, 400) || sayStart(given.channel === 'phone' ? 'phoneWants' : 'wants'),
    promised: plain(promised, 100).replace(/[.!?]+$/, '') || sayStart('promised'),
    unknown: plain(unknown, 120).replace(/[.!?]+$/, '') || sayStart('unknown'),
    said: plain(said, 400) || sayStart('said'),
    should: plain(should, 400) || sayStart('should'),
    came: plain(came, 400) || sayStart('came'),
    delivers: Math.min(90, Math.max(1, Math.round(delivers) || 1)),
  };
}

type ReplyName =
  | 'listen'
  | 'reference'
  | 'moment'
  | 'ask'
  | 'assume'
  | 'blame'
  | 'sorry'
  | 'vague'
  | 'none'
  | 'after'
  | 'next';

function reply(id: ReplyName, more: JsonObject): Json {
  return { id, say: sayStart(`replies.${id}.say`), ...more, coaching: sayStart(`replies.${id}.coaching`) };
}

function arrival({ wants, channel }: Answers, returning: boolean): Json {
  const again = { id: 'again', say: sayStart('pasts.again'), when: { past: ['broken'] } };
  return {
    label: sayStart(channel === 'phone' ? 'beats.call' : 'beats.arrival'),
    lines: [...(returning ? [again] : []), { id: 'wants', say: wants }],
    replies: [
      reply('reference', { tags: ['procedure'], breaks: { 'customer-first': 'slight' }, to: 'complaint' }),
      reply('listen', { follows: { 'full-attention': 'clear' }, mood: 'better', to: 'complaint' }),
      reply('moment', { breaks: { 'respect-their-time': 'clear' }, mood: 'worse', to: 'complaint' }),
    ],
  };
}

function complaint(promised: string): Json {
  return {
    label: sayStart('beats.complaint'),
    lines: [
      { id: 'promised', say: sayStart('lines.promised', { promised }) },
      { id: 'nothing', say: sayStart('lines.nothing') },
    ],
    replies: [
      reply('blame', { excuse: 'colleague', to: 'turn' }),
      reply('assume', { relies: [{ fact: 'behind', is: ['otherwise'] }], to: 'turn' }),
      reply('ask', {
        tags: ['asks'],
        asks: 'behind',
        answer: [{ id: 'behind', say: sayStart('lines.behind'), tells: ['behind'] }],
        to: 'turn',
      }),
    ],
  };
}

function turn({ said, should }: Answers): Json {
  return {
    label: sayStart('beats.turn'),
    lines: [{ id: 'now', say: sayStart('lines.turn') }],
    replies: [
      {
        id: 'said',
        ...card(said),
        breaks: { 'customer-first': 'clear' },
        mood: 'worse',
        to: 'word',
        coaching: sayStart('replies.said.coaching'),
      },
      reply('sorry', { tags: ['apology', 'warmth'], to: 'word' }),
      {
        id: 'should',
        ...card(should),
        follows: { 'customer-first': 'clear' },
        mood: 'better',
        to: 'word',
        coaching: sayStart('replies.should.coaching'),
      },
    ],
  };
}

/** The numbers that can be named lie around what can be delivered: best case, safe every time, padded. */
function word({ delivers, unit }: Answers): Json {
  const safe = Math.ceil(delivers * 1.2);
  const best = Math.max(1, Math.floor(delivers * 0.6));
  const padded = Math.max(safe + 1, delivers * 2);
  const step = delivers > 14 ? 5 : 1;
  const down = (number: number) => Math.max(step, Math.floor(number / step) * step);
  return {
    label: sayStart('beats.word'),
    lines: [{ id: 'when', say: sayStart('lines.word') }],
    replies: [
      reply('vague', { promise: { id: 'word', vague: true }, to: 'due' }),
      {
        id: 'quote',
        say: sayStart(`replies.quote.${unit}`),
        quote: {
          promise: 'word',
          from: down(best),
          to: down(padded) + 2 * step,
          step,
          signs: { best, safe, padded },
        },
        to: 'due',
        coaching: sayStart('replies.quote.coaching'),
      },
      reply('none', { breaks: { 'set-expectations': 'clear' }, to: 'due' }),
    ],
  };
}

const MINUTES = { minutes: 1, hours: 60, days: 1440 } as const;
/** The longest that a jump can be, two weeks. */
const LONGEST = 20_160;

function due({ delivers, unit }: Answers): Json {
  return {
    label: sayStart('beats.due'),
    jump: { minutes: Math.min(LONGEST, delivers * MINUTES[unit]), says: sayStart('jump') },
    settles: ['word'],
    lines: [
      { id: 'kept', say: sayStart('lines.kept'), when: { promise: 'word', is: ['beaten', 'kept'] } },
      { id: 'late', say: sayStart('lines.late'), when: { promise: 'word', is: ['late', 'broken'] } },
      { id: 'none', say: sayStart('lines.none'), when: { promise: 'word', is: ['none'] } },
    ],
    replies: [
      reply('next', { breaks: { 'last-impression': 'slight' } }),
      reply('after', { follows: { 'follow-up': 'clear' }, mood: 'better' }),
    ],
    next: [
      {
        when: { all: [{ promise: 'word', is: ['beaten', 'kept'] }, { mood: { atLeast: 'neutral' } }] },
        to: 'on-good-terms',
      },
      { to: 'what-came-of-it' },
    ],
  };
}

function endings({ came, verdict }: Answers): Json {
  return {
    'on-good-terms': {
      title: sayStart('endings.kept.title'),
      says: sayStart('good'),
      customer: 'stays',
      review: { stars: 4, text: sayStart('endings.kept.review') },
    },
    'what-came-of-it': {
      title: sayStart('endings.came.title'),
      says: came,
      customer: verdict,
      review: { stars: verdict === 'leaves' ? 1 : 3, text: sayStart('endings.came.review') },
    },
  };
}

/** A follow-up names what the first meeting can have left behind; which scenario that was, the writer says. */
function followUp(): JsonObject {
  return {
    after: { scenario: 'the-first-meeting', stated: 'broken' },
    pasts: [
      {
        id: 'kept',
        label: sayStart('pasts.kept.label'),
        says: sayStart('pasts.kept.says'),
        when: { customer: ['stays'] },
        trust: 5,
      },
      { id: 'broken', label: sayStart('pasts.broken.label'), says: sayStart('pasts.broken.says'), trust: 2 },
    ],
  };
}
