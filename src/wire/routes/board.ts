import { z } from 'zod';
import * as boards from '../board.ts';
import { MEMBERS, TEAM, type RouteShape } from './shape.ts';

/** Routes of the board and of what happens on it live. */
export const BOARD_ROUTES = {
  board: {
    method: 'GET',
    path: `${TEAM}/board`,
    who: MEMBERS,
    says: 'The board, by scenario, version and period; where a player stands for that player.',
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
} as const satisfies Readonly<Record<string, RouteShape>>;
