import {
  effects,
  makeLine,
  makeReply,
  visible,
  type BeatInput,
  type Place,
  type ReplyInput,
} from './replies.ts';

/** The beat that opens a chapter: a word is given in it, if the chapter has one. */
export function openingBeat(place: Place): BeatInput {
  const { chance } = place.plan;
  const { promise, facts } = place.chapter;
  const replies =
    promise === null ? plainReplies({ ...place, given: [] }) : promisingReplies(place, promise.id);
  return {
    ...(place.chapter.number > 0 && chance.percent(50)
      ? { jump: { minutes: chance.int(5, 60), says: 'Time passes.' } }
      : {}),
    lines: facts.map(({ id }) => ({ id, say: `We have {${id}}.`, tells: [id] })).slice(chance.int(0, 1)),
    ...extras(place),
    replies,
  };
}

/** Every reply gives the word, one way or another, so that all states agree that it was given. */
function promisingReplies(place: Place, promise: string): ReplyInput[] {
  const { chance, variants } = place.plan;
  const from = chance.int(1, 3) * 5;
  const quote: ReplyInput = {
    id: 'quote',
    say: 'It takes {quote} minutes.',
    coaching: 'A number.',
    quote: {
      promise,
      from,
      to: from + chance.int(2, 5) * 5,
      step: 5,
      signs: { best: from, safe: from + 5, padded: from + 15 },
    },
    outcomes: [
      { when: { bearable: false }, ...effects(place) },
      { when: { quote: { atLeast: from + 5 * Math.min(2, variants) } }, ...effects(place) },
      effects(place),
    ],
  };
  const vague: ReplyInput = {
    id: 'soon',
    say: 'Soon.',
    coaching: 'No number.',
    promise: { id: promise, vague: true },
    ...effects(place),
  };
  const amount: ReplyInput = {
    id: 'amount',
    say: 'Ten minutes.',
    coaching: 'A number.',
    promise: { id: promise, amount: 10, ...(chance.percent(20) ? { beyond: true as const } : {}) },
    ...effects(place),
  };
  return [quote, ...chance.some([vague, amount], chance.int(1, 2))];
}

/** A beat within a chapter. */
export function middleBeat(place: Place): BeatInput {
  const { chance } = place.plan;
  const { chapter, beat } = place;
  if (chance.percent(15)) return hubBeat(place);
  const lines = Array.from({ length: chance.int(1, 2) }, (_, at) => makeLine(place, `l${at}`));
  const stales = chance.some(chapter.facts, 1).map(({ id }) => id);
  const jump = chance.percent(12) ? { jump: { minutes: 10, says: 'A while later.', stales } } : {};
  const replies = plainReplies(place);
  place.given.push(`${beat}/${chance.pick(replies).id}`);
  if (place.given.length > 2) place.given.shift();
  return { ...jump, lines, ...extras(place), replies };
}

function plainReplies(place: Place): ReplyInput[] {
  const { chance } = place.plan;
  const { chapter, beat } = place;
  const replies = Array.from({ length: chance.int(2, 4) }, (_, at): ReplyInput => {
    // The first is always offered, and leads on in the story.
    const reply = makeReply(at > 0 ? place : onward(place), `r${at}`);
    return at > 0 && chance.percent(20) ? { ...reply, when: visible(place) } : reply;
  });
  const last = replies.at(-1) as ReplyInput;
  if (chapter.favour !== null && chapter.beats.indexOf(beat) < 3 && replies.length > 2) {
    replies[replies.length - 1] = { ...last, favour: chapter.favour };
  }
  if (chance.percent(12)) {
    const slight = { follows: { 'take-their-ideas': 'slight' as const } };
    replies.push({ id: 'mm', say: 'Mm-hm.', coaching: 'Go on.', backchannel: true, ...slight });
  }
  return replies;
}

/** Topics in any order, each once, and one way out. */
function hubBeat(place: Place): BeatInput {
  const { chance } = place.plan;
  const back: Place = { ...place, onwards: [] };
  const topics = Array.from({ length: chance.int(2, 3) }, (_, at) => makeReply(back, `t${at}`));
  const leave: ReplyInput = { id: 'leave', say: 'Let us go on.', coaching: 'On.', ...effects(onward(place)) };
  return { hub: true, lines: [makeLine(place, 'l0')], ...extras(back), replies: [...topics, leave] };
}

/** The same place without the early ending. */
function onward(place: Place): Place {
  return { ...place, onwards: place.onwards.filter((to) => to !== 'early') };
}

/** What can come with any beat: silence, temptation. */
function extras(place: Place): Partial<BeatInput> {
  const { chance } = place.plan;
  return {
    ...(chance.percent(25) ? { silence: { ...effects({ ...place, onwards: [] }) } } : {}),
    ...(chance.percent(25)
      ? { temptations: [{ id: 'mail', label: 'Mail (3)', shows: 'Nothing new.' }] }
      : {}),
  };
}

/** The beat that closes a chapter: its word falls due, and the mood decides how things go on. */
export function closingBeat(
  place: Place,
  onwards: { readonly glad: string; readonly cross: string },
): BeatInput {
  const { chance } = place.plan;
  const { promise } = place.chapter;
  const kept = promise === null ? [] : [{ promise: promise.id, is: ['kept' as const, 'beaten' as const] }];
  const due = promise === null ? {} : { settles: [promise.id] };
  const trusting = chance.percent(50) && place.chapter.number === 0 ? [{ trust: { atLeast: 5 } }] : [];
  return {
    ...due,
    lines: [
      { id: 'good', say: 'Good.', when: { any: [{ mood: { atLeast: 'pleased' } }, ...kept] } },
      { id: 'so', say: 'So.' },
    ],
    replies: plainReplies({ ...place, onwards: [], given: [] }),
    next: [
      { when: { any: [{ mood: { atLeast: 'neutral' } }, ...trusting] }, to: onwards.glad },
      { to: onwards.cross },
    ],
  };
}
