import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  MAX_BODY,
  MAX_SCENARIO,
  MAX_TRANSLATION,
  MAX_TRANSLATIONS,
  MAX_TRYOUT,
  ROUTES,
  type Answer,
  type ReadBody,
  type ReadQuery,
  type RouteName,
  type RouteShape,
} from '../../wire.ts';
import type { World } from '../world.ts';
import { limitOf } from './limits.ts';
import { memberOf, type Member, type PlayerRow } from './member.ts';
import { isRefused, refuse, statusOf, type Refused } from './refusing.ts';

/** Serves the routes of the wire: reads what comes in, looks who is asking, and sends what a handler gives. */

export interface Asked<R extends RouteName> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: ReadQuery<R>;
  readonly body: ReadBody<R>;
  /** Who is asking, for routes of a team. */
  readonly member: Member | null;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Gives the answer or a refusal; a stream has answered by itself. */
type Handler<R extends RouteName> = (asked: Asked<R>) => Promise<Answer<R> | Refused>;

export type Serve = <R extends RouteName>(name: R, handler: Handler<R>) => void;

/** The member behind a request to a route that only members may call. */
export function member({ member: who }: { readonly member: Member | null }): Member {
  if (who === null) throw new TypeError('this route is not one of a team');
  return who;
}

/** The player behind a request to a route that only players may call. */
export function player(asked: { readonly member: Member | null }): PlayerRow {
  const who = member(asked).player;
  if (who === null) throw new TypeError('this route is not for players alone');
  return who;
}

/** Routes that take a scenario or its translations; as a string in JSON it can be twice as long. */
const BODY_LIMITS: Readonly<Partial<Record<RouteName, number>>> = {
  publish: 2 * (MAX_SCENARIO + MAX_TRANSLATIONS),
  addTranslation: 2 * MAX_TRANSLATION,
  newTryout: 2 * (MAX_TRYOUT + MAX_TRANSLATIONS),
};

/** What `serve` is for an app: each route of the wire once. */
export function makeServe(app: FastifyInstance, world: World): Serve {
  return (name, handler) => {
    const shape: RouteShape = ROUTES[name];
    app.route({
      method: shape.method,
      url: shape.path,
      bodyLimit: BODY_LIMITS[name] ?? MAX_BODY,
      ...(shape.answer === 'stream' ? { sse: 'only' as const } : {}),
      config: { route: name, ...limitOf(shape, world) },
      handler: async (request, reply) => {
        void reply.header('cache-control', 'no-store');
        const asked = await read(shape, request, reply, world);
        const answer = isRefused(asked) ? asked : await handler(asked);
        if (isRefused(answer)) return sendRefusal(reply, answer);
        return shape.answer === 'stream' ? undefined : reply.send(answer);
      },
    });
  };
}

/** Sends a refusal with the status that its code has. */
export function sendRefusal(reply: FastifyReply, refusal: Refused): FastifyReply {
  if (refusal.retryAfter !== undefined) void reply.header('retry-after', Math.ceil(refusal.retryAfter));
  return reply.code(statusOf(refusal)).type('application/json; charset=utf-8').send(JSON.stringify(refusal));
}

async function read(
  shape: RouteShape,
  request: FastifyRequest,
  reply: FastifyReply,
  world: World,
): Promise<Asked<RouteName> | Refused> {
  if (shape.method !== 'GET' && isCrossOrigin(request)) {
    return refuse('cross-origin', 'The request came from a page of another origin.');
  }
  const params = request.params as Readonly<Record<string, string>>;
  const isOfMembers = !shape.who.includes('anyone') && !shape.who.includes('ballot');
  const who = isOfMembers ? await memberOf(request, world, params['team'] ?? '', shape.who) : null;
  if (isRefused(who)) return who;
  const query = readWith(shape.query, request.query);
  if (isRefused(query)) return query;
  const body = readWith(shape.body, request.body);
  if (isRefused(body)) return body;
  return { params, query, body, member: who, request, reply } as Asked<RouteName>;
}

function readWith(schema: z.ZodType | undefined, value: unknown): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  return refuse('invalid', issue?.message ?? 'The message makes no sense.', {
    at: issue?.path.join('.') ?? '',
  });
}

/** Browsers say where a request comes from; what says nothing is no browser, and holds no pass of one. */
function isCrossOrigin(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = request.headers;
  if (origin === undefined) return false;
  return URL.parse(origin)?.host !== request.headers.host;
}
