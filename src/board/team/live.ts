import { addressOfRoute, liveUpdate, type LiveUpdate } from '../../wire.ts';

/** A team's live updates. The browser comes back by itself after a break, and says from where on it missed some. */

export type Connection = 'connecting' | 'live' | 'lost';

export interface Live {
  readonly connection: Connection;
  close(): void;
}

/** Chrome gives up on a stream that was refused, as by a server that is starting: then it is opened anew. */
const AGAIN_MS = 2000;

/**
 * Opens the updates of a team.
 * @param after the id up to which everything is known; null for what comes from now on
 * @param changed called when the connection changes
 */
export function openLive(
  team: string,
  after: number | null,
  heard: (update: LiveUpdate) => void,
  changed: () => void,
): Live {
  const from = (last: number | null) => (last === null ? {} : { after: last });
  return openStream((last) => addressOfRoute('live', { team }, from(last)), after, heard, changed);
}

/** Opens what a phone hears of a meeting. */
export function openVoteLive(code: string, heard: () => void, changed: () => void): Live {
  return openStream(() => addressOfRoute('voteLive', { code }), null, heard, changed);
}

function openStream(
  address: (last: number | null) => string,
  after: number | null,
  heard: (update: LiveUpdate) => void,
  changed: () => void,
): Live {
  let connection: Connection = 'connecting';
  let last = after;
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const become = (now: Connection) => {
    if (connection === now || closed) return;
    connection = now;
    changed();
  };
  const open = () => {
    source = new EventSource(address(last));
    source.addEventListener('open', () => become('live'));
    source.addEventListener('message', (event: MessageEvent<string>) => {
      const id = Number(event.lastEventId);
      if (event.lastEventId !== '' && Number.isSafeInteger(id)) last = id;
      const update = liveUpdate.safeParse(parse(event.data));
      if (update.success && !closed) heard(update.data);
    });
    source.addEventListener('error', () => {
      become('lost');
      if (source.readyState === EventSource.CLOSED && !closed) timer = setTimeout(open, AGAIN_MS);
    });
  };
  open();
  return {
    get connection() {
      return connection;
    },
    close() {
      closed = true;
      clearTimeout(timer);
      source.close();
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
