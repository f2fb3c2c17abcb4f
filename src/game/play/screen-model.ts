import type { OfferedReply, Script } from '../../core/index.ts';
import type { Picking } from '../dialogue/picker.ts';
import type { Staging } from '../director/scene.ts';
import type { Caption } from './captions.ts';
import type { Said } from './coaching.ts';
import type { Hint } from './hint.ts';
import type { Picture } from './picture.ts';
import type { Guide, GuideNote } from './sitting.ts';

/** All that the play screen shows. */
export interface ScreenModel {
  readonly script: Script;
  readonly staging: Staging;
  readonly picking: Picking | null;
  readonly picture: Picture;
  /** Whether single keys act, and so are shown. */
  readonly keys: boolean;
  /** Whether nothing sounds. */
  readonly muted: boolean;
  /** What sounds, told in words; null where nobody wants that. */
  readonly captions: readonly Caption[] | null;
  /** Whether hints and coaching may be asked for. */
  readonly practice: boolean;
  /** The hint that was asked for; null where none was, `of` is null where there is nothing to say. */
  readonly hint: { readonly of: Hint | null } | null;
  /** What was said since the last time jump, while time passes in practice. */
  readonly coached: readonly Said[];
  /** Who teaches playing, with what they say now; null outside of the first call. */
  readonly guide: (GuideNote & { readonly guide: Guide }) | null;
  readonly untimed: boolean;
  readonly jumpText: (beat: string) => string;
  /** A refusal or another word to the trainee. */
  readonly remark: string | null;
}

/** All that can be done on it. */
export interface ScreenActions {
  readonly onward: () => void;
  readonly cutIn: (open: boolean) => void;
  readonly choose: (reply: OfferedReply) => void;
  readonly pick: (picking: Picking) => void;
  readonly confirm: () => void;
  readonly cancel: () => void;
  readonly look: (temptation: string) => void;
  readonly pause: () => void;
  /** Mutes, or lets sound again. */
  readonly mute: () => void;
  readonly transcript: () => void;
  /** Shows a hint, or puts it away. */
  readonly hint: () => void;
  /** Leads on from the end; null where nothing comes after it. */
  readonly afterwards: (() => void) | null;
}
