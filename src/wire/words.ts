/** The closed vocabularies of what browser and server say to each other: each is declared once here. */

/**
 * Who may call a route. `lead` holds the admin link, `player` has joined, `wall` is a screen that was opened with
 * the wall link and can only look, `ballot` is a phone that votes in a meeting.
 */
export const ROLES = ['anyone', 'player', 'lead', 'wall', 'ballot'] as const;
export type Role = (typeof ROLES)[number];

/** Why a request was refused, with the status of HTTP that goes with it. */
export const REFUSALS = {
  /** The message does not have the form that the route wants; `at` names the place. */
  invalid: 400,
  'too-large': 413,
  /** Nobody is signed in on this device for this team. */
  'signed-out': 401,
  /** The cookie is too old; recovery code or admin link open it again. */
  expired: 401,
  /** The key or code was changed since. */
  'code-changed': 401,
  /** Signed in, but this is not yours to do. */
  forbidden: 403,
  /** The request came from a page of another origin. */
  'cross-origin': 403,
  'not-found': 404,
  'wrong-code': 404,
  'joining-closed': 403,
  'team-full': 409,
  'name-taken': 409,
  'too-many': 429,
  'unknown-scenario': 422,
  /** This version was never published here. */
  'unknown-version': 422,
  'unknown-rules': 422,
  /** Too many states to be ranked: it can be practised. */
  'not-rankable': 422,
  /** The run is practice; only scored ones are sent. */
  'not-scored': 422,
  'wrong-past': 422,
  'wrong-seed': 422,
  'wrong-token': 403,
  'token-used': 409,
  /** Another run was sent under this id. */
  'id-used': 409,
  /** The attempt is over: finished, or given up for a later one. */
  'attempt-closed': 409,
  /** What is appended does not go on from what is there; `count` events are. */
  'events-differ': 409,
  'impossible-event': 422,
  unfinished: 422,
  /** The replay passed its bound of steps or time. */
  'too-long': 422,
  'scenario-faulty': 422,
  /** A translation has errors, or is not one of this scenario. */
  'translation-faulty': 422,
  /** The version is told in as many languages as there can be. */
  'translations-full': 409,
  /** As many try-out links stand as there can be. */
  'tryouts-full': 409,
  'wrong-step': 409,
  'voting-closed': 409,
  /** The database can't be reached or the disk is full; nothing was stored, try again. */
  unavailable: 503,
  'disk-full': 507,
  internal: 500,
} as const satisfies Readonly<Record<string, number>>;
export type RefusalCode = keyof typeof REFUSALS;
export const REFUSAL_CODES = Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]];

/** What is remarked of a stored run; none of them refuses it. */
export const MARKS = [
  /** Played without the server watching, or sent long after. */
  'unattended',
  /** Events came quicker than anybody can read. */
  'too-fast',
] as const;
export type Mark = (typeof MARKS)[number];

/** The words of boards are those of the core, whose figures they name. */
export {
  BANDS,
  DISTRIBUTION_FROM,
  GOALS,
  PERIODS,
  SHARES,
  SURENESS,
  surenessOf,
  type GoalKind,
  type Period,
  type Share,
  type Sureness,
} from '../core/board/words.ts';

/** The steps of a meeting, in order; the lead can go back. */
export const MEETING_STEPS = [
  'prepared',
  'changed',
  'moment',
  'vote',
  'compare',
  'consequences',
  'tip',
  'agreement',
  'closed',
] as const;
export type MeetingStep = (typeof MEETING_STEPS)[number];
