import type { Mood } from '../../../core/vocabulary.ts';

/** A colour: a place in the customer's palette, or a fixed one. */
export type Paint = keyof Palette | `#${string}`;

/** The colours that tell one customer from another; the rest of the drawing is shared. */
export interface Palette {
  readonly skin: `#${string}`;
  readonly hair: `#${string}`;
  readonly cloth: `#${string}`;
  /** Second colour of the dress: a shirt under a jacket, a tie, buttons. */
  readonly trim: `#${string}`;
  /** What a face is drawn in: black, unless the skin is too dark for black to read. */
  readonly ink: `#${string}`;
}

/** One filled or stroked path, in the drawing's own units; holes follow the even-odd rule. */
export interface Shape {
  readonly d: string;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  /** Stroke width in the drawing's units. */
  readonly width?: number;
  /** A path outside which nothing of the shape shows. */
  readonly clip?: string;
}

/** Left, top, width, height, in the drawing's units. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** A piece that moves as one, with the box that holds all its ink. */
export interface Piece {
  readonly box: Box;
  readonly shapes: readonly Shape[];
}

/** What a mood does to the face; `talk` are open mouths, the widest last. */
export interface FaceParts {
  readonly brows: Piece;
  readonly eyes: Piece;
  readonly lids: Piece;
  readonly nose: Piece;
  readonly mouth: Piece;
  readonly talk: readonly Piece[];
}

/** The faces that all customers share, one for each mood. */
export type FaceKit = Readonly<Record<Mood, FaceParts>>;

/** One customer, as drawn: units of Open Peeps, 704 wide, facing right. */
export interface CustomerParts {
  readonly palette: Palette;
  readonly body: Piece;
  readonly head: Piece;
  /** Beard, under the mouth. */
  readonly beard: Piece | null;
  /** Glasses, over everything. */
  readonly glasses: Piece | null;
}
