import type { Scene } from 'phaser';
import { drawMark, MARK_SIZE, MARKS, type Mark } from './customer/marks.ts';
import type { Point, Rect } from './layout.ts';
import { Pen } from './scenery/pen.ts';

/** Sparks fly off around the head from a quarter past eight to a quarter to four, over the top. */
const SPARKS = 9;
const FAN = { from: Math.PI * 1.08, to: Math.PI * -0.08 } as const;

/** Ink marks that come and go around the customer's head. */
export class Effects {
  readonly #scene: Scene;
  readonly #scale: number;
  readonly #depth: number;

  /** `scale` is device pixels for each unit of the customer's drawing. */
  constructor(scene: Scene, scale: number, depth: number) {
    this.#scene = scene;
    this.#scale = scale;
    this.#depth = depth;
    for (const mark of MARKS) this.#draw(mark);
  }

  /** Sparks that fly off all around a head; everything in device pixels. */
  sparkle({ left, top, width, height }: Rect): void {
    const [x, y] = [left + width / 2, top + height / 2];
    for (let i = 0; i < SPARKS; i += 1) {
      const turn = FAN.from + ((FAN.to - FAN.from) * i) / (SPARKS - 1);
      const reach = i % 2 === 0 ? 1 : 1.16;
      const at = (far: number): Point => ({
        x: x + Math.cos(turn) * width * far,
        y: y - Math.sin(turn) * height * far,
      });
      this.#flash(
        'spark',
        at(0.5 * reach),
        { ...at(0.78 * reach), scale: 0.7 + (i % 3) * 0.25, angle: 60 },
        i * 14,
      );
    }
  }

  /** Puffs of steam that rise from both sides of a head; everything in device pixels. */
  fume({ left, top, width, height }: Rect): void {
    for (const [index, side] of [0.08, 0.96, 0.2, 0.86].entries()) {
      const from = { x: left + width * side, y: top + height * 0.16 };
      const drift = (side < 0.5 ? -1 : 1) * width * 0.16;
      this.#flash('puff', from, { x: from.x + drift, y: from.y - height * 0.26, scale: 0.9 }, index * 90);
    }
  }

  /** Strokes that fly apart left of a point, as from a start or a blow. */
  startle({ x, y }: Point): void {
    this.#flash('start', { x, y }, { x: x - 46 * this.#scale, scale: 1.3 }, 0);
  }

  /** A puff of breath that drifts off to the left. */
  sigh({ x, y }: Point): void {
    const to = { x: x - 130 * this.#scale, y: y + 24 * this.#scale, scale: 1.2 };
    this.#flash('puff', { x, y }, to, 0);
  }

  /** Lets a mark appear, grow and move, and fade. */
  #flash(mark: Mark, from: Point, to: Record<string, number>, delay: number): void {
    const image = this.#scene.add.image(from.x, from.y, `mark-${mark}`).setDepth(this.#depth).setScale(0.4);
    image.setVisible(delay === 0);
    const onStart = (): void => void image.setVisible(true);
    this.#scene.tweens.add({ targets: image, ...to, delay, duration: 460, ease: 'Cubic.easeOut', onStart });
    this.#scene.tweens.add({
      targets: image,
      alpha: 0,
      delay: delay + 340,
      duration: 220,
      onComplete: () => image.destroy(),
    });
  }

  #draw(mark: Mark): void {
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(MARK_SIZE * this.#scale);
    canvas.height = canvas.width;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('the browser gave a canvas before, and now gives none');
    context.scale(this.#scale, this.#scale);
    drawMark(new Pen(context), mark);
    this.#scene.textures.addCanvas(`mark-${mark}`, canvas);
  }
}
