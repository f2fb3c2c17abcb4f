import type { Moment } from '../../core/index.ts';
import { isMotionReduced } from '../../ui/settings.ts';
import type { Page, Shell } from '../../ui/shell.ts';
import { openReader } from '../../ui/sound/reader.ts';
import type { Cue } from '../../ui/sound/vocabulary.ts';
import { say } from '../../ui/text/say.ts';
import { createBubble } from '../dialogue/bubble.ts';
import type { Director } from '../director/contract.ts';
import { msPerChar } from '../director/pace.ts';
import { isTurn, type Hold, type Staging } from '../director/scene.ts';
import { placeOfRun } from '../saving/places.ts';
import { saveRun } from '../saving/saved-run.ts';
import { createAnnouncer } from './announcer.ts';
import { createCaptions } from './captions.ts';
import { createAsides } from './asides.ts';
import { showScene } from './focus.ts';
import { listenForPad } from './gamepad.ts';
import { listenForKeys } from './key-listener.ts';
import { claimRun, openElsewhere } from './one-tab.ts';
import { createPainter } from './painter.ts';
import { createPause } from './pause.ts';
import { atTempo, takeUp, type Playthrough } from './playthrough.ts';
import { createReplying } from './replying.ts';
import type { ScreenActions } from './screen-model.ts';
import { seat } from './seat.ts';
import { createShowing } from './showing.ts';
import type { Sitting } from './sitting.ts';
import { createSoundLink } from './sound-link.ts';
import { createStageLink } from './stage-link.ts';
import { tellIn } from '../told.ts';

/** The table at which a run is played: the conversation, the director, the screen and the stage, put together. */
export function openTable(shell: Shell, sitting: Sitting): Page {
  const { script, id, first, guide } = sitting;
  const { store, settings } = shell;
  const { scenario } = script;
  const { name } = scenario.customer;
  const place = placeOfRun(scenario.id);
  const isAloud = () => settings.now.readAloud && !settings.now.muted;
  const bubble = createBubble();
  const announcer = createAnnouncer(script, (beat) => playthrough.jumpText(beat), shell.announce);
  let playthrough = first;
  let director: Director;
  let staging: Staging;
  let finished = false;

  const painter = createPainter({
    bubble,
    director: () => director,
    isStill: () => isMotionReduced(settings.now),
    onLow: () => {
      shell.announce(say('play.patienceLow', { name }));
      cue('patience-low');
    },
  });
  const stage = createStageLink({
    script,
    view: () => staging.view,
    said: () => director.said,
    isStill: () => isMotionReduced(settings.now),
    changed: (now) => showing.picture(now),
  });
  const sound = createSoundLink({
    script,
    settings,
    reader: openReader(script.telling.amounts.split('-')[0] ?? ''),
    said: () => director.said,
  });
  // A cue may come while the screen is being rendered.
  const captions = createCaptions(script, () => queueMicrotask(() => showing.update()));
  const cue = (sounding: Cue) => {
    sound.cue(sounding);
    captions.cue(sounding);
  };
  const replying = createReplying({
    director: () => director,
    wordsOf: (event) => playthrough.wordsOf(event),
    cue,
    update: (focus) => showing.update(focus),
    refused: () => showing.remark(say('play.refused')),
  });
  const pause = createPause({
    shell,
    script,
    director: () => director,
    leave: () => shell.go({ page: 'home' }),
    restart: sitting.restart,
  });

  const isPractice = () => playthrough.run.mode === 'practice' && guide === null;
  const asides = createAsides({
    shell,
    script,
    director: () => director,
    playthrough: () => playthrough,
    practice: isPractice,
    restartAt,
  });

  const actions: ScreenActions = {
    onward: () => director.onward(),
    cutIn,
    choose: replying.choose,
    pick: replying.pick,
    confirm: replying.confirm,
    cancel: replying.cancel,
    look: asides.look,
    pause: () => pause.open(false),
    mute: asides.mute,
    transcript: asides.transcript,
    hint: () => showing.toggleHint(),
    afterwards: sitting.afterwards,
  };

  const showing = createShowing({
    shell,
    script,
    guide,
    playthrough: () => playthrough,
    practice: isPractice,
    replying: () => replying,
    actions: () => actions,
    bubble,
    painter: () => painter,
    stage: () => stage,
    captions: () => captions.shown,
  });

  /** Called by the director at every change. */
  function follow(now: Staging, moments: readonly Moment[]): void {
    const before: Staging | undefined = staging;
    staging = now;
    showing.follow(now);
    replying.follow(now);
    announcer.follow(now, moments);
    stage.follow(now, moments, msPerChar(scenario.customer.voice.pace, isAloud()));
    sound.follow(now, moments);
    captions.follow(now, moments);
    if (now.scene.at === 'ended' && !finished) {
      finished = true;
      sitting.finish(playthrough.run);
    }
    showing.update();
    if (before?.scene !== now.scene && !isTurn(now.scene))
      showScene(shell.host, !isMotionReduced(settings.now));
  }

  /** @param holds why time stands still from the start */
  function start(at: Playthrough, holds: Iterable<Hold> = []): void {
    playthrough = at;
    stage.takeUp(at.passed);
    replying.reset();
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
    if (staging.cutting) shell.announce(say('play.cutInWarn', { name }));
  }

  const stopKeys = listenForKeys({
    singles: () => settings.now.keys,
    staging: () => staging,
    isPicking: () => replying.picking !== null,
    actions,
  });
  const stopPad = listenForPad({ host: shell.host, staging: () => staging, actions });
  const unwatch = [
    store.watch(() => showing.update()),
    settings.watch((now) => {
      stage.setStill(isMotionReduced(now));
      if (now.tempo === playthrough.run.tempo || guide !== null) showing.update();
      else restartAt(atTempo(playthrough.run, now.tempo));
    }),
  ];

  const disclaim = claimRun(`${shell.profiles.current?.id ?? ''}/${scenario.id}`, () => {
    if (finished) return;
    pause.destroy();
    director.hold('elsewhere');
    openElsewhere({
      here: () => shell.go(sitting.route),
      leave: () => shell.go({ page: 'home' }),
    });
  });

  tellIn(script.telling);
  start(first);
  return {
    title: scenario.title,
    destroy() {
      disclaim();
      stopKeys();
      stopPad();
      for (const end of unwatch) end();
      pause.destroy();
      painter.stop();
      director.stop();
      playthrough.stop();
      stage.destroy();
      sound.destroy();
      captions.stop();
    },
  };
}
