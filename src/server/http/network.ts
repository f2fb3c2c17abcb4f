import { networkInterfaces } from 'node:os';
import type { FastifyRequest } from 'fastify';

/** Where other devices reach a server that somebody started on their own machine. */

const OWN_NAMES = ['localhost', '127.0.0.1', '::1'];

/**
 * The addresses for other devices of the network, for whoever asks on the server's own machine under a name that leads
 * other devices nowhere. Nobody else is told; none where the server listens to its own machine alone.
 */
export function networkFor({ ip, hostname, protocol, server }: FastifyRequest): string[] {
  if (!isOwn(ip) || !OWN_NAMES.includes(hostname.replace(/^\[|\]$/g, ''))) return [];
  const open = server
    .addresses()
    .flatMap((bound) => (typeof bound === 'string' ? [] : [bound]))
    .find(({ address }) => address === '0.0.0.0' || address === '::');
  if (open === undefined) return [];
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => `${protocol}://${address}:${open.port}`);
}

const isOwn = (ip: string) => ip === '::1' || ip.startsWith('127.') || ip.startsWith('::ffff:127.');
