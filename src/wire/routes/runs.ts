import * as basics from '../basics.ts';
import * as runs from '../runs.ts';
import { TEAM, type RouteShape } from './shape.ts';

/** Routes of attempts and runs. */
export const RUN_ROUTES = {
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
} as const satisfies Readonly<Record<string, RouteShape>>;
