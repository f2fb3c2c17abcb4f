import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { readSettings, type Settings } from '../../../src/server/settings.ts';
import { makeApp } from '../../../src/server/start.ts';
import {
  addressOfRoute,
  ROUTES,
  type Answer,
  type Body,
  type Query,
  type RefusalBody,
  type RouteName,
} from '../../../src/wire.ts';

/** A server without a port for tests, and devices that call it. */

export interface TestServer {
  readonly app: FastifyInstance;
  readonly folder: string;
  readonly logged: string[];
  /** Moves its clock, in milliseconds. */
  readonly clock: { now: number };
  close(): Promise<void>;
}

export interface TestOptions {
  readonly scenarios: string;
  readonly databaseUrl?: string | null;
  readonly settings?: Partial<Settings>;
  /** A data folder that outlives the server; a new one unless told. */
  readonly folder?: string;
}

export async function openServer({
  scenarios,
  databaseUrl = null,
  settings = {},
  folder,
}: TestOptions): Promise<TestServer> {
  const data = folder ?? mkdtempSync(join(tmpdir(), 'good-call-server-'));
  const base = readSettings({ GOOD_CALL_LOG: 'silent', GOOD_CALL_RATE: '0', GOOD_CALL_WORKERS: '1' });
  if (typeof base === 'string') throw new Error(base);
  const clock = { now: Date.parse('2026-11-18T09:00:00Z') };
  const logged: string[] = [];
  const app = await makeApp({
    dist: data,
    scenarios,
    log: (message) => void logged.push(message),
    settings: { ...base, data: join(data, 'data'), databaseUrl, ...settings },
    now: () => clock.now,
  });
  return {
    app,
    folder: data,
    logged,
    clock,
    async close() {
      await app.close();
      if (folder === undefined) rmSync(data, { recursive: true, force: true });
    },
  };
}

export interface Called<R extends RouteName> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The answer; throws where the call was refused. */
  readonly answer: Answer<R>;
  /** The refusal; throws where there was none. */
  readonly refused: RefusalBody;
}

interface CallOptions<R extends RouteName> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Query<R>;
  readonly body?: Body<R>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A device: it keeps its cookies. */
export interface Device {
  readonly cookies: Map<string, string>;
  /** What it says with every call. */
  readonly headers?: Readonly<Record<string, string>>;
  call<R extends RouteName>(route: R, options?: CallOptions<R>): Promise<Called<R>>;
}

export function makeDevice(app: FastifyInstance): Device {
  const cookies = new Map<string, string>();
  return {
    cookies,
    async call(route, { params, query, body, headers = {} } = {}) {
      const { method, answer: shape } = ROUTES[route];
      const address = addressOfRoute(route, params, query as Record<string, string>);
      const request: InjectOptions = {
        method,
        url: address,
        headers: { ...headers },
        cookies: Object.fromEntries(cookies),
        ...(body === undefined ? {} : { payload: body as object }),
      };
      const response = await app.inject(request);
      for (const { name, value, maxAge } of response.cookies as {
        name: string;
        value: string;
        maxAge?: number;
      }[]) {
        if (value === '' || maxAge === 0) cookies.delete(name);
        else cookies.set(name, value);
      }
      const { statusCode: status, body: text } = response;
      const fail = (what: string): never => {
        throw new Error(`${route}: ${what}: ${status} ${text.slice(0, 500)}`);
      };
      return {
        status,
        headers: response.headers,
        text,
        get answer() {
          if (status >= 400) return fail('was refused');
          if (typeof shape === 'string') return text as never;
          const read = shape.safeParse(JSON.parse(text));
          return read.success ? (read.data as never) : fail(`does not fit: ${read.error.message}`);
        },
        get refused() {
          return status < 400 ? fail('was not refused') : (JSON.parse(text) as RefusalBody);
        },
      };
    },
  };
}
