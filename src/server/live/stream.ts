import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LiveUpdate } from '../../wire.ts';
import type { World } from '../world.ts';

/** A stream of server-sent events over the hub. */

/** A viewer that is this far behind is cut off; its browser comes back and catches up. */
const MOST_UNSENT = 1024 * 1024;

/**
 * Opens the stream of a team and leaves it open until the browser goes.
 * @param frameFor what is sent of an update; null sends nothing. Left out, everything goes as it is
 */
export async function openStream(
  { hub }: World,
  {
    team,
    after,
    request,
    reply,
  }: {
    readonly team: string;
    readonly after: number | undefined;
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
  },
  frameFor: (frame: Buffer, update: LiveUpdate) => Buffer | null = (frame) => frame,
): Promise<void> {
  const { sse } = reply;
  const lastId = sse.lastEventId ?? after?.toString();
  const from = lastId !== undefined && /^\d{1,15}$/.test(lastId) ? Number(lastId) : null;
  void reply.header('x-accel-buffering', 'no');
  sse.keepAlive();
  sse.sendHeaders();
  // The first bytes tell that the stream is open; a browser that lost it tries again after a second.
  reply.raw.write('retry: 1000\n\n');
  let stop: (() => void) | null = null;
  let gone = false;
  sse.onClose(() => {
    gone = true;
    stop?.();
  });
  const send = (frame: Buffer, update: LiveUpdate): void => {
    const chosen = frameFor(frame, update);
    if (chosen === null || gone) return;
    if (reply.raw.writableLength > MOST_UNSENT) request.raw.destroy();
    else reply.raw.write(chosen);
  };
  stop = await hub.watch({ team, send, end: () => sse.close() }, from);
  if (gone) stop();
}
