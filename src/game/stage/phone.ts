import type { GameObjects, Scene, Tweens } from 'phaser';
import type { Layout } from './layout.ts';
import { headRect } from './layout.ts';
import { Pen } from './scenery/pen.ts';
import { levelAt } from './talk.ts';

/** Bars of the waveform, and their sizes, in scene units. */
const BARS = 23;
const BAR = { width: 5, gap: 5, height: 34 } as const;
const PILL = { width: BARS * (BAR.width + BAR.gap) + 40, height: 52, above: 14 } as const;
/** The height of a bar while nobody speaks, as a share. */
const QUIET = 0.12;
/** A waveform that changes more often than this looks like noise, in milliseconds. */
const HOLD = 70;
/** The sign of an incoming call: its radius in scene units, how far it swings, and how long one burst and its rest take. */
const CALL = { radius: 92, swing: 9, ms: 70, swings: 4, rest: 700 } as const;

/** What a call shows beside the caller: the waveform of the voice, and the sign that it rings. */
export class Phone {
  readonly #scene: Scene;
  readonly #still: boolean;
  readonly #bars: readonly GameObjects.Image[];
  readonly #call: GameObjects.Image;
  #speech: Tweens.Tween | null = null;

  constructor(
    scene: Scene,
    layout: Layout,
    density: number,
    still: boolean,
    depths: { readonly wave: number; readonly call: number },
  ) {
    this.#scene = scene;
    this.#still = still;
    const unit = layout.unit * density;
    const middle = layout.customerX * unit;
    const line = (layout.counterY - PILL.above - PILL.height / 2) * unit;
    draw(scene, 'wave-pill', PILL.width, PILL.height, unit, (pen) =>
      pen.round(0, 0, PILL.width, PILL.height, PILL.height / 2, '#222a33'),
    );
    draw(scene, 'wave-bar', BAR.width, BAR.height, unit, (pen) =>
      pen.round(0, 0, BAR.width, BAR.height, BAR.width / 2, '#7fe0c3'),
    );
    scene.add.image(middle, line, 'wave-pill').setDepth(depths.wave + 0.5);
    this.#bars = Array.from({ length: BARS }, (_, index) =>
      scene.add
        .image(middle + (index - (BARS - 1) / 2) * (BAR.width + BAR.gap) * unit, line, 'wave-bar')
        .setDepth(depths.wave + 0.6)
        .setScale(1, QUIET),
    );
    const head = headRect(layout);
    draw(scene, 'call', CALL.radius * 2, CALL.radius * 2, unit, drawCall);
    this.#call = scene.add
      .image(middle, (head.top + head.height * 0.55) * density, 'call')
      .setDepth(depths.call)
      .setVisible(false);
  }

  /** Has the waveform follow a line; `hush` stops it, as does the line's end. */
  speak(text: string, msPerChar: number): void {
    this.hush();
    if (this.#still) return this.#show((bar) => levelAt(text, Math.floor(text.length / 2), bar));
    let changed = -HOLD;
    this.#speech = this.#scene.tweens.addCounter({
      from: 0,
      to: text.length,
      duration: Math.max(1, text.length * msPerChar),
      onUpdate: (tween) => {
        if (tween.totalElapsed - changed < HOLD) return;
        changed = tween.totalElapsed;
        const at = Math.floor(tween.getValue() ?? 0);
        this.#show((bar) => levelAt(text, at, bar + Math.floor(changed / HOLD)));
      },
      onComplete: () => this.hush(),
    });
  }

  hush(): void {
    this.#speech?.stop();
    this.#speech = null;
    this.#show(() => QUIET);
  }

  /** Shows or takes away the sign of an incoming call. */
  showCall(on: boolean): void {
    this.#scene.tweens.killTweensOf(this.#call);
    this.#call.setVisible(on).setAngle(0).setScale(1);
  }

  /** Shakes the sign once, as a phone rings; gives how long until it may ring again, in milliseconds. */
  ring(): number {
    const { swing, ms, swings, rest } = CALL;
    this.#call.setAngle(-swing);
    this.#scene.tweens.add({
      targets: this.#call,
      angle: swing,
      scale: 1.06,
      duration: ms,
      yoyo: true,
      repeat: swings,
      ease: 'Sine.easeInOut',
      onComplete: () => this.#call.setAngle(0).setScale(1),
    });
    return ms * 2 * (swings + 1) + rest;
  }

  #show(level: (bar: number) => number): void {
    for (const [index, bar] of this.#bars.entries()) bar.setScale(1, Math.max(QUIET, level(index)));
  }
}

/** A round green button with a handset on it. */
function drawCall(pen: Pen): void {
  const { radius } = CALL;
  pen.oval(radius, radius, radius, radius, '#1e6b41');
  pen.oval(radius, radius, radius * 0.9, radius * 0.9, '#2f8f5b');
  pen.at(radius, radius, radius / 17, (own) =>
    own.path(
      'M-7 -9L-3 -9L-1.5 -4L-4 -2.5A11 11 0 0 0 1.5 3L3 0.5L8 2L8 6A1.5 1.5 0 0 1 6.5 7.5C-1 7.5 -8.5 0 -8.5 -7.5A1.5 1.5 0 0 1 -7 -9Z',
      '#ffffff',
    ),
  );
}

/** Draws something of a size in scene units into a texture. */
function draw(
  scene: Scene,
  key: string,
  width: number,
  height: number,
  unit: number,
  paint: (pen: Pen) => void,
): void {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * unit);
  canvas.height = Math.ceil(height * unit);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser gave a canvas before, and now gives none');
  context.scale(unit, unit);
  paint(new Pen(context));
  scene.textures.addCanvas(key, canvas);
}
