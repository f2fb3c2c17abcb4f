import type { Bubble } from '../dialogue/bubble.ts';
import type { Director } from '../director/contract.ts';
import type { Staging } from '../director/scene.ts';

/** Draws what changes with every frame: the line being typed and the patience running out. Idle, it does nothing. */
export interface Painter {
  /** For the element whose `--left` is the patience left, 0 to 1. */
  readonly patience: (element: Element | undefined) => void;
  paint(staging: Staging): void;
  stop(): void;
}

/** The share of patience below which it is low. */
const LOW = 0.3;

export function createPainter(options: {
  readonly bubble: Bubble;
  readonly director: () => Director;
  /** Whether lines appear whole and patience goes down in steps. */
  readonly isStill: () => boolean;
  /** Called once each time that patience runs low. */
  readonly onLow: () => void;
}): Painter {
  let frame = 0;
  let track: HTMLElement | null = null;
  let staging: Staging | null = null;
  let low: Staging['scene'] | null = null;

  const draw = () => {
    frame = 0;
    if (staging === null) return;
    const director = options.director();
    const still = options.isStill();
    const { speech, scene } = staging;
    const typing = scene.at === 'typing' && speech?.how === 'speaking';
    options.bubble.paint(speech, typing && still ? speech.text.length : director.said);
    if (scene.at === 'patience') {
      const left = 1 - director.progress;
      if (left < LOW && low !== scene) {
        low = scene;
        options.onLow();
      }
      track?.style.setProperty('--left', String(still ? Math.ceil(left * 10) / 10 : left.toFixed(3)));
    } else track?.style.removeProperty('--left');
    const moves = scene.at === 'patience' || (typing && !still);
    if (moves && staging.holds.size === 0) frame = requestAnimationFrame(draw);
  };

  return {
    patience: (element) => {
      track = element instanceof HTMLElement ? element : null;
    },
    paint(now) {
      staging = now;
      cancelAnimationFrame(frame);
      draw();
    },
    stop() {
      cancelAnimationFrame(frame);
      staging = null;
    },
  };
}
