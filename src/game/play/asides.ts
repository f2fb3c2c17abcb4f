import type { Script } from '../../core/index.ts';
import type { Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import type { Director } from '../director/contract.ts';
import { openLook } from './look-dialog.ts';
import { rewound, type Playthrough } from './playthrough.ts';
import { openTranscript } from './transcript-dialog.ts';

/** What the trainee does beside the conversation: looking at their screen, reading what was said, muting. */
export interface Asides {
  readonly look: (temptation: string) => void;
  readonly mute: () => void;
  readonly transcript: () => void;
}

export function createAsides(options: {
  readonly shell: Shell;
  readonly script: Script;
  readonly director: () => Director;
  readonly playthrough: () => Playthrough;
  /** Whether there is coaching, and a way back to every decision. */
  readonly practice: () => boolean;
  readonly restartAt: (run: Playthrough['run']) => void;
}): Asides {
  const { shell, script, director, playthrough } = options;
  const { beats, customer } = script.scenario;
  const { settings } = shell;
  return {
    look(temptation) {
      const { beat } = director().staging.view;
      const shown = beats[beat]?.temptations?.find((item) => item.id === temptation);
      if (shown === undefined) return;
      const cost = director().glance(temptation);
      director().hold('looking');
      openLook(shown, cost === 'lost-the-line' ? customer.name : null, () => {
        // Back to the conversation, and not to the button that led away from it.
        shell.host.querySelector<HTMLElement>('.play-scene')?.focus({ preventScroll: true });
        director().release('looking');
      });
    },
    mute() {
      const muted = !settings.now.muted;
      settings.change({ muted });
      shell.announce(say(muted ? 'play.muted' : 'play.unmuted'));
    },
    transcript() {
      director().hold('dialog');
      openTranscript({
        script,
        entries: playthrough().transcript,
        practice: options.practice(),
        close: () => director().release('dialog'),
        rewind: (at) => {
          options.restartAt(rewound(playthrough().run, at));
          shell.announce(say('transcript.rewound'));
        },
      });
    },
  };
}
