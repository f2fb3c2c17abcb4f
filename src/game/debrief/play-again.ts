import { html } from 'lit-html';
import type { Run, Script } from '../../core/index.ts';
import { openDialog } from '../../ui/dialog.ts';
import type { Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import { isInProgress, placeOfRun } from '../saving/places.ts';
import { downloadRun } from '../saving/run-file.ts';
import { earlierOf, newRunId, saveRun } from '../saving/saved-run.ts';
import { beginRun } from '../saving/start-run.ts';
import { beginForTeam } from '../team/begin.ts';

/** What can be done with a run after its debrief. */
export interface DebriefActions {
  /** The same scenario, with whatever the next seed brings. */
  readonly again: () => void;
  /** The same seed, so the same customer. */
  readonly sameAgain: () => void;
  /** From one decision on, in practice. @param at the number of events before it */
  readonly fromHere: (at: number) => void;
  readonly save: () => void;
}

export function createReplayer(shell: Shell, script: Script, run: Run): DebriefActions {
  const { store, settings } = shell;
  const { id } = script.scenario;
  const { mode } = run;
  const play = (begin: () => void | Promise<void>) => () => {
    const go = async () => {
      await begin();
      shell.go({ page: 'play', scenario: id });
    };
    if (isInProgress(store, id)) confirmGivingUp(() => void go());
    else void go();
  };
  const { tempo } = settings.now;
  const earlier = earlierOf(run);
  return {
    again: play(() => beginForTeam(store, script, { mode, tempo, seed: null, earlier })),
    sameAgain: play(() => {
      beginRun(store, script, { mode, tempo, seed: run.seed, earlier });
    }),
    fromHere: (at) =>
      play(() => {
        const events = run.events.slice(0, at);
        saveRun(store, placeOfRun(id), newRunId(), { ...run, mode: 'practice', tempo, events });
      })(),
    save: () => downloadRun(run),
  };
}

/** Asks before a run in progress is given up for a new one. */
function confirmGivingUp(go: () => void): void {
  openDialog({
    title: say('debrief.giveUp.title'),
    body: (close) => html`
      <p>${say('debrief.giveUp.text')}</p>
      <p class="dialog-actions">
        <button
          class="button primary"
          type="button"
          @click=${() => {
            close();
            go();
          }}
        >
          ${say('debrief.giveUp.yes')}
        </button>
        <button class="button" type="button" @click=${close}>${say('debrief.giveUp.no')}</button>
      </p>
    `,
  });
}
