import type { CallFailure, Meeting } from '../../wire.ts';
import { call } from '../call.ts';
import { openLive, type Connection } from '../team/live.ts';
import { openScene, type Scene } from './scene.ts';

/** The meeting that is open, with its moment replayed; in step with the server, whoever goes on with it. */

export interface MeetingSource {
  /** Null while none is open. */
  readonly meeting: Meeting | null;
  /** `loading` until it is replayed; null where it can't be. */
  readonly scene: Scene | 'loading' | null;
  readonly connection: Connection;
  /** Takes what a change answered, without waiting for the update about it. */
  take(meeting: Meeting | null): void;
  close(): void;
}

export async function openMeeting(team: string, changed: () => void): Promise<MeetingSource | CallFailure> {
  const first = await call('currentMeeting', { params: { team } });
  if (!first.ok) return first;
  let meeting: Meeting | null = null;
  let scene: Scene | 'loading' | null = null;
  let way = '';
  let closed = false;

  const take = (now: Meeting | null) => {
    meeting = now;
    const moment = now?.moment ?? null;
    const key = JSON.stringify(moment);
    if (key !== way) {
      way = key;
      scene = moment === null ? null : 'loading';
      if (moment !== null)
        void openScene(team, moment).then((opened) => {
          if (way !== key || closed) return;
          scene = opened;
          changed();
        });
    }
    changed();
  };
  let asked = 0;
  const refresh = async () => {
    const mine = (asked += 1);
    const next = await call('currentMeeting', { params: { team } });
    if (next.ok && mine === asked && !closed) take(next.value.meeting);
  };
  let wasLive = false;
  const live = openLive(
    team,
    null,
    (update) => {
      if (update.kind === 'votes' && meeting?.id === update.meeting) {
        const { counts, total } = update;
        meeting = { ...meeting, votes: { ...meeting.votes, counts, total } };
        changed();
      }
      if (update.kind === 'meeting' || update.kind === 'reset') void refresh();
    },
    () => {
      // What happened before the stream was open, or while it was not, is asked for once it is.
      const isLive = live.connection === 'live';
      if (isLive && !wasLive) void refresh();
      wasLive = isLive;
      changed();
    },
  );
  take(first.value.meeting);
  return {
    get meeting() {
      return meeting;
    },
    get scene() {
      return scene;
    },
    get connection() {
      return live.connection;
    },
    take(now) {
      asked += 1;
      take(now);
    },
    close() {
      closed = true;
      live.close();
    },
  };
}
