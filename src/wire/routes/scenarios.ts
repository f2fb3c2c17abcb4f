import * as basics from '../basics.ts';
import * as trainers from '../trainers.ts';
import * as translations from '../translations.ts';
import * as tryouts from '../tryouts.ts';
import { MEMBERS, TEAM, type RouteShape } from './shape.ts';

/** Routes of published scenarios, of drafts that are tried out, and of statistics. */
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
    codes: ['scenario-faulty', 'not-rankable', 'translation-faulty', 'translations-full'],
  },
  withdraw: {
    method: 'DELETE',
    path: `${TEAM}/scenarios/:scenario`,
    who: ['lead'],
    says: 'Withdraws what this team published of a scenario; its versions and their runs are kept.',
    answer: basics.done,
    codes: ['unknown-scenario'],
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
  scenarioTranslation: {
    method: 'GET',
    path: `${TEAM}/scenarios/:scenario/:hash/translations/:language`,
    who: MEMBERS,
    says: 'What this team published of a version in another language; null where it has nothing in it.',
    answer: translations.translationAnswer,
    codes: ['unknown-version'],
  },
  addTranslation: {
    method: 'POST',
    path: `${TEAM}/scenarios/:scenario/:hash/translations`,
    who: ['lead'],
    says: 'Adds a translation to a version that this team published, or replaces the one in that language; play and scores stay.',
    body: translations.newTranslation,
    answer: translations.addedTranslation,
    codes: ['unknown-version', 'translation-faulty', 'translations-full'],
  },
  removeTranslation: {
    method: 'DELETE',
    path: `${TEAM}/scenarios/:scenario/:hash/translations/:language`,
    who: ['lead'],
    says: 'Takes a translation of a version back.',
    answer: basics.done,
    codes: ['unknown-version'],
  },

  tryouts: {
    method: 'GET',
    path: `${TEAM}/tryouts`,
    who: ['lead'],
    says: 'The try-out links of this team that stand.',
    answer: tryouts.tryouts,
  },
  newTryout: {
    method: 'POST',
    path: `${TEAM}/tryouts`,
    who: ['lead'],
    says: 'Makes an unlisted link under which anybody can play a draft in practice, for some days.',
    body: tryouts.newTryout,
    answer: tryouts.createdTryout,
    codes: ['scenario-faulty', 'translation-faulty', 'tryouts-full'],
    limit: 'sharing',
  },
  endTryout: {
    method: 'DELETE',
    path: `${TEAM}/tryouts/:tryout`,
    who: ['lead'],
    says: 'Ends a try-out link; the draft is deleted from the server.',
    answer: basics.done,
  },
  tryout: {
    method: 'GET',
    path: '/api/tryouts/:tryout',
    who: ['anyone'],
    says: 'The draft behind a try-out link, to be played in practice.',
    answer: tryouts.tryout,
    limit: 'opening',
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
    query: trainers.statisticsFileQuery,
    answer: 'csv',
    codes: ['unknown-scenario', 'unknown-version'],
  },
} as const satisfies Readonly<Record<string, RouteShape>>;
