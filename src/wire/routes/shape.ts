import type { z } from 'zod';
import type { RefusalCode, Role } from '../words.ts';

/** What a route is: where, for whom, what goes in and what comes out. */
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
  readonly limit?: 'joining' | 'creating' | 'voting' | 'submitting' | 'sharing' | 'opening';
}

/** Where what belongs to a team is. */
export const TEAM = '/api/teams/:team';
/** Who belongs to a team. */
export const MEMBERS = ['player', 'lead', 'wall'] as const;
