import type { FastifyRequest } from 'fastify';
import type { RouteShape } from '../../wire.ts';
import type { World } from '../world.ts';
import { PASS } from './pass.ts';

/**
 * How often a route may be called. A room of phones shares one address, so joining and voting allow many: 300 people who
 * scan a code ask twice each. A code of eight letters and digits is one of 850 billion, which this lets nobody guess.
 */

interface Limit {
  readonly max: number;
  readonly minutes: number;
  /** `device`: by its pass, where it has one. */
  readonly by: 'address' | 'device';
}

const LIMITS = {
  joining: { max: 1200, minutes: 1, by: 'address' },
  creating: { max: 20, minutes: 60, by: 'address' },
  voting: { max: 3000, minutes: 1, by: 'address' },
  sharing: { max: 30, minutes: 60, by: 'device' },
  opening: { max: 120, minutes: 1, by: 'address' },
  submitting: { max: 300, minutes: 1, by: 'device' },
} as const satisfies Readonly<Record<string, Limit>>;

/** The part of a route's `config` that @fastify/rate-limit reads; empty where there is no limit. */
export function limitOf({ limit }: RouteShape, { settings }: World): object {
  if (limit === undefined || settings.rate === 0) return {};
  const { max, minutes, by } = LIMITS[limit];
  return {
    rateLimit: {
      groupId: limit,
      max: Math.max(1, Math.round(max * settings.rate)),
      timeWindow: minutes * 60_000,
      keyGenerator: (request: FastifyRequest) =>
        by === 'device' ? (request.cookies[PASS] ?? request.ip) : request.ip,
    },
  };
}
