import { z } from 'zod';
import * as basics from './basics.ts';
import * as boards from './board.ts';
import * as meetings from './meeting.ts';
import * as people from './people.ts';
import * as runs from './runs.ts';
import * as trainers from './trainers.ts';
import type { RefusalCode, Role } from './words.ts';

/**
 * Every route between browser and server: where it is, who may call it, what goes in and what comes out.
 * The server serves exactly these, the description at `/api/openapi.json` is made from them, and a test holds the three equal.
 */

export interface RouteShape {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** `:name` stands for a parameter. */
  readonly path: `/api${string}`;
  readonly who: readonly Role[];
  /** What it does, in a line. */
  readonly says: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The JSON of the answer; a stream, a file or a text otherwise. */
  readonly answer: z.ZodType | 'stream' | 'csv' | 'text';
  /** Refusals beyond those that every route can give. */
  readonly codes?: readonly RefusalCode[];
  /** Which rate limit holds. */
  readonly limit?: 'joining' | 'creating' | 'voting' | 'submitting';
}

const TEAM = '/api/teams/:team';
const MEMBERS = ['player', 'lead', 'wall'] as const;

export const ROUTES = {
  server: {
    method: 'GET',
    path: '/api/server',
    who: ['anyone'],
    says: 'Whether there is a server, and which. On static hosting this is a 404.',
    answer: people.serverInfo,
  },
  me: {
    method: 'GET',
    path: '/api/me',
    who: ['anyone'],
    says: 'The teams that this device is signed in to; renews the cookie.',
    answer: people.me,
  },
  forget: {
    method: 'DELETE',
    path: '/api/me',
    who: ['anyone'],
    says: 'Signs this device out of everything; nothing else is deleted.',
    answer: basics.done,
  },

  createTeam: {
    method: 'POST',
    path: '/api/teams',
    who: ['anyone'],
    says: 'Creates a team; this device becomes its lead.',
    body: people.newTeam,
    answer: people.createdTeam,
    limit: 'creating',
  },
  createDemo: {
    method: 'POST',
    path: '/api/demo',
    who: ['anyone'],
    says: 'Creates a demo team with made-up players and runs, deleted after a day; this device becomes its lead.',
    answer: people.createdTeam,
    limit: 'creating',
  },
  becomeLead: {
    method: 'POST',
    path: `${TEAM}/lead`,
    who: ['anyone'],
    says: 'Opens the administration with the key of the admin link.',
    body: people.withKey,
    answer: basics.team,
    codes: ['wrong-code'],
    limit: 'joining',
  },
  openWall: {
    method: 'POST',
    path: `${TEAM}/wall`,
    who: ['anyone'],
    says: 'Lets this screen show the board and the meeting, with the key of the wall link.',
    body: people.withKey,
    answer: basics.team,
    codes: ['wrong-code'],
    limit: 'joining',
  },
  invitation: {
    method: 'GET',
    path: '/api/join/:code',
    who: ['anyone'],
    says: 'What somebody reads before joining: whose team, and what will be shown of them.',
    answer: people.invitation,
    codes: ['wrong-code'],
    limit: 'joining',
  },
  join: {
    method: 'POST',
    path: '/api/join',
    who: ['anyone'],
    says: 'Joins a team; the device is signed in by a cookie.',
    body: people.joining,
    answer: people.joined,
    codes: ['wrong-code', 'joining-closed', 'team-full', 'name-taken'],
    limit: 'joining',
  },
  recover: {
    method: 'POST',
    path: '/api/recover',
    who: ['anyone'],
    says: 'Signs this device in with a recovery code.',
    body: people.recovering,
    answer: people.recovered,
    codes: ['wrong-code'],
    limit: 'joining',
  },

  administration: {
    method: 'GET',
    path: `${TEAM}/admin`,
    who: ['lead'],
    says: 'Settings, join code and players.',
    answer: people.administration,
  },
  changeTeam: {
    method: 'PATCH',
    path: TEAM,
    who: ['lead'],
    says: 'Changes name, joining, goal, what the board shows, how long runs are kept.',
    body: people.teamChange,
    answer: people.administration,
  },
  deleteTeam: {
    method: 'DELETE',
    path: TEAM,
    who: ['lead'],
    says: 'Deletes the team with all its players and runs.',
    answer: basics.done,
  },
  rotate: {
    method: 'POST',
    path: `${TEAM}/codes`,
    who: ['lead'],
    says: 'Changes the join code, the admin link or the wall link; the old one stops working at once.',
    body: people.rotation,
    answer: people.rotated,
  },
  changePlayer: {
    method: 'PATCH',
    path: `${TEAM}/players/:player`,
    who: ['lead'],
    says: 'Renames a player, or hides them from everything with names.',
    body: people.playerChange,
    answer: people.administration,
    codes: ['name-taken'],
  },
  removePlayer: {
    method: 'DELETE',
    path: `${TEAM}/players/:player`,
    who: ['lead'],
    says: 'Removes a player with all that is held on them.',
    answer: people.administration,
  },
  resetRecovery: {
    method: 'POST',
    path: `${TEAM}/players/:player/recovery`,
    who: ['lead'],
    says: 'A new recovery code for somebody who lost theirs and their device.',
    answer: people.recoveryCode,
  },

  ownPage: {
    method: 'GET',
    path: `${TEAM}/me`,
    who: ['player'],
    says: 'A player’s own page: place, bands, skills, scenarios, runs.',
    answer: boards.ownPage,
  },
  changeMe: {
    method: 'PATCH',
    path: `${TEAM}/me`,
    who: ['player'],
    says: 'Changes one’s name or look, or hides from everything with names.',
    body: people.ownChange,
    answer: boards.ownPage,
    codes: ['name-taken'],
  },
  deleteMe: {
    method: 'DELETE',
    path: `${TEAM}/me`,
    who: ['player'],
    says: 'Deletes everything held on this player.',
    answer: basics.done,
  },
  exportMe: {
    method: 'GET',
    path: `${TEAM}/me/export`,
    who: ['player'],
    says: 'Everything held on this player, as JSON to keep.',
    answer: people.privacyExport,
  },
  newRecovery: {
    method: 'POST',
    path: `${TEAM}/me/recovery`,
    who: ['player'],
    says: 'A new recovery code; the old one stops working.',
    answer: people.recoveryCode,
  },
  ownRun: {
    method: 'GET',
    path: `${TEAM}/runs/:run`,
    who: ['player'],
    says: 'One of one’s own runs with its events, for the debrief.',
    answer: runs.runWithEvents,
  },

  startAttempt: {
    method: 'POST',
    path: `${TEAM}/attempts`,
    who: ['player'],
    says: 'Starts a scored attempt with a seed of the server’s; an open one at the same scenario is given up.',
    body: runs.attemptStart,
    answer: runs.attempt,
    codes: ['unknown-scenario', 'unknown-version', 'not-rankable', 'wrong-past', 'id-used'],
    limit: 'submitting',
  },
  openAttempts: {
    method: 'GET',
    path: `${TEAM}/attempts`,
    who: ['player'],
    says: 'One’s open attempts with their events, to resume.',
    answer: runs.openAttempts,
  },
  appendEvents: {
    method: 'POST',
    path: `${TEAM}/attempts/:attempt/events`,
    who: ['player'],
    says: 'Appends events to an attempt.',
    body: runs.append,
    answer: runs.appended,
    codes: ['wrong-token', 'attempt-closed', 'events-differ', 'too-long'],
    limit: 'submitting',
  },
  giveUp: {
    method: 'POST',
    path: `${TEAM}/attempts/:attempt/give-up`,
    who: ['player'],
    says: 'Gives an attempt up; it counts as an attempt.',
    body: runs.giveUp,
    answer: basics.done,
    codes: ['wrong-token', 'attempt-closed'],
  },
  submitRun: {
    method: 'POST',
    path: `${TEAM}/runs`,
    who: ['player'],
    says: 'Sends a finished run. The server replays it and answers with its own score.',
    body: runs.submission,
    answer: runs.stored,
    codes: [
      'not-scored',
      'unknown-scenario',
      'unknown-version',
      'unknown-rules',
      'not-rankable',
      'wrong-past',
      'wrong-seed',
      'wrong-token',
      'token-used',
      'id-used',
      'attempt-closed',
      'events-differ',
      'impossible-event',
      'unfinished',
      'too-long',
    ],
    limit: 'submitting',
  },

  board: {
    method: 'GET',
    path: `${TEAM}/board`,
    who: MEMBERS,
    says: 'The board, by scenario and period; one’s own place for a player.',
    query: boards.boardQuery,
    answer: boards.board,
    codes: ['unknown-scenario'],
  },
  live: {
    method: 'GET',
    path: `${TEAM}/live`,
    who: MEMBERS,
    says: 'Server-sent events with ids; resumes after `Last-Event-ID` (or `?after=`) with nothing missed.',
    query: z.strictObject({ after: z.coerce.number().int().min(0).optional() }),
    answer: 'stream',
  },

  decisions: {
    method: 'GET',
    path: `${TEAM}/decisions`,
    who: ['lead'],
    says: 'The suggested moment for a meeting, and the decisions where the team lost most.',
    answer: meetings.decisions,
  },
  newMeeting: {
    method: 'POST',
    path: `${TEAM}/meetings`,
    who: ['lead'],
    says: 'Prepares a meeting; one that is open is closed.',
    body: meetings.newMeeting,
    answer: meetings.meeting,
    codes: ['unknown-scenario', 'unknown-version', 'not-found'],
  },
  meetings: {
    method: 'GET',
    path: `${TEAM}/meetings`,
    who: MEMBERS,
    says: 'Meetings so far, with what was agreed.',
    answer: meetings.meetings,
  },
  currentMeeting: {
    method: 'GET',
    path: `${TEAM}/meetings/current`,
    who: MEMBERS,
    says: 'The meeting that is open.',
    answer: meetings.currentMeeting,
  },
  changeMeeting: {
    method: 'PATCH',
    path: `${TEAM}/meetings/:meeting`,
    who: ['lead'],
    says: 'Goes to another step, takes another moment, types counts, writes the agreement.',
    body: meetings.meetingChange,
    answer: meetings.meeting,
    codes: ['wrong-step', 'not-found'],
  },
  deleteMeeting: {
    method: 'DELETE',
    path: `${TEAM}/meetings/:meeting`,
    who: ['lead'],
    says: 'Deletes a meeting with its votes and its agreement.',
    answer: basics.done,
  },
  ballot: {
    method: 'GET',
    path: '/api/vote/:code',
    who: ['anyone', 'ballot'],
    says: 'What a phone in the room sees; gives it a ballot.',
    answer: meetings.ballot,
    codes: ['wrong-code', 'too-many'],
    limit: 'voting',
  },
  vote: {
    method: 'POST',
    path: '/api/vote/:code',
    who: ['ballot'],
    says: 'Votes, or votes otherwise, while the vote is open.',
    body: meetings.vote,
    answer: meetings.ballot,
    codes: ['wrong-code', 'voting-closed'],
    limit: 'voting',
  },
  voteLive: {
    method: 'GET',
    path: '/api/vote/:code/live',
    who: ['ballot'],
    says: 'Server-sent events for a phone: `meeting` whenever the step or the moment changes.',
    answer: 'stream',
    codes: ['wrong-code'],
    limit: 'voting',
  },

  published: {
    method: 'GET',
    path: `${TEAM}/scenarios`,
    who: MEMBERS,
    says: 'The scenarios that this team can be ranked in, with their versions.',
    answer: trainers.published,
  },
  publish: {
    method: 'POST',
    path: `${TEAM}/scenarios`,
    who: ['lead'],
    says: 'Publishes a scenario to this team, as a new version where its play has changed.',
    body: trainers.publication,
    answer: trainers.publicationAnswer,
    codes: ['scenario-faulty', 'not-rankable'],
  },
  scenarioSource: {
    method: 'GET',
    path: `${TEAM}/scenarios/:scenario/:hash/source`,
    who: MEMBERS,
    says: 'The scenario’s text, as of a version.',
    answer: 'text',
    codes: ['unknown-version'],
  },
  scenarioTips: {
    method: 'GET',
    path: `${TEAM}/scenarios/:scenario/:hash/tips`,
    who: MEMBERS,
    says: 'The tips that a version was published with.',
    answer: 'text',
    codes: ['unknown-version'],
  },
  statistics: {
    method: 'GET',
    path: `${TEAM}/statistics/:scenario`,
    who: ['lead'],
    says: 'For trainers: how often each reply is chosen, where people cut in, are silent, drop out; difficulty and discrimination.',
    query: trainers.statisticsQuery,
    answer: trainers.statistics,
    codes: ['unknown-scenario', 'unknown-version'],
  },
  statisticsFile: {
    method: 'GET',
    path: `${TEAM}/statistics/:scenario/csv`,
    who: ['lead'],
    says: 'The same as a CSV file; cells that a spreadsheet would take for formulas are escaped.',
    query: trainers.statisticsQuery,
    answer: 'csv',
    codes: ['unknown-scenario', 'unknown-version'],
  },
} as const satisfies Readonly<Record<string, RouteShape>>;

export type RouteName = keyof typeof ROUTES;

type Shape<R extends RouteName> = (typeof ROUTES)[R];
/** What is sent to a route. */
export type Body<R extends RouteName> =
  Shape<R> extends { body: infer B extends z.ZodType } ? z.input<B> : undefined;
/** What is sent to a route, once read. */
export type ReadBody<R extends RouteName> =
  Shape<R> extends { body: infer B extends z.ZodType } ? z.output<B> : undefined;
export type Query<R extends RouteName> =
  Shape<R> extends { query: infer Q extends z.ZodType } ? z.input<Q> : undefined;
export type ReadQuery<R extends RouteName> =
  Shape<R> extends { query: infer Q extends z.ZodType } ? z.output<Q> : undefined;
/** What a route answers with; streams, files and texts are told as such. */
export type Answer<R extends RouteName> = Shape<R>['answer'] extends infer A
  ? A extends z.ZodType
    ? z.output<A>
    : string
  : never;

/** The address of a route with its parameters filled in; a parameter that is not given throws. */
export function addressOfRoute(
  route: RouteName,
  params: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const path = ROUTES[route].path.replace(/:([a-z]+)/g, (_, parameter: string) => {
    const value = params[parameter];
    if (value === undefined) throw new TypeError(`"${parameter}" of ${route} is not given`);
    return encodeURIComponent(value);
  });
  const asked = Object.entries(query).flatMap(([field, value]) =>
    value === undefined ? [] : [`${field}=${encodeURIComponent(value)}`],
  );
  return asked.length === 0 ? path : `${path}?${asked.join('&')}`;
}
