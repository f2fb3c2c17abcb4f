import type { OfferedReply } from '../../core/index.ts';
import type { Cue } from '../../ui/sound/vocabulary.ts';
import { needsPicking, replyEvent, startPicking, type Picking } from '../dialogue/picker.ts';
import type { Director, ReplyEvent } from '../director/contract.ts';
import { isTurn, type Staging } from '../director/scene.ts';
import type { FocusWish } from './focus.ts';

/** Choosing a reply, filling it in where it wants that, and saying it. */
export interface Replying {
  /** The reply that is being filled in; null where none is. */
  readonly picking: Picking | null;
  readonly choose: (reply: OfferedReply) => void;
  readonly pick: (picking: Picking) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
  /** Puts the form away where its reply is not offered any more. */
  follow(staging: Staging): void;
  /** Forgets the form; the director that was held for it is gone. */
  reset(): void;
}

export function createReplying(options: {
  readonly director: () => Director;
  readonly wordsOf: (event: ReplyEvent) => string;
  readonly cue: (name: Cue) => void;
  readonly update: (focus?: FocusWish) => void;
  /** Called where the conversation does not take the reply. */
  readonly refused: () => void;
}): Replying {
  const { director, wordsOf, cue, update } = options;
  let picking: Picking | null = null;

  const stop = () => {
    if (picking === null) return;
    picking = null;
    director().release('picking');
  };
  const give = (filled: Picking) => {
    const event = replyEvent(filled);
    const words = wordsOf(event);
    stop();
    const cuts = !isTurn(director().staging.scene);
    if (director().reply(event, words) !== null) return options.refused();
    if (!cuts) cue('reply');
    else if (!filled.reply.backchannel) cue('cut-in');
  };

  return {
    get picking() {
      return picking;
    },
    choose(reply) {
      if (!needsPicking(reply)) return give(startPicking(reply));
      picking = startPicking(reply);
      director().hold('picking');
      update('picker');
    },
    pick(now) {
      picking = now;
      update();
    },
    confirm: () => picking !== null && give(picking),
    cancel() {
      const reply = picking?.reply.id;
      stop();
      update(reply === undefined ? undefined : { reply });
    },
    follow({ scene, cutting, view }) {
      const id = picking?.reply.id;
      if (id === undefined) return;
      if (!(isTurn(scene) || cutting) || !view.replies.some((reply) => reply.id === id)) stop();
    },
    reset() {
      picking = null;
    },
  };
}
