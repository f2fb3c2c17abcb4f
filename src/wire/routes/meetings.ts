import * as basics from '../basics.ts';
import * as meetings from '../meeting.ts';
import { MEMBERS, TEAM, type RouteShape } from './shape.ts';

/** Routes of meetings and of the room’s votes. */
export const MEETING_ROUTES = {
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
} as const satisfies Readonly<Record<string, RouteShape>>;
