import type { GameObjects, Scene } from 'phaser';
import type { Mood } from '../../../core/vocabulary.ts';
import { FIGURE, type Point } from '../layout.ts';
import type { Pose } from '../pose.ts';
import type { Frame, Sheet } from './sheet.ts';

/** Where the head turns, on the figure. */
const NECK = { x: 338, y: 556 } as const;

export type Feature = 'brows' | 'eyes' | 'nose' | 'mouth';

/** What of a face can be shown in a feature's place. */
type FacePiece = Feature | 'lids' | `talk${0 | 1 | 2}`;

/** What a puppet is made from, and where it stands. */
export interface Placing {
  readonly scene: Scene;
  readonly sheet: Sheet;
  /** Name of the texture that holds the sheet. */
  readonly texture: string;
  /** Where the figure's middle meets the counter, in pixels, and pixels for each unit of the figure. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Where a pose puts the two joints that it moves. */
interface Joints {
  readonly bust: Readonly<Record<'x' | 'y' | 'angle' | 'scale', number>>;
  readonly neck: Readonly<Record<'x' | 'y' | 'angle', number>>;
}

/**
 * A customer as a paper puppet: a bust that leans, a head that turns on its neck, a face of four
 * pieces. It knows how to hold itself; `Customer` knows when.
 */
export class Puppet {
  /** The whole figure; it faces left by being mirrored. */
  readonly root: GameObjects.Container;
  /** From the outside in: short reactions, the pose of the mood, breath, the head's pose, nods. */
  readonly react: GameObjects.Container;
  readonly bust: GameObjects.Container;
  readonly #lift: GameObjects.Container;
  readonly neck: GameObjects.Container;
  readonly nod: GameObjects.Container;
  readonly face: Readonly<Record<Feature, GameObjects.Image>>;
  readonly #body: GameObjects.Image;
  readonly #placing: Placing;

  constructor(placing: Placing, mood: Mood) {
    this.#placing = placing;
    const { scene, sheet } = placing;
    const group = (): GameObjects.Container => scene.add.container(0, 0);
    [this.root, this.react, this.bust] = [group(), group(), group()];
    [this.#lift, this.neck, this.nod] = [group(), group(), group()];
    this.#body = this.#image('body', FIGURE.middle, FIGURE.cut).setOrigin(0.5, 1);
    this.#body.y += this.#body.height / 2;
    const piece = (name: string): GameObjects.Image => this.#image(name, NECK.x, NECK.y);
    this.face = {
      nose: piece(`${mood}/nose`),
      mouth: piece(`${mood}/mouth`),
      eyes: piece(`${mood}/eyes`),
      brows: piece(`${mood}/brows`),
    };
    const optional = (name: string): GameObjects.Image[] => (sheet.frames.has(name) ? [piece(name)] : []);
    this.nod.add([piece('head'), ...optional('beard'), ...Object.values(this.face), ...optional('glasses')]);
    this.neck.add(this.nod);
    this.#lift.add(this.neck);
    this.bust.add([this.#body, this.#lift]);
    this.react.add(this.bust);
    this.root.add(this.react);
    this.stand();
  }

  /** Puts the figure in its place, whole, looking left. */
  stand(): void {
    this.root.setVisible(true).setScale(-1, 1).setPosition(this.#placing.x, this.#placing.y);
    this.rest();
  }

  /** Takes back what a reaction has moved. */
  rest(): void {
    this.react.setPosition(0, 0).setAngle(0);
  }

  /** Shows a piece of a mood's face in a feature's place. */
  show(feature: Feature, mood: Mood, look: FacePiece): void {
    const frame = this.#frame(`${mood}/${look}`);
    const image = this.face[feature].setFrame(frame.name);
    this.#put(image, frame, NECK.x, NECK.y);
  }

  /** Where a pose puts the joints. */
  joints(pose: Pose): Joints {
    const unit = this.#placing.scale;
    return {
      bust: { x: pose.x * unit, y: pose.y * unit, angle: pose.lean, scale: pose.scale },
      neck: {
        x: (NECK.x - FIGURE.middle + pose.headX) * unit,
        y: (NECK.y - FIGURE.cut + pose.headY) * unit,
        angle: pose.headAngle,
      },
    };
  }

  /** Takes a pose at once. */
  pose(pose: Pose): void {
    const { bust, neck } = this.joints(pose);
    this.bust.setPosition(bust.x, bust.y).setAngle(bust.angle).setScale(bust.scale);
    this.neck.setPosition(neck.x, neck.y).setAngle(neck.angle);
  }

  /** Lifts shoulders and head by so many units of the figure. */
  inhale(units: number): void {
    this.#body.scaleY = 1 + units / (FIGURE.cut - NECK.y);
    this.#lift.y = -units * this.#placing.scale;
  }

  /** Where a feature is on the stage just now, in device pixels. */
  whereIs(feature: Feature): Point {
    const matrix = this.face[feature].getWorldTransformMatrix();
    return { x: matrix.tx, y: matrix.ty };
  }

  #frame(name: string): Frame {
    const frame = this.#placing.sheet.frames.get(name);
    if (!frame) throw new Error(`the sheet has no ${name}`);
    return frame;
  }

  /** An image of a piece, in its place as seen from a point of the figure. */
  #image(name: string, fromX: number, fromY: number): GameObjects.Image {
    const image = this.#placing.scene.add.image(0, 0, this.#placing.texture, name);
    this.#put(image, this.#frame(name), fromX, fromY);
    return image;
  }

  #put(image: GameObjects.Image, { left, top, width, height }: Frame, fromX: number, fromY: number): void {
    const unit = this.#placing.scale;
    image.setPosition((left - fromX) * unit + width / 2, (top - fromY) * unit + height / 2);
  }
}
