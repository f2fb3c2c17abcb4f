import { existsSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import serveFiles from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { addApi } from './api.ts';
import { admitInOrder } from './http/admitting.ts';
import { openWorld, type OpenWorld } from './open-world.ts';
import { startMaintenance } from './people/maintenance.ts';
import { isLanguageName, isScenarioFileName, LOCALES, localesIn, scenarioCards } from './scenario-files.ts';
import { securityHeaders } from './security.ts';
import type { Settings } from './settings.ts';
import type { Verifier } from './verify/verifier.ts';

export { readSettings, type Settings } from './settings.ts';
export { StoreProblem } from './open-world.ts';
export { backup, restore, type Outcome } from './store/backup.ts';

export interface ServerOptions {
  /** a name or an address; `0.0.0.0` opens the server to the network */
  readonly host: string;
  /** 0 lets the system choose a free one */
  readonly port: number;
  /** absolute path of the built pages */
  readonly dist: string;
  /** absolute path of the scenarios, read afresh at every request: a file dropped in is there at once */
  readonly scenarios: string;
  /** is given a sentence about whatever goes wrong while serving */
  readonly log: (message: string) => void;
  /** Teams, runs and the board; null serves pages and scenarios alone, as static hosting does. */
  readonly settings?: Settings | null;
  /** The clock, for tests. */
  readonly now?: () => number;
  /** What stands in front of the verifier, for measurements. */
  readonly around?: (verifier: Verifier) => Verifier;
}

export interface RunningServer {
  /** the port really in use */
  readonly port: number;
  /** stops taking requests and lets go of the port; calling it again waits for the same end */
  readonly close: () => Promise<void>;
}

/** How long a stopping server waits for answers that are under way, in milliseconds. */
const PATIENCE = 5000;

/** Connections that the system keeps until they are taken; it has a bound of its own. Those over it come a second later. */
const BACKLOG = 4096;

/**
 * Serves the pages and scenarios over HTTP.
 * @throws the system's error (`code` EADDRINUSE, EACCES, ENOTFOUND …) when it can't listen there
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const app = await makeApp(options);
  try {
    await app.listen({ host: options.host, port: options.port, backlog: BACKLOG });
  } catch (error) {
    await app.close();
    throw error;
  }
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  let closing: Promise<void> | undefined;
  return { port, close: () => (closing ??= app.close().then(() => undefined)) };
}

/** The server without a port, which tests call through `inject`. */
export async function makeApp(options: Omit<ServerOptions, 'host' | 'port'>): Promise<FastifyInstance> {
  const { settings = null } = options;
  const app = fastify({
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
    trustProxy: (_address, hop) => hop < (settings?.proxies ?? 0),
    logger: settings === null ? false : { level: settings.logLevel, stream: process.stderr },
  });
  admitInOrder(app);
  const world = settings === null ? null : await openWorld({ ...options, settings });
  app.addHook('preClose', async () => {
    world?.hub.close();
    // Answers that are under way are given; nobody holds the server up for longer.
    setTimeout(() => app.server.closeAllConnections(), PATIENCE).unref();
  });
  if (world !== null) {
    app.decorate('world', world);
    const maintenance = startMaintenance(world);
    app.addHook('onListen', () => {
      void world.folder.look().then(() => world.warming.start());
      void maintenance.run();
    });
    app.addHook('onClose', async () => {
      maintenance.stop();
      await world.close();
    });
  }
  await app.register(helmet, securityHeaders);
  app.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) options.log(`${request.method} ${request.url}: ${error.stack ?? error.message}`);
    return reply.code(status).send({ error: status >= 500 ? 'internal' : error.message });
  });
  app.get('/healthz', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ ok: true }),
  );
  app.get('/readyz', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
    const problem = await problemOf(world);
    return problem === null ? { ok: true } : reply.code(503).send({ ok: false, problem });
  });
  if (world !== null) await addApi(app, world);
  await addPages(app, options.dist);
  addScenarios(app, options);
  return app;
}

/** Why the server should get no requests just now; null if it should. */
async function problemOf(world: OpenWorld | null): Promise<string | null> {
  try {
    await world?.store.check();
    return null;
  } catch {
    return 'database';
  }
}

/** The built pages: names with a hash in them for good, the rest asked for again each time. */
async function addPages(app: FastifyInstance, dist: string): Promise<void> {
  await app.register(serveFiles, {
    root: dist,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      const hashed = path.startsWith(join(dist, 'hashed'));
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !/\.[a-z0-9]+$/i.test(path) &&
      request.headers.accept?.includes('text/html') === true;
    // The browser's router knows the address, or says itself that there is no such page.
    if (isPage && existsSync(join(dist, 'index.html'))) return reply.sendFile('index.html');
    return reply.code(404).send({ error: 'not found' });
  });
}

function addScenarios(app: FastifyInstance, options: Pick<ServerOptions, 'scenarios' | 'log'>): void {
  app.get('/scenarios/index.json', async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(await scenarioCards(options.scenarios, options.log)),
  );
  app.get(`/scenarios/${LOCALES}/index.json`, async (_request, reply) =>
    reply.header('cache-control', 'no-cache').send(await localesIn(options.scenarios, options.log)),
  );
  app.get<{ Params: { language: string; file: string } }>(
    `/scenarios/${LOCALES}/:language/:file`,
    async (request, reply) => {
      const { language, file } = request.params;
      const folder = join(options.scenarios, LOCALES, language);
      const served = isLanguageName(language) && isScenarioFileName(file) && existsSync(join(folder, file));
      if (!served) return reply.callNotFound();
      return reply.header('cache-control', 'no-cache').sendFile(file, folder, { cacheControl: false });
    },
  );
  app.get<{ Params: { file: string } }>('/scenarios/:file', async (request, reply) => {
    const { file } = request.params;
    if (!isScenarioFileName(file) || !existsSync(join(options.scenarios, file))) return reply.callNotFound();
    return reply
      .header('cache-control', 'no-cache')
      .sendFile(file, options.scenarios, { cacheControl: false });
  });
}
