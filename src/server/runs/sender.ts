import type { PlayerRow, TeamRow } from '../http/member.ts';

/** Whoever submits, and to whom. */
export interface Sender {
  readonly team: TeamRow;
  readonly player: PlayerRow;
}
