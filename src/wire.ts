/** The messages between server and browser, each with the parser that both ends use. Routes: `docs/api.md`. */

export { readScenarioCard, readScenarioCards, type ScenarioCard } from './wire/cards.ts';
export * from './wire/words.ts';
export {
  code,
  MAX_BODY,
  MAX_PLAYERS,
  MAX_SCENARIO,
  MAX_NAME,
  SPEAKING,
  type Player,
  type PlayerLook,
  type RefusalBody,
  type Team,
} from './wire/basics.ts';
export type { TeamSettings } from './wire/people.ts';
export { MAX_APPEND, type Attempt, type StoredRun, type VerifiedRun } from './wire/runs.ts';
export { liveUpdate, type Board, type LiveUpdate, type OwnPage } from './wire/board.ts';
export type { Ballot, Decisions, Meeting } from './wire/meeting.ts';
export type { Published, Statistics } from './wire/trainers.ts';
export { MAX_TRYOUT, MAX_TRYOUT_DAYS, MAX_TRYOUTS, type TryoutCard } from './wire/tryouts.ts';
export { MAX_LANGUAGES, MAX_TRANSLATION, MAX_TRANSLATIONS } from './wire/translations.ts';
export {
  addressOfRoute,
  ROUTES,
  type Answer,
  type Body,
  type Query,
  type ReadBody,
  type ReadQuery,
  type RouteName,
} from './wire/routes.ts';
export type { RouteShape } from './wire/routes/shape.ts';
export { makeCall, type CallFailure, type CallResult } from './wire/call.ts';
