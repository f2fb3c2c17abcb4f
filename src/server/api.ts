import cookie from '@fastify/cookie';
import limits from '@fastify/rate-limit';
import sse from '@fastify/sse';
import type { FastifyInstance } from 'fastify';
import { RULES_VERSIONS } from '../core/index.ts';
import { networkFor } from './http/network.ts';
import { openApi } from './http/openapi.ts';
import { makeServe, sendRefusal, type Serve } from './http/serving.ts';
import { refusalOf, refuse } from './http/refusing.ts';
import { serveBoard } from './board/serve.ts';
import { ownPage } from './board/own-page.ts';
import { serveMeetings } from './meeting/meetings.ts';
import { serveVoting } from './meeting/voting.ts';
import { serveDemo } from './people/demo.ts';
import { serveTeams } from './people/teams.ts';
import { servePlayers } from './people/players.ts';
import { serveJoining } from './people/joining.ts';
import { serveOwn } from './people/own.ts';
import { serveAttempts } from './runs/attempts.ts';
import { serveRuns } from './runs/serve.ts';
import { serveTryouts } from './scenarios/tryouts.ts';
import { serveStatistics } from './statistics/statistics.ts';
import { makeStudies } from './statistics/studies.ts';
import type { World } from './world.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The name of the route on the wire. */
    route?: string;
  }
}

/** The version of the program, as package.json has it. */
const VERSION = '0.1.0';

/** Adds every route of the wire to an app. */
export async function addApi(app: FastifyInstance, world: World): Promise<void> {
  await app.register(async (api) => {
    await api.register(cookie, { secret: world.secret });
    await api.register(limits, {
      global: false,
      errorResponseBuilder: (_request, { ttl }) =>
        Object.assign(new Error('Too many requests.'), { statusCode: 429, wait: Math.ceil(ttl / 1000) }),
    });
    await api.register(sse, { heartbeatInterval: 15_000 });
    // Everything that is sent here is JSON.
    api.removeContentTypeParser('text/plain');
    api.setErrorHandler(async (error: Error & { statusCode?: number; wait?: number }, request, reply) => {
      const refusal = refusalOf(error);
      const { statusCode = 500 } = error;
      if (statusCode >= 500) {
        const where = `${request.method} ${request.routeOptions.url ?? ''}`;
        world.log(`${where}: ${refusal.refused}: ${error.stack ?? error.message}`);
      }
      return sendRefusal(reply, {
        ...refusal,
        ...(error.wait === undefined ? {} : { retryAfter: error.wait }),
      });
    });
    const description = openApi(VERSION);
    api.get('/api/openapi.json', async () => description);
    addRoutes(makeServe(api, world), world);
    api.route({
      method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      url: '/api/*',
      handler: async (_request, reply) => sendRefusal(reply, refuse('not-found', 'There is no such route.')),
    });
  });
}

function addRoutes(serve: Serve, world: World): void {
  serve('server', async ({ request }) => ({
    name: 'good-call' as const,
    api: 1 as const,
    version: VERSION,
    rules: RULES_VERSIONS.map(({ version }) => version),
    network: networkFor(request),
  }));
  serveTeams(serve, world);
  servePlayers(serve, world);
  serveDemo(serve, world);
  serveJoining(serve, world);
  serveOwn(serve, world, (asked) => ownPage(world, asked.member));
  serveAttempts(serve, world);
  serveRuns(serve, world);
  serveTryouts(serve, world);
  serveBoard(serve, world);
  const studies = makeStudies(world);
  serveStatistics(serve, world, studies);
  serveMeetings(serve, world, studies);
  serveVoting(serve, world);
}
