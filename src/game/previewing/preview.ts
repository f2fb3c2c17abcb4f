import '../play/play.css';
import './preview.css';
import { html, nothing, render } from 'lit-html';
import {
  amountInWords,
  fill,
  type GameEvent,
  type Moment,
  type Script,
  type Trial,
} from '../../core/index.ts';
import { isMotionReduced, type SettingsBox } from '../../ui/settings.ts';
import { say } from '../../ui/text/say.ts';
import { createBubble } from '../dialogue/bubble.ts';
import { browserClock } from '../director/clock.ts';
import type { Director } from '../director/contract.ts';
import { createDirector } from '../director/director.ts';
import { msPerChar } from '../director/pace.ts';
import { isTurn, type Staging } from '../director/scene.ts';
import { createAnnouncer } from '../play/announcer.ts';
import { moveFocus, type FocusWish } from '../play/focus.ts';
import { openLook } from '../play/look-dialog.ts';
import { createPainter } from '../play/painter.ts';
import type { Picture } from '../play/picture.ts';
import { wordsOf } from '../play/reply-words.ts';
import { createReplying } from '../play/replying.ts';
import { scenes } from '../play/screen.ts';
import type { ScreenActions, ScreenModel } from '../play/screen-model.ts';
import { createStageLink } from '../play/stage-link.ts';
import { tellIn } from '../told.ts';

/**
 * A trial being played: the stage, the talk and the notes of the game, without its bar, its time and its keys. Lines
 * wait for the one who tries, and nothing is saved.
 */
export interface Preview {
  /** Goes on with another trial, or the same one in another state, on the same stage where that fits. */
  take(script: Script, trial: Trial, opening: readonly Moment[]): void;
  /** One step on: a line is heard out, or what `advise` says is done. False once it has ended. */
  step(advise: () => GameEvent | null): boolean;
  destroy(): void;
}

export interface PreviewOptions {
  readonly host: HTMLElement;
  readonly script: Script;
  readonly trial: Trial;
  readonly settings: SettingsBox;
  readonly announce: (text: string) => void;
  /** Called after everything that was done. */
  readonly changed: () => void;
}

export function openPreview(options: PreviewOptions): Preview {
  const { host, settings } = options;
  const bubble = createBubble();
  let { script, trial } = options;
  let director: Director;
  let staging: Staging;
  let picture: Picture = 'loading';
  let remark: string | null = null;
  let announcer: ReturnType<typeof createAnnouncer>;

  const painter = createPainter({
    bubble,
    director: () => director,
    isStill: () => isMotionReduced(settings.now),
    onLow: () => undefined,
  });
  const openStage = () =>
    createStageLink({
      script,
      view: () => staging.view,
      said: () => director.said,
      isStill: () => isMotionReduced(settings.now),
      changed: (now) => {
        picture = now;
        update();
      },
    });
  let stage = openStage();
  const pace = () => msPerChar(script.scenario.customer.voice.pace, false);

  const replying = createReplying({
    director: () => director,
    wordsOf: (event) => wordsOf(trial.view, event),
    cue: () => undefined,
    update,
    refused: () => {
      remark = say('play.refused');
      update();
    },
  });

  const actions: ScreenActions = {
    onward: () => director.onward(),
    cutIn: (open) => director.cutIn(open),
    choose: replying.choose,
    pick: replying.pick,
    confirm: replying.confirm,
    cancel: replying.cancel,
    look,
    pause: () => undefined,
    mute: () => undefined,
    transcript: () => undefined,
    // What was only tried is not judged.
    afterwards: null,
    hint: () => undefined,
  };

  function update(focus?: FocusWish): void {
    const model: ScreenModel = {
      script,
      staging,
      picking: replying.picking,
      picture,
      keys: false,
      muted: true,
      captions: null,
      practice: false,
      hint: null,
      coached: [],
      guide: null,
      untimed: true,
      jumpText,
      remark,
    };
    const { scene, view } = staging;
    render(
      html`<div class="play preview" data-scene=${scene.at} data-beat=${view.beat} data-mood=${view.mood}>
        <div class="play-main">
          ${scenes(model, actions, { bubble, stage: stage.host, patience: painter.patience })}
        </div>
      </div>`,
      host,
    );
    painter.paint(staging);
    if (host.contains(document.activeElement) || focus !== undefined) moveFocus(host, isTurn(scene), focus);
  }

  function follow(now: Staging, moments: readonly Moment[]): void {
    if (staging.scene !== now.scene) remark = null;
    staging = now;
    replying.follow(now);
    announcer.follow(now, moments);
    stage.follow(now, moments, pace());
    update();
    options.changed();
  }

  function start(opening: readonly Moment[]): void {
    tellIn(script.telling);
    stage.takeUp(trial.passed);
    replying.reset();
    remark = null;
    announcer = createAnnouncer(script, jumpText, options.announce);
    director = createDirector({
      table: {
        get view() {
          return trial.view;
        },
        send: (event) => trial.send(event),
      },
      opening,
      clock: browserClock,
      call: null,
      tempo: 'untimed',
      msPerChar: pace(),
      patience: script.scenario.customer.patience,
      jumpText,
      onChange: follow,
    });
    staging = director.staging;
    director.start();
  }

  /** What is told as time passes: the facts heard and what was promised stand in it. */
  function jumpText(beat: string): string {
    const words: Record<string, string> = {};
    for (const { fact, value } of trial.view.notepad) if (value !== null) words[fact] = value;
    for (const { promise, quoted, requoted, unit } of trial.view.notes) {
      const amount = requoted ?? quoted;
      if (amount !== null) words[promise] = amountInWords(amount, unit, script.telling.amounts);
    }
    return fill(script.scenario.beats[beat]?.jump?.says ?? '', words);
  }

  function look(temptation: string): void {
    const { beats, customer } = script.scenario;
    const shown = beats[staging.view.beat]?.temptations?.find(({ id }) => id === temptation);
    if (shown === undefined) return;
    const cost = director.glance(temptation);
    director.hold('looking');
    openLook(shown, cost === 'lost-the-line' ? customer.name : null, () => director.release('looking'));
  }

  start(trial.opening);
  return {
    take(nextScript, nextTrial, opening) {
      const { look: was, name } = script.scenario.customer;
      const { customer, setting } = nextScript.scenario;
      const fits = was === customer.look && name === customer.name && setting === script.scenario.setting;
      director.stop();
      [script, trial] = [nextScript, nextTrial];
      if (!fits) {
        stage.destroy();
        picture = 'loading';
        stage = openStage();
      }
      start(opening);
    },
    step(advise) {
      if (staging.scene.at === 'ended') return false;
      if (!isTurn(staging.scene)) {
        const event = staging.scene.at === 'typing' ? advise() : null;
        if (event?.type !== 'reply') director.onward();
        else {
          director.cutIn(true);
          director.reply(event, wordsOf(trial.view, event));
        }
        return true;
      }
      const event = advise();
      return event?.type === 'reply' && director.reply(event, wordsOf(trial.view, event)) === null;
    },
    destroy() {
      director.stop();
      painter.stop();
      stage.destroy();
      render(nothing, host);
    },
  };
}
