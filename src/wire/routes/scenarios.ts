import * as trainers from '../trainers.ts';
import { MEMBERS, TEAM, type RouteShape } from './shape.ts';

/** Routes of published scenarios and of their statistics. */
export const SCENARIO_ROUTES = {
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
