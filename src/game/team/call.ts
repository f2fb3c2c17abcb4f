import { speakingNow } from '../../ui/speaking.ts';
import { makeCall } from '../../wire.ts';

/** Calls the team's server, which is where the game came from. */
export const call = makeCall((address, init) => fetch(address, init), speakingNow);
