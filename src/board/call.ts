import { speakingNow } from '../ui/speaking.ts';
import { makeCall } from '../wire.ts';

/** Calls the server that this page came from. */
export const call = makeCall((address, init) => fetch(address, init), speakingNow);
