import type { Kysely, Selectable } from 'kysely';
import type { Answer, Meeting, ReadBody } from '../../wire.ts';
import type { TeamRow } from '../http/member.ts';
import { isRefused, refuse, type Refused } from '../http/refusing.ts';
import { member, type Serve } from '../http/serving.ts';
import { tell } from '../live/hub.ts';
import { isoOf, teamOf } from '../people/rows.ts';
import { newCode, newId } from '../store/secret.ts';
import type { MeetingTable, Tables } from '../store/tables.ts';
import type { Writing } from '../store/writer.ts';
import type { Studies } from '../statistics/studies.ts';
import type { World } from '../world.ts';
import { changedOf } from './changed.ts';
import { decisionsOf, prepare, type Moment, type Prepared } from './decisions.ts';

/** Meetings: prepared by the lead, gone through step by step, kept with what was agreed. */

export type MeetingRow = Selectable<MeetingTable>;

const KEPT_MEETINGS = 100;

export function serveMeetings(serve: Serve, world: World, studies: Studies): void {
  const { store } = world;

  serve('decisions', (asked) => decisionsOf(world, studies, member(asked).team.id));

  serve('newMeeting', async (asked) => {
    const { team } = member(asked);
    const prepared = await prepareMoment(world, studies, team.id, asked.body.moment);
    if (isRefused(prepared)) return prepared;
    const row = await newMeeting(world, team, prepared);
    return meetingOf(store.read, team, row, true);
  });

  serve('currentMeeting', async (asked) => {
    const { team, lead } = member(asked);
    const row = await currentOf(store.read, team.id);
    return { meeting: row === undefined ? null : await meetingOf(store.read, team, row, lead) };
  });

  serve('meetings', async (asked) => {
    const rows = await store.read
      .selectFrom('meetings')
      .selectAll()
      .where('team', '=', member(asked).team.id)
      .orderBy('created', 'desc')
      .limit(KEPT_MEETINGS)
      .execute();
    return { meetings: rows.map(summaryOf) };
  });

  serve('changeMeeting', async (asked) => {
    const { team } = member(asked);
    const { moment: pick, ...change } = asked.body;
    const prepared = pick === undefined ? undefined : await prepare(world, studies, team.id, pick);
    if (isRefused(prepared)) return prepared;
    const row = await store.write((trx) =>
      changeMeeting(trx, {
        team: team.id,
        id: asked.params['meeting'] ?? '',
        change,
        prepared,
        at: world.now(),
      }),
    );
    return isRefused(row) ? row : meetingOf(store.read, team, row, true);
  });

  serve('deleteMeeting', async (asked) => {
    const { team } = member(asked);
    const id = asked.params['meeting'] ?? '';
    return store.write(async (trx) => {
      const row = await rowOf(trx, team.id, id);
      if (row === undefined) return noMeeting();
      await trx.deleteFrom('ballots').where('meeting', '=', id).execute();
      await trx.deleteFrom('meetings').where('id', '=', id).execute();
      await tell(trx, team.id, { kind: 'meeting', meeting: id }, world.now());
      return { done: true as const };
    });
  });
}

const noMeeting = (): Refused => refuse('not-found', 'There is no such meeting.');

function summaryOf(row: MeetingRow): Answer<'meetings'>['meetings'][number] {
  const moment = row.moment === null ? null : (JSON.parse(row.moment) as Moment);
  return {
    id: row.id,
    step: row.step,
    created: isoOf(row.created),
    title: moment?.title ?? null,
    beat: moment?.beat ?? null,
    agreement: row.agreement,
  };
}

/** The moment that was picked, or the suggested one; none where there is nothing to suggest. */
async function prepareMoment(
  world: World,
  studies: Studies,
  team: string,
  pick: ReadBody<'newMeeting'>['moment'],
): Promise<Prepared | null | Refused> {
  if (pick !== undefined) return prepare(world, studies, team, pick);
  const { decisions } = await decisionsOf(world, studies, team);
  for (const suggested of decisions) {
    const prepared = await prepare(world, studies, team, suggested);
    if (!isRefused(prepared)) return prepared;
  }
  return null;
}

async function newMeeting(world: World, team: TeamRow, prepared: Prepared | null): Promise<MeetingRow> {
  const { store, now } = world;
  const before = await store.read
    .selectFrom('meetings')
    .select('created')
    .where('team', '=', team.id)
    .orderBy('created', 'desc')
    .limit(1)
    .executeTakeFirst();
  const row: MeetingRow = {
    id: newId(),
    team: team.id,
    step: 'prepared',
    created: now(),
    closed: null,
    code: newCode(6),
    changed: JSON.stringify(await changedOf(world, team.id, before?.created ?? null)),
    moment: prepared === null ? null : JSON.stringify(prepared.moment),
    distribution: prepared === null ? null : JSON.stringify(prepared.distribution),
    typed: '{}',
    agreement: null,
    agreed: null,
  };
  await store.write(async (trx) => {
    await trx
      .updateTable('meetings')
      .set({ step: 'closed', closed: now() })
      .where('team', '=', team.id)
      .where('step', '!=', 'closed')
      .execute();
    await trx.insertInto('meetings').values(row).execute();
    await tell(trx, team.id, { kind: 'meeting', meeting: row.id }, now());
  });
  return row;
}

/** The meeting that is open; there is one at most. */
function currentOf(db: Kysely<Tables>, team: string): Promise<MeetingRow | undefined> {
  return db
    .selectFrom('meetings')
    .selectAll()
    .where('team', '=', team)
    .where('step', '!=', 'closed')
    .orderBy('created', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function rowOf(db: Kysely<Tables>, team: string, id: string): Promise<MeetingRow | undefined> {
  return db
    .selectFrom('meetings')
    .selectAll()
    .where('id', '=', id)
    .where('team', '=', team)
    .executeTakeFirst();
}

async function changeMeeting(
  trx: Writing,
  {
    team,
    id,
    change,
    prepared,
    at,
  }: {
    readonly team: string;
    readonly id: string;
    readonly change: Omit<ReadBody<'changeMeeting'>, 'moment'>;
    readonly prepared: Prepared | undefined;
    readonly at: number;
  },
): Promise<MeetingRow | Refused> {
  const row = await rowOf(trx, team, id);
  if (row === undefined) return noMeeting();
  const { step = row.step, typed, agreement } = change;
  const isOver = row.step === 'closed';
  if (isOver && (step !== 'closed' || prepared !== undefined || typed !== undefined)) {
    return refuse('wrong-step', 'The meeting is closed.');
  }
  const moment = prepared === undefined ? row.moment : JSON.stringify(prepared.moment);
  const replies = moment === null ? [] : (JSON.parse(moment) as Moment).replies.map((reply) => reply.id);
  const needsMoment = ['moment', 'vote', 'compare', 'consequences', 'tip'].includes(step);
  if (needsMoment && moment === null) return refuse('wrong-step', 'The meeting has no moment yet.');
  const unknown = Object.keys(typed ?? {}).find((reply) => !replies.includes(reply));
  if (unknown !== undefined) return refuse('invalid', `There is no reply "${unknown}".`, { at: 'typed' });
  const next: MeetingRow = {
    ...row,
    step,
    closed: step === 'closed' ? (row.closed ?? at) : null,
    moment,
    distribution: prepared === undefined ? row.distribution : JSON.stringify(prepared.distribution),
    typed: typed === undefined ? (prepared === undefined ? row.typed : '{}') : JSON.stringify(typed),
    agreement: agreement === undefined ? row.agreement : agreement,
    agreed: agreement === undefined ? row.agreed : agreement === null ? null : at,
  };
  const { id: _, team: __, ...set } = next;
  await trx.updateTable('meetings').set(set).where('id', '=', id).execute();
  if (prepared !== undefined) {
    await trx.updateTable('ballots').set({ reply: null }).where('meeting', '=', id).execute();
  }
  await tell(trx, team, { kind: 'meeting', meeting: id }, at);
  return next;
}

/** Counts by reply: phones, and hands that were typed. */
export async function countsOf(
  db: Kysely<Tables>,
  row: MeetingRow,
): Promise<{
  counts: Record<string, number>;
  typed: Record<string, number>;
  total: number;
  ballots: number;
}> {
  const rows = await db
    .selectFrom('ballots')
    .select((of) => ['reply', of.fn.countAll<number>().as('count')])
    .where('meeting', '=', row.id)
    .groupBy('reply')
    .execute();
  const typed = JSON.parse(row.typed) as Record<string, number>;
  const moment = row.moment === null ? null : (JSON.parse(row.moment) as Moment);
  const counts = Object.fromEntries(
    (moment?.replies ?? []).map(({ id }) => [
      id,
      (rows.find(({ reply }) => reply === id)?.count ?? 0) + (typed[id] ?? 0),
    ]),
  );
  return {
    counts,
    typed,
    total: Object.values(counts).reduce((sum, each) => sum + each, 0),
    ballots: rows.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Steps at which the room has voted, and may see how the real runs went. */
export const isRevealed = (step: MeetingRow['step']): boolean =>
  ['compare', 'consequences', 'tip', 'agreement', 'closed'].includes(step);

async function meetingOf(
  db: Kysely<Tables>,
  team: TeamRow,
  row: MeetingRow,
  lead: boolean,
): Promise<Meeting> {
  const last = await db
    .selectFrom('meetings')
    .select(['agreement', 'agreed', 'created'])
    .where('team', '=', team.id)
    .where('created', '<', row.created)
    .where('agreement', 'is not', null)
    .orderBy('created', 'desc')
    .limit(1)
    .executeTakeFirst();
  const mayCompare = lead || isRevealed(row.step);
  const lastText = last?.agreement ?? null;
  return {
    id: row.id,
    team: teamOf(team),
    step: row.step,
    created: isoOf(row.created),
    code: row.code,
    changed: JSON.parse(row.changed) as Meeting['changed'],
    lastAgreement:
      last === undefined || lastText === null
        ? null
        : { text: lastText, at: isoOf(last.agreed ?? last.created) },
    moment: row.moment === null ? null : (JSON.parse(row.moment) as Moment),
    distribution:
      row.distribution === null || !mayCompare
        ? null
        : (JSON.parse(row.distribution) as Meeting['distribution']),
    votes: { open: row.step === 'vote', ...(await countsOf(db, row)) },
    agreement: row.agreement,
  };
}
