import { addressOf, type Route } from './shell.ts';

/** Addresses that other devices can open. */

/** Where other devices reach the server, if this page is open under a name that is its machine's alone. */
let reach: string | null = null;

/** What a server says of its addresses in the network; `ok` is false where none answers. */
type AskedServer =
  { readonly ok: true; readonly value: { readonly network: readonly string[] } } | { readonly ok: false };

/** How far the addresses of this page go: everywhere, into its own network, or no further than this machine. */
export type Reach = 'far' | 'network' | 'here';

export function reachNow(): Reach {
  if (!isLocalAddress()) return 'far';
  return reach === null ? 'here' : 'network';
}

/**
 * Looks up where other devices reach the server; to be awaited before addresses are handed on.
 * @param ask asks the server about itself (`call('server')`); where it cannot say, addresses stay as they are
 */
export async function findReach(ask: () => Promise<AskedServer>): Promise<void> {
  if (reachNow() !== 'here') return;
  const server = await ask();
  if (server.ok) reach = server.value.network[0] ?? null;
}

/** The whole address of a route, for other devices too where there is a way. */
export function wholeAddress(route: Route): string {
  return `${reach ?? location.origin}${location.pathname}${addressOf(route)}`;
}

/** Whether this page's address leads other devices nowhere. */
function isLocalAddress(): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
}
