import type { GameObjects, Scene } from 'phaser';
import { drawMark, MARK_SIZE, MARKS, type Mark } from './customer/marks.ts';
import { Pen } from './scenery/pen.ts';

/** Ink marks that come and go around the customer's head. */
export class Effects {
  readonly #scene: Scene;
  readonly #scale: number;
  readonly #depth: number;
  readonly #sparks: GameObjects.Particles.ParticleEmitter;

  /** `scale` is device pixels for each unit of the customer's drawing. */
  constructor(scene: Scene, scale: number, depth: number) {
    this.#scene = scene;
    this.#scale = scale;
    this.#depth = depth;
    for (const mark of MARKS) this.#draw(mark);
    this.#sparks = scene.add
      .particles(0, 0, 'mark-spark', {
        lifespan: 620,
        speed: { min: 320 * scale, max: 560 * scale },
        scale: { start: 0.85, end: 0 },
        rotate: { start: 0, end: 90 },
        gravityY: 300 * scale,
        emitting: false,
      })
      .setDepth(depth);
  }

  /** Whether a spark is still flying; tweens are counted by whoever owns them all. */
  get flying(): boolean {
    return this.#sparks.getAliveParticleCount() > 0;
  }

  /** Sparks from around a point. */
  sparkle(x: number, y: number): void {
    this.#sparks.explode(9, x, y);
  }

  /** Strokes that fly apart beside a point, as from a start or a blow. */
  startle(x: number, y: number): void {
    this.#flash('start', x, y, { x: x - 40 * this.#scale, scale: 1.15 }, true);
  }

  /** A puff of breath that drifts off to the left. */
  sigh(x: number, y: number): void {
    this.#flash('puff', x, y, { x: x - 130 * this.#scale, y: y + 24 * this.#scale, scale: 1.2 }, false);
  }

  #flash(mark: Mark, x: number, y: number, to: Record<string, number>, mirrored: boolean): void {
    const image = this.#scene.add
      .image(x, y, `mark-${mark}`)
      .setDepth(this.#depth)
      .setFlipX(mirrored)
      .setScale(0.7);
    this.#scene.tweens.add({ targets: image, ...to, duration: 420, ease: 'Cubic.easeOut' });
    this.#scene.tweens.add({
      targets: image,
      alpha: 0,
      delay: 300,
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
