import { MOODS } from '../../../core/vocabulary.ts';
import { FIGURE } from '../layout.ts';
import { pack } from './pack.ts';
import type { CustomerParts, FaceKit, Palette, Paint, Piece, Shape } from './parts.ts';

/** A piece on the sheet: where it was drawn, in pixels, and where its upper left corner belongs on the figure. */
export interface Frame {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Upper left corner on the figure, in its units. */
  readonly left: number;
  readonly top: number;
}

/** All pieces of a customer, drawn on one canvas. */
export interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly frames: ReadonlyMap<string, Frame>;
}

const WIDEST = 2048;

/** The body as far as it can be seen: what is below the counter stays undrawn. */
function shownBody(body: Piece): Piece {
  const [x, y, width] = body.box;
  return { box: [x, y, width, FIGURE.cut + 90 - y], shapes: body.shapes };
}

/** Every piece by name: `body`, `head`, `beard`, `glasses`, and `furious/brows`, `furious/talk0` and so on. */
function namedPieces(parts: CustomerParts, kit: FaceKit): [string, Piece][] {
  const named: [string, Piece | null][] = [
    ['body', shownBody(parts.body)],
    ['head', parts.head],
    ['beard', parts.beard],
    ['glasses', parts.glasses],
    ...MOODS.flatMap((mood): [string, Piece][] => {
      const { talk, ...rest } = kit[mood];
      return [
        ...Object.entries(rest).map(([name, piece]): [string, Piece] => [`${mood}/${name}`, piece]),
        ...talk.map((piece, i): [string, Piece] => [`${mood}/talk${i}`, piece]),
      ];
    }),
  ];
  return named.filter((entry): entry is [string, Piece] => entry[1] !== null);
}

/** Draws the pieces of a customer on one sheet, at so many pixels for each unit of the drawing. */
export function drawSheet(parts: CustomerParts, kit: FaceKit, scale: number): Sheet | null {
  const pieces = namedPieces(parts, kit);
  const sizes = pieces.map(([, { box }]) => ({
    width: Math.ceil(box[2] * scale),
    height: Math.ceil(box[3] * scale),
  }));
  const packing = pack(sizes, WIDEST);
  const canvas = document.createElement('canvas');
  canvas.width = packing.width;
  canvas.height = packing.height;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const frames = new Map<string, Frame>();
  for (const [i, [name, piece]] of pieces.entries()) {
    const place = packing.places[i];
    if (!place) throw new Error(`${name} was not packed`);
    const [left, top] = piece.box;
    context.save();
    context.beginPath();
    context.rect(place.x, place.y, place.width, place.height);
    context.clip();
    context.setTransform(scale, 0, 0, scale, place.x - left * scale, place.y - top * scale);
    for (const shape of piece.shapes) drawShape(context, shape, parts.palette);
    context.restore();
    frames.set(name, { name, ...place, left, top });
  }
  return { canvas, frames };
}

const colourOf = (paint: Paint, palette: Palette): string =>
  paint.startsWith('#') ? paint : palette[paint as keyof Palette];

function drawShape(context: CanvasRenderingContext2D, shape: Shape, palette: Palette): void {
  context.save();
  if (shape.clip !== undefined) context.clip(new Path2D(shape.clip), 'evenodd');
  const path = new Path2D(shape.d);
  if (shape.fill !== undefined) {
    context.fillStyle = colourOf(shape.fill, palette);
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is filled, not an array
    context.fill(path, 'evenodd');
  }
  if (shape.stroke !== undefined) {
    context.strokeStyle = colourOf(shape.stroke, palette);
    context.lineWidth = shape.width ?? 1;
    context.stroke(path);
  }
  context.restore();
}
