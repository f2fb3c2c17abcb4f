import { render } from 'lit-html';
import type { Moment, OfferedReply } from '../../core/index.ts';
import { storageNotice } from '../../ui/frame.ts';
import { isMotionReduced } from '../../ui/settings.ts';
import type { Page, Shell } from '../../ui/shell.ts';
import { openReader } from '../../ui/sound/reader.ts';
import { say } from '../../ui/text/say.ts';
import { createBubble } from '../dialogue/bubble.ts';
import { needsPicking, replyEvent, startPicking, type Picking } from '../dialogue/picker.ts';
import type { Director } from '../director/contract.ts';
import { msPerChar } from '../director/pace.ts';
import { isRinging, isTurn, type Hold, type Staging } from '../director/scene.ts';
import type { LoadedScript } from '../saving/load-script.ts';
import { placeOfRun } from '../saving/places.ts';
import { saveRun } from '../saving/saved-run.ts';
import { createAnnouncer } from './announcer.ts';
import { finishRun } from './finish.ts';
import { moveFocus, showScene, type FocusWish } from './focus.ts';
import { listenForKeys } from './key-listener.ts';
import { openLook } from './look-dialog.ts';
import { createPainter } from './painter.ts';
import { createPause } from './pause.ts';
import type { Picture } from './picture.ts';
import { atTempo, rewound, takeUp, type Playthrough } from './playthrough.ts';
import { screen, type ScreenActions } from './screen.ts';
import { seat } from './seat.ts';
import { createSoundLink } from './sound-link.ts';
import { createStageLink } from './stage-link.ts';
import { openTranscript } from './transcript-dialog.ts';

type Loaded = Extract<LoadedScript, { ok: true }>;

/** The table at which a run is played: the conversation, the director, the screen and the stage, put together. */
export function openTable(shell: Shell, loaded: Loaded, id: string, first: Playthrough): Page {
  const { script, sources } = loaded;
  const { store, settings } = shell;
  const { scenario } = script;
  const place = placeOfRun(scenario.id);
  const isAloud = () => settings.now.readAloud && !settings.now.muted;
  const bubble = createBubble();
  const announcer = createAnnouncer(script, (beat) => playthrough.jumpText(beat), shell.announce);
  let playthrough = first;
  let director: Director;
  let staging: Staging;
  let picking: Picking | null = null;
  let picture: Picture = 'loading';
  let remark: string | null = null;
  let finished = false;

  const painter = createPainter({
    bubble,
    director: () => director,
    isStill: () => isMotionReduced(settings.now),
    onLow: () => {
      shell.announce(say('play.patienceLow', { name: scenario.customer.name }));
      sound.cue('patience-low');
    },
  });
  const isFresh = first.run.events.length === 0;
  let rings = isFresh && scenario.channel === 'phone';
  const stage = createStageLink({
    script,
    isFresh,
    view: () => staging.view,
    isStill: () => isMotionReduced(settings.now),
    changed: (now) => {
      picture = now;
      update();
    },
  });
  const sound = createSoundLink({
    script,
    settings,
    reader: openReader(document.documentElement.lang.split('-')[0] ?? ''),
    said: () => director.said,
    isFresh,
  });
  const pause = createPause({
    shell,
    script,
    director: () => director,
    leave: () => shell.go({ page: 'home' }),
    restart: () => {
      store.remove(place);
      shell.go({ page: 'brief', scenario: scenario.id });
    },
  });

  const actions: ScreenActions = {
    onward: () => director.onward(),
    cutIn,
    choose,
    pick: (now) => {
      picking = now;
      update();
    },
    confirm: () => picking !== null && give(picking),
    cancel: () => {
      const reply = picking?.reply.id ?? null;
      stopPicking();
      update(reply === null ? undefined : { reply });
    },
    look,
    pause: () => pause.open(false),
    mute,
    transcript: showTranscript,
    debrief: () => shell.go({ page: 'debrief', scenario: scenario.id }),
  };

  function update(focus?: FocusWish): void {
    const model = {
      script,
      staging,
      picking,
      picture,
      keys: settings.now.keys,
      muted: settings.now.muted,
      coaching: playthrough.run.mode === 'practice',
      untimed: playthrough.run.tempo === 'untimed',
      rings,
      jumpText: (beat: string) => playthrough.jumpText(beat),
      remark,
    };
    const parts = { bubble, stage: stage.host, patience: painter.patience };
    render([storageNotice(shell), screen(model, actions, parts)], shell.host);
    painter.paint(staging);
    moveFocus(shell.host, isTurn(staging.scene) || staging.cutting || staging.scene.at === 'ended', focus);
  }

  /** Called by the director at every change. */
  function follow(now: Staging, moments: readonly Moment[]): void {
    const before: Staging | undefined = staging;
    staging = now;
    if (before === undefined || before.scene !== now.scene) remark = null;
    if (picking !== null && !isStillOffered(picking.reply, now)) stopPicking();
    if (!isRinging(now)) rings = false;
    announcer.follow(now, moments);
    stage.follow(now, moments, msPerChar(scenario.customer.voice.pace, isAloud()));
    sound.follow(now, moments);
    if (now.scene.at === 'ended' && !finished) {
      finished = true;
      finishRun(store, script, sources, id, playthrough.run);
    }
    update();
    if (before?.scene !== now.scene && !isTurn(now.scene))
      showScene(shell.host, !isMotionReduced(settings.now));
  }

  /** @param holds why time stands still from the start */
  function start(at: Playthrough, holds: Iterable<Hold> = []): void {
    playthrough = at;
    picking = null;
    finished = false;
    director = seat({ store, script, id, playthrough: at, isAloud, onChange: follow });
    staging = director.staging;
    for (const hold of holds) director.hold(hold);
    director.start();
  }

  /** Takes up the run anew: at an earlier decision, or at another tempo. */
  function restartAt(run: Playthrough['run']): void {
    const next = takeUp(script, run);
    if (next === 'refused') throw new Error('a run that was just played does not replay');
    const holds = [...staging.holds].filter((hold) => hold !== 'picking');
    director.stop();
    playthrough.stop();
    saveRun(store, place, id, next.run);
    start(next, holds);
  }

  function cutIn(open: boolean): void {
    director.cutIn(open);
    if (staging.cutting) shell.announce(say('play.cutInWarn', { name: scenario.customer.name }));
  }

  function choose(reply: OfferedReply): void {
    if (!needsPicking(reply)) return give(startPicking(reply));
    picking = startPicking(reply);
    director.hold('picking');
    update('picker');
  }

  function give(filled: Picking): void {
    const event = replyEvent(filled);
    const words = playthrough.wordsOf(event);
    stopPicking();
    const cuts = !isTurn(staging.scene);
    const result = director.reply(event, words);
    if (result === null) {
      if (!cuts) sound.cue('reply');
      else if (!filled.reply.backchannel) sound.cue('cut-in');
      return;
    }
    remark = say('play.refused');
    update();
  }

  function stopPicking(): void {
    if (picking === null) return;
    picking = null;
    director.release('picking');
  }

  function look(temptation: string): void {
    const shown = scenario.beats[staging.view.beat]?.temptations?.find((item) => item.id === temptation);
    if (shown === undefined) return;
    const cost = director.glance(temptation);
    director.hold('looking');
    openLook(shown, cost === 'lost-the-line' ? scenario.customer.name : null, () => {
      // Back to the conversation, and not to the button that led away from it.
      shell.host.querySelector<HTMLElement>('.play-scene')?.focus({ preventScroll: true });
      director.release('looking');
    });
  }

  function mute(): void {
    const muted = !settings.now.muted;
    settings.change({ muted });
    shell.announce(say(muted ? 'play.muted' : 'play.unmuted'));
  }

  function showTranscript(): void {
    director.hold('dialog');
    openTranscript({
      script,
      entries: playthrough.transcript,
      practice: playthrough.run.mode === 'practice',
      close: () => director.release('dialog'),
      rewind: (at) => {
        restartAt(rewound(playthrough.run, at));
        shell.announce(say('transcript.rewound'));
      },
    });
  }

  const stopKeys = listenForKeys({
    singles: () => settings.now.keys,
    staging: () => staging,
    isPicking: () => picking !== null,
    actions,
  });
  const unwatch = [
    store.watch(() => update()),
    settings.watch((now) => {
      stage.setStill(isMotionReduced(now));
      if (now.tempo === playthrough.run.tempo) update();
      else restartAt(atTempo(playthrough.run, now.tempo));
    }),
  ];

  start(first);
  return {
    title: scenario.title,
    destroy() {
      stopKeys();
      for (const end of unwatch) end();
      pause.destroy();
      painter.stop();
      director.stop();
      playthrough.stop();
      stage.destroy();
      sound.destroy();
    },
  };
}

function isStillOffered(reply: OfferedReply, { view, scene, cutting }: Staging): boolean {
  return (isTurn(scene) || cutting) && view.replies.some(({ id }) => id === reply.id);
}
