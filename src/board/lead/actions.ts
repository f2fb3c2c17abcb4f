import type { Answer, Body } from '../../wire.ts';

/** What a lead sees of the team, as the server tells it. */
export type Administration = Answer<'administration'>;

/** What the parts of the administration can do. */
export interface LeadActions {
  readonly busy: boolean;
  /** What the form held is stored, and nothing was changed since. */
  readonly saved: boolean;
  change(body: Body<'changeTeam'>): Promise<void>;
  /** Something in the form was changed, and is not stored yet. */
  touch(): void;
  changePlayer(player: string, body: Body<'changePlayer'>): Promise<void>;
  remove(player: string, name: string): Promise<void>;
  /** Gives the new recovery code, or null. */
  recovery(player: string): Promise<string | null>;
  rotate(which: 'join' | 'lead' | 'wall'): Promise<void>;
  deleteTeam(): Promise<void>;
}
