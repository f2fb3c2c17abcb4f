import type { z } from 'zod';
import { refusal, SPEAKING, type RefusalBody } from './basics.ts';
import { addressOfRoute, ROUTES, type Answer, type Body, type Query, type RouteName } from './routes.ts';

/** Calls routes from a browser, with answers read by their schemas. */

/** Why a call brought no answer: a refusal of the server, or no (fitting) server at all. */
export type CallFailure =
  | { readonly ok: false; readonly why: 'refused'; readonly refusal: RefusalBody }
  /** The network is down, or nobody answers. */
  | { readonly ok: false; readonly why: 'offline' }
  /** Something answers that is no Good Call server, as on static hosting. */
  | { readonly ok: false; readonly why: 'no-server' };
export type CallResult<T> = { readonly ok: true; readonly value: T } | CallFailure;

interface CallOptions<R extends RouteName> {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Query<R>;
  readonly body?: Body<R>;
  readonly signal?: AbortSignal;
  /** Speaks for this player of the device, whoever is at it now. */
  readonly player?: string | undefined;
}

export type Call = <R extends RouteName>(
  route: R,
  options?: CallOptions<R>,
) => Promise<CallResult<Answer<R>>>;

/** What a caller needs of `fetch`. */
type Fetch = (
  address: string,
  init: { method: string; headers: Record<string, string>; body?: string; signal?: AbortSignal },
) => Promise<{ readonly status: number; readonly ok: boolean; text(): Promise<string> }>;

/**
 * Makes a caller over `fetch` (`makeCall((address, init) => fetch(address, init))`). Streams are opened with EventSource.
 * @param speaking gives the players that are at the device now; null where it does not tell them apart
 */
export function makeCall(fetch: Fetch, speaking: () => readonly string[] | null = () => null): Call {
  return async (route, options = {}) => {
    const { method, answer } = ROUTES[route];
    const { params, query, body, signal, player } = options;
    const players = player === undefined ? speaking() : [player];
    const address = addressOfRoute(route, params, query as Record<string, string | number | undefined>);
    let response;
    try {
      response = await fetch(address, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(players === null ? {} : { [SPEAKING]: players.join(',') }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
      });
    } catch {
      return { ok: false, why: 'offline' };
    }
    const text = await response.text().catch(() => '');
    if (response.ok && typeof answer === 'string') return { ok: true, value: text as never };
    const data = parse(text);
    if (response.ok && typeof answer !== 'string') {
      const read = (answer as z.ZodType).safeParse(data);
      return read.success ? { ok: true, value: read.data as never } : { ok: false, why: 'no-server' };
    }
    const refused = refusal.safeParse(data);
    return refused.success
      ? { ok: false, why: 'refused', refusal: refused.data }
      : { ok: false, why: 'no-server' };
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
