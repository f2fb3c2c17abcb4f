import type { z } from 'zod';
import { BOARD_ROUTES } from './routes/board.ts';
import { MEETING_ROUTES } from './routes/meetings.ts';
import { PEOPLE_ROUTES } from './routes/people.ts';
import { RUN_ROUTES } from './routes/runs.ts';
import { SCENARIO_ROUTES } from './routes/scenarios.ts';
import type { RouteShape } from './routes/shape.ts';

/**
 * Every route between browser and server: where it is, who may call it, what goes in and what comes out.
 * The server serves exactly these, the description at `/api/openapi.json` is made from them, and a test holds the three equal.
 */
export const ROUTES = {
  ...PEOPLE_ROUTES,
  ...RUN_ROUTES,
  ...BOARD_ROUTES,
  ...MEETING_ROUTES,
  ...SCENARIO_ROUTES,
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
