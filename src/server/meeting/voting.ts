import type { FastifyReply, FastifyRequest } from 'fastify';
import { code as codeOf, type Ballot } from '../../wire.ts';
import { refuse, type Refused } from '../http/refusing.ts';
import type { Serve } from '../http/serving.ts';
import { tell } from '../live/hub.ts';
import { openStream } from '../live/stream.ts';
import { newId } from '../store/secret.ts';
import type { Writing } from '../store/writer.ts';
import type { World } from '../world.ts';
import type { Moment } from './decisions.ts';
import { countsOf, isRevealed, type MeetingRow } from './meetings.ts';
import { makeReplyWords } from './reply-words.ts';

/** Phones in the room. They need not have joined: a code brings them in, and a signed cookie makes each count once. */

const BALLOT = 'good-call-ballot';
/** More phones than this are not let in: the greatest room has 300, and some reload in private windows. */
const MOST_BALLOTS = 1500;
const DAY = 86_400;

export function serveVoting(serve: Serve, world: World): void {
  const { store, now } = world;
  const replyWords = makeReplyWords(world);

  serve('ballot', async ({ params, request, reply }) => {
    const meeting = await meetingWith(world, params['code']);
    if (meeting === undefined) return wrongCode();
    const own = ballotOf(request) ?? giveBallot(reply);
    const refused = await store.write((trx) => register(trx, meeting, own, now()));
    return refused ?? answer(world, replyWords, meeting, own);
  });

  serve('vote', async ({ params, body, request }) => {
    const meeting = await meetingWith(world, params['code']);
    if (meeting === undefined) return wrongCode();
    const own = ballotOf(request);
    if (own === null) return noBallot();
    const refused = await store.write((trx) => vote(trx, meeting.id, own, body.reply, now()));
    return refused ?? answer(world, replyWords, meeting, own);
  });

  serve('voteLive', async ({ params, request, reply }) => {
    const meeting = await meetingWith(world, params['code']);
    if (meeting === undefined) return wrongCode();
    if (ballotOf(request) === null) return noBallot();
    const { team, id } = meeting;
    // A phone is told that its page has changed, and nothing else of the team.
    await openStream(world, { team, after: undefined, request, reply }, (frame, update) =>
      update.kind === 'reset' || (update.kind === 'meeting' && update.meeting === id) ? frame : null,
    );
    return '';
  });
}

const wrongCode = (): Refused => refuse('wrong-code', 'No meeting is open under this code.');
const noBallot = (): Refused => refuse('signed-out', 'This phone has no ballot yet; open the vote first.');

async function meetingWith({ store }: World, typed: string | undefined): Promise<MeetingRow | undefined> {
  const code = codeOf.safeParse(typed);
  if (!code.success) return undefined;
  return store.read
    .selectFrom('meetings')
    .selectAll()
    .where('code', '=', code.data)
    .where('step', '!=', 'closed')
    .executeTakeFirst();
}

/** The ballot of a phone; null if it has none that was signed here. */
function ballotOf(request: FastifyRequest): string | null {
  const cookie = request.cookies[BALLOT];
  if (cookie === undefined) return null;
  const { valid, value } = request.unsignCookie(cookie);
  return valid && value !== null ? value : null;
}

function giveBallot(reply: FastifyReply): string {
  const ballot = newId();
  void reply.setCookie(BALLOT, ballot, {
    path: '/api/vote',
    httpOnly: true,
    sameSite: 'strict',
    secure: 'auto',
    signed: true,
    maxAge: DAY,
  });
  return ballot;
}

async function register(trx: Writing, meeting: MeetingRow, own: string, at: number): Promise<Refused | null> {
  const known = await trx
    .selectFrom('ballots')
    .select('ballot')
    .where('meeting', '=', meeting.id)
    .where('ballot', '=', own)
    .executeTakeFirst();
  if (known !== undefined) return null;
  const { count } = await trx
    .selectFrom('ballots')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('meeting', '=', meeting.id)
    .executeTakeFirstOrThrow();
  if (count >= MOST_BALLOTS) return refuse('too-many', 'The room is full.', { retryAfter: 60 });
  await trx.insertInto('ballots').values({ meeting: meeting.id, ballot: own, reply: null, at }).execute();
  return null;
}

async function vote(
  trx: Writing,
  meetingId: string,
  own: string,
  reply: string,
  at: number,
): Promise<Refused | null> {
  const meeting = await trx.selectFrom('meetings').selectAll().where('id', '=', meetingId).executeTakeFirst();
  if (meeting?.step !== 'vote' || meeting.moment === null) {
    return refuse('voting-closed', 'The vote is not open.');
  }
  const { replies } = JSON.parse(meeting.moment) as Moment;
  if (!replies.some(({ id }) => id === reply)) {
    return refuse('invalid', 'There is no such reply.', { at: 'reply' });
  }
  const refused = await register(trx, meeting, own, at);
  if (refused !== null) return refused;
  await trx
    .updateTable('ballots')
    .set({ reply, at })
    .where('meeting', '=', meeting.id)
    .where('ballot', '=', own)
    .execute();
  const { counts, total } = await countsOf(trx, meeting);
  await tell(trx, meeting.team, { kind: 'votes', meeting: meeting.id, counts, total }, at);
  return null;
}

async function answer(
  { store }: World,
  replyWords: ReturnType<typeof makeReplyWords>,
  meeting: MeetingRow,
  own: string,
): Promise<Ballot> {
  const { read } = store;
  const team = await read
    .selectFrom('teams')
    .select('name')
    .where('id', '=', meeting.team)
    .executeTakeFirstOrThrow();
  const mine = await read
    .selectFrom('ballots')
    .select('reply')
    .where('meeting', '=', meeting.id)
    .where('ballot', '=', own)
    .executeTakeFirst();
  const moment = meeting.moment === null ? null : (JSON.parse(meeting.moment) as Moment);
  const { counts, total } = await countsOf(read, meeting);
  return {
    team,
    meeting: meeting.id,
    step: meeting.step,
    open: meeting.step === 'vote',
    moment:
      moment === null
        ? null
        : {
            scenario: moment.scenario,
            language: moment.language,
            beat: moment.beat,
            words: await replyWords(meeting.team, moment),
          },
    replies: moment === null || meeting.step === 'prepared' ? [] : [...moment.replies],
    own: mine?.reply ?? null,
    counts: isRevealed(meeting.step) ? counts : null,
    total,
  };
}
