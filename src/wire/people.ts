import { z } from 'zod';
import { code, count, key, look, moment, name, player, scenarioId, secret, team } from './basics.ts';

/** Teams, joining, and what the lead settles. */

const timeZone = z
  .string()
  .regex(/^[A-Za-z0-9_+/-]{1,64}$/)
  .describe('An IANA time zone, by which weeks and months are told apart; UTC unless told.');

/** What the team works towards together. */
export const goal = z.strictObject({
  /** `variants`: variants mastered, added up over players; `runs`: verified runs; `players`: players with a run. */
  kind: z.enum(['variants', 'runs', 'players']),
  target: z.int().min(1).max(100_000),
  /** The period that counts towards it. */
  period: z.enum(['week', 'month', 'all']),
});

export const teamSettings = z.strictObject({
  goal: goal.nullable(),
  /** The three best are named on the board. */
  topThree: z.boolean(),
  /** Everybody who is not hidden stands on the board, the upper half with a place, the others by name. */
  fullRanking: z.boolean(),
  /** Days after which runs are deleted; null keeps them. */
  retentionDays: z.int().min(7).max(3650).nullable(),
  timeZone,
});
export type TeamSettings = z.output<typeof teamSettings>;

export const newTeam = z.strictObject({ name, timeZone: timeZone.optional() });
export const createdTeam = z.object({
  team,
  /** Opens the team's administration: `#/lead/TEAM?key=…`. Shown once; only its hash is kept. */
  adminKey: secret,
  joinCode: z.string(),
  /** Opens a screen that can only look: `#/wall/TEAM?key=…`. */
  wallKey: secret,
});
/** How far the runs of demo teams are played, in steps of about a second each; all of them, and a demo team is there at once. */
export const demoProgress = z.object({ done: z.int().min(0), steps: z.int().min(1) });
export const withKey = z.strictObject({ key: secret });

/** What somebody reads before joining. */
export const invitation = z.object({
  team,
  open: z.boolean(),
  topThree: z.boolean(),
  fullRanking: z.boolean(),
  retentionDays: count.nullable(),
});
export const joining = z.strictObject({ code, name, look });
export const joined = z.object({
  team,
  player,
  /** Moves the player to another device. Shown once and kept as a hash. */
  recoveryCode: z.string(),
});
export const recovering = z.strictObject({
  code,
  /** Signs out every other device of this player. */
  signOutOthers: z.boolean().optional(),
});
export const recovered = z.object({ team, player });

const ownPlayer = player.extend({ hidden: z.boolean() });
/** What this device is signed in to. */
export const me = z.object({
  teams: z.array(z.object({ team, lead: z.boolean(), wall: z.boolean(), player: ownPlayer.nullable() })),
});

export const administration = z.object({
  team,
  joinCode: z.string(),
  joinOpen: z.boolean(),
  settings: teamSettings,
  created: moment,
  players: z.array(
    ownPlayer.extend({
      joined: moment,
      /** The day of the last run or sign-in. */
      lastSeen: moment,
      runs: count,
    }),
  ),
});
export const teamChange = z.strictObject({
  name: name.optional(),
  joinOpen: z.boolean().optional(),
  settings: teamSettings.partial().optional(),
});
export const rotation = z.strictObject({ which: z.enum(['join', 'lead', 'wall']) });
/** The new code; it stands here once. */
export const rotated = z.object({ which: z.enum(['join', 'lead', 'wall']), code: z.string() });
/** What the lead can change of a player. */
export const playerChange = z.strictObject({ name: name.optional(), hidden: z.boolean().optional() });
/** What players can change of themselves. */
export const ownChange = z.strictObject({
  name: name.optional(),
  look: look.optional(),
  hidden: z.boolean().optional(),
});
export const recoveryCode = z.object({ recoveryCode: z.string() });

/** Everything held on a player, for them to keep. */
export const privacyExport = z.object({
  format: z.literal(1),
  exported: moment,
  team,
  player: ownPlayer.extend({ joined: moment, lastSeen: moment }),
  attempts: z.array(
    z.object({
      id: key,
      scenario: scenarioId,
      hash: z.string(),
      seed: z.number(),
      state: z.enum(['open', 'finished', 'abandoned']),
      started: moment,
      events: z.array(z.unknown()),
    }),
  ),
  runs: z.array(z.object({ id: z.string(), received: moment, run: z.unknown(), verified: z.unknown() })),
});

export const serverInfo = z.object({
  name: z.literal('good-call'),
  /** Grows when a route changes in a way that old pages don't understand. */
  api: z.literal(1),
  version: z.string(),
  /** Versions of the rules that runs may have been played under. */
  rules: z.array(z.number()),
  /**
   * Where other devices of the network reach this server, such as `http://192.168.1.20:8080`. Told on the server's own
   * machine alone; empty where it listens to that machine alone.
   */
  network: z.array(z.string()).default([]),
});
