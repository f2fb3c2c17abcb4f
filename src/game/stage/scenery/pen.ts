import { channels, type Hex } from '../colour.ts';

/** A colour that lets through what is behind it; alpha 0 is nothing, 1 is solid. */
export type Veil = `rgba(${string})`;
export type Fill = Hex | Veil;

/** A colour thinned out. */
export const veil = (colour: Hex, alpha: number): Veil =>
  `rgba(${channels(colour).join(', ')}, ${Math.round(alpha * 1000) / 1000})`;

/** Draws flat shapes on a canvas, in scene units. */
export class Pen {
  readonly #context: CanvasRenderingContext2D;

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context;
  }

  rect(x: number, y: number, width: number, height: number, fill: Fill): this {
    this.#context.fillStyle = fill;
    this.#context.fillRect(x, y, width, height);
    return this;
  }

  round(x: number, y: number, width: number, height: number, radius: number | number[], fill: Fill): this {
    this.#context.beginPath();
    this.#context.roundRect(x, y, width, height, radius);
    return this.#fill(fill);
  }

  oval(x: number, y: number, radiusX: number, radiusY: number, fill: Fill): this {
    this.#context.beginPath();
    this.#context.ellipse(x, y, radiusX, radiusY, 0, 0, 2 * Math.PI);
    return this.#fill(fill);
  }

  /** A polygon through points given as x, y, x, y … */
  poly(points: readonly number[], fill: Fill): this {
    this.#context.beginPath();
    for (let i = 0; i + 1 < points.length; i += 2) this.#context.lineTo(points[i] ?? 0, points[i + 1] ?? 0);
    this.#context.closePath();
    return this.#fill(fill);
  }

  /** An SVG path. */
  path(d: string, fill: Fill): this {
    this.#context.fillStyle = fill;
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is filled, not an array
    this.#context.fill(new Path2D(d));
    return this;
  }

  line(d: string, width: number, colour: Fill): this {
    this.#context.strokeStyle = colour;
    this.#context.lineWidth = width;
    this.#context.lineCap = 'round';
    this.#context.lineJoin = 'round';
    this.#context.stroke(new Path2D(d));
    return this;
  }

  /** Fills from one colour at the top to another at the bottom, for skies alone: everything else is flat. */
  sky(x: number, y: number, width: number, height: number, top: Hex, bottom: Hex): this {
    const gradient = this.#context.createLinearGradient(0, y, 0, y + height);
    gradient.addColorStop(0, top);
    gradient.addColorStop(1, bottom);
    this.#context.fillStyle = gradient;
    this.#context.fillRect(x, y, width, height);
    return this;
  }

  /** Draws an image so that it fills a rectangle; what is too much at two sides is left out. */
  cover(image: ImageBitmap, x: number, y: number, width: number, height: number): this {
    const scale = Math.max(width / image.width, height / image.height);
    const [wide, high] = [image.width * scale, image.height * scale];
    return this.within(x, y, width, height, () =>
      this.#context.drawImage(image, x + (width - wide) / 2, y + (height - high) / 2, wide, high),
    );
  }

  /** Draws something moved and scaled. */
  at(x: number, y: number, scale: number, draw: (pen: Pen) => void): this {
    this.#context.save();
    this.#context.translate(x, y);
    this.#context.scale(scale, Math.abs(scale));
    draw(this);
    this.#context.restore();
    return this;
  }

  /** Draws something of which only what lies in a rectangle shows. */
  within(x: number, y: number, width: number, height: number, draw: (pen: Pen) => void): this {
    this.#context.save();
    this.#context.beginPath();
    this.#context.rect(x, y, width, height);
    this.#context.clip();
    draw(this);
    this.#context.restore();
    return this;
  }

  #fill(fill: Fill): this {
    this.#context.fillStyle = fill;
    this.#context.fill();
    return this;
  }
}
