import { render } from 'lit-html';
import type { Script } from '../../core/index.ts';
import { storageNotice } from '../../ui/frame.ts';
import type { Shell } from '../../ui/shell.ts';
import type { Bubble } from '../dialogue/bubble.ts';
import { isTurn, type Staging } from '../director/scene.ts';
import type { Caption } from './captions.ts';
import { repliesBeforeJump } from './coaching.ts';
import { moveFocus, type FocusWish } from './focus.ts';
import { hintOf } from './hint.ts';
import type { Painter } from './painter.ts';
import type { Picture } from './picture.ts';
import type { Playthrough } from './playthrough.ts';
import type { Replying } from './replying.ts';
import { screen } from './screen.ts';
import type { ScreenActions, ScreenModel } from './screen-model.ts';
import type { Guide } from './sitting.ts';
import type { StageLink } from './stage-link.ts';

/** What of a run is on the screen: drawn anew whenever something changes, with what the screen alone has to remember. */
export interface Showing {
  /** Draws how things stand. */
  update(focus?: FocusWish): void;
  /** Takes up how things stand now. A word to the trainee goes with the scene that it was said in. */
  follow(staging: Staging): void;
  /** What became of the stage's picture. */
  picture(now: Picture): void;
  /** Says a word to the trainee. */
  remark(text: string): void;
  /** Shows a hint for this scene, or puts it away. */
  toggleHint(): void;
}

export function createShowing(options: {
  readonly shell: Shell;
  readonly script: Script;
  readonly guide: Guide | null;
  readonly playthrough: () => Playthrough;
  readonly practice: () => boolean;
  readonly replying: () => Replying;
  readonly actions: () => ScreenActions;
  readonly bubble: Bubble;
  readonly painter: () => Painter;
  readonly stage: () => StageLink;
  readonly captions: () => readonly Caption[];
}): Showing {
  const { shell, script, guide, bubble } = options;
  const { settings } = shell;
  let staging: Staging;
  let picture: Picture = 'loading';
  let remark: string | null = null;
  /** The scene in which the trainee has asked for a hint. */
  let hinted: Staging['scene'] | null = null;
  let guided = '';

  const modelOf = (): ScreenModel => {
    const practice = options.practice();
    const playthrough = options.playthrough();
    const { picking } = options.replying();
    return {
      script,
      staging,
      picking,
      picture,
      keys: settings.now.keys,
      muted: settings.now.muted,
      captions: settings.now.captions ? options.captions() : null,
      practice,
      hint: practice && hinted === staging.scene ? { of: hintOf(script, staging.view) } : null,
      coached: practice && staging.scene.at === 'jump' ? repliesBeforeJump(playthrough.transcript) : [],
      untimed: playthrough.run.tempo === 'untimed',
      guide: guide === null ? null : { ...guide.note(staging, picking !== null), guide },
      jumpText: (beat: string) => playthrough.jumpText(beat),
      remark,
    };
  };
  /** Each note of the guide is read out once. */
  const tellGuide = ({ guide: note }: ScreenModel) => {
    if (note === null || note.id === guided) return;
    guided = note.id;
    shell.announce(note.text);
  };

  const update = (focus?: FocusWish) => {
    const model = modelOf();
    tellGuide(model);
    const painter = options.painter();
    const parts = { bubble, stage: options.stage().host, patience: painter.patience };
    render([storageNotice(shell), screen(model, options.actions(), parts)], shell.host);
    painter.paint(staging);
    moveFocus(shell.host, isTurn(staging.scene) || staging.cutting || staging.scene.at === 'ended', focus);
  };

  return {
    update,
    follow(now) {
      const before: Staging | undefined = staging;
      staging = now;
      if (before === undefined || before.scene !== now.scene) remark = null;
    },
    picture(now) {
      picture = now;
      update();
    },
    remark(text) {
      remark = text;
      update();
    },
    toggleHint() {
      hinted = hinted === staging.scene ? null : staging.scene;
      update();
    },
  };
}
