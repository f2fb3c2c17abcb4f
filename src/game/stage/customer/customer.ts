import type { GameObjects, Scene, Tweens } from 'phaser';
import type { Mood } from '../../../core/vocabulary.ts';
import { FIGURE, type Point } from '../layout.ts';
import { POSES, REACTION_OF, type Pose, type Reaction } from '../pose.ts';
import { mouthAt, stressAt, type MouthShape } from '../talk.ts';
import type { Frame, Sheet } from './sheet.ts';

/** Where the head turns, on the figure. */
const NECK = { x: 338, y: 556 } as const;
/** A mouth keeps its shape at least so long, in milliseconds; quicker than this it flickers. */
const MOUTH_HOLD = 75;

type Feature = 'brows' | 'eyes' | 'nose' | 'mouth';

interface Placing {
  readonly scene: Scene;
  readonly sheet: Sheet;
  /** Name of the texture that holds the sheet. */
  readonly texture: string;
  /** Where the figure's middle meets the counter, in pixels, and pixels for each unit of the figure. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly still: boolean;
}

/** The customer as a puppet: a bust that leans, a head that turns on its neck, a face of four pieces. */
export class Customer {
  /** The whole figure; it faces left by being mirrored. */
  readonly root: GameObjects.Container;
  readonly #scene: Scene;
  readonly #place: Placing;
  /** From the outside in: reactions, the pose of the mood, breath, the head's pose, nods. */
  readonly #react: GameObjects.Container;
  readonly #bust: GameObjects.Container;
  readonly #lift: GameObjects.Container;
  readonly #neck: GameObjects.Container;
  readonly #nod: GameObjects.Container;
  readonly #body: GameObjects.Image;
  readonly #face: Record<Feature, GameObjects.Image>;
  #mood: Mood;
  #speech: Tweens.Tween | null = null;
  #mouth: MouthShape = 'rest';
  #away = false;

  constructor(place: Placing, mood: Mood) {
    const { scene } = place;
    this.#scene = scene;
    this.#place = place;
    this.#mood = mood;
    const group = (x = 0, y = 0): GameObjects.Container => scene.add.container(x, y);
    this.root = group(place.x, place.y).setScale(-1, 1);
    this.#react = group();
    this.#bust = group();
    this.#lift = group();
    this.#neck = group((NECK.x - FIGURE.middle) * place.scale, (NECK.y - FIGURE.cut) * place.scale);
    this.#nod = group();
    this.#body = this.#image('body', FIGURE.middle, FIGURE.cut);
    this.#face = {
      nose: this.#image(`${mood}/nose`),
      mouth: this.#image(`${mood}/mouth`),
      eyes: this.#image(`${mood}/eyes`),
      brows: this.#image(`${mood}/brows`),
    };
    const optional = (name: string): GameObjects.Image[] =>
      place.sheet.frames.has(name) ? [this.#image(name)] : [];
    this.#nod.add([
      this.#image('head'),
      ...optional('beard'),
      ...Object.values(this.#face),
      ...optional('glasses'),
    ]);
    this.#neck.add(this.#nod);
    this.#lift.add(this.#neck);
    this.#bust.add([this.#body, this.#lift]);
    this.#react.add(this.#bust);
    this.root.add(this.#react);
    this.#takePose(POSES[mood]);
  }

  /** Changes the face at once; the body follows within a third of a second. */
  setMood(mood: Mood): void {
    this.#comeBack();
    const changed = mood !== this.#mood;
    const browsBefore = this.#face.brows.y;
    this.#mood = mood;
    this.#scene.tweens.killTweensOf([...Object.values(this.#face), this.#bust, this.#neck]);
    for (const feature of ['brows', 'eyes', 'nose'] as const) this.#show(feature, feature);
    this.#setMouth(this.#mouth);
    if (this.#place.still || !changed) return this.#takePose(POSES[mood]);
    const brows = this.#face.brows.y;
    this.#face.brows.y = browsBefore;
    this.#tween({ targets: this.#face.brows, y: brows, duration: 240, ease: 'Back.easeOut' });
    this.#face.mouth.setScale(0.6);
    this.#tween({ targets: this.#face.mouth, scale: 1, duration: 220, ease: 'Back.easeOut' });
    this.blink(90);
    const { x, y, lean, scale, head } = this.#poseValues(POSES[mood]);
    this.#tween({ targets: this.#bust, x, y, angle: lean, scale, duration: 340, ease: 'Back.easeOut' });
    this.#tween({ targets: this.#neck, ...head, duration: 300, ease: 'Cubic.easeOut' });
    return this.react(REACTION_OF[mood]);
  }

  /** Moves the mouth along a text; `hush` stops it, as does the text's end. */
  speak(text: string, msPerChar: number): void {
    this.#comeBack();
    this.hush();
    if (this.#place.still) return this.#setMouth(1);
    let [last, changed] = [-1, -MOUTH_HOLD];
    this.#speech = this.#scene.tweens.addCounter({
      from: 0,
      to: text.length,
      duration: Math.max(1, text.length * msPerChar),
      onUpdate: (tween) => {
        const index = Math.floor(tween.getValue() ?? 0);
        if (index === last) return;
        last = index;
        if (stressAt(text, index)) this.#stress();
        if (tween.totalElapsed - changed < MOUTH_HOLD) return;
        const mouth = mouthAt(text, index);
        if (mouth !== this.#mouth) changed = tween.totalElapsed;
        this.#setMouth(mouth);
      },
      onComplete: () => this.hush(),
    });
  }

  /** Closes the mouth. */
  hush(): void {
    this.#speech?.stop();
    this.#speech = null;
    this.#setMouth('rest');
  }

  /** Shuts the eyes for a moment; faces that smile with their eyes shut stay as they are. */
  blink(ms = 110): void {
    if (this.#place.still) return;
    this.#show('eyes', 'lids');
    this.#scene.tweens.addCounter({ duration: ms, onComplete: () => this.#show('eyes', 'eyes') });
  }

  /** Takes one breath, as deep and as quick as the mood breathes. Gives its length in milliseconds. */
  breathe(): number {
    const { breath, depth } = POSES[this.#mood];
    if (this.#place.still) return breath;
    const rise = { share: 0 };
    this.#tween({
      targets: rise,
      share: 1,
      duration: breath / 2,
      yoyo: true,
      ease: 'Sine.easeInOut',
      onUpdate: () => {
        this.#body.scaleY = 1 + (rise.share * depth) / (FIGURE.cut - NECK.y);
        this.#lift.y = -rise.share * depth * this.#place.scale;
      },
    });
    return breath;
  }

  /** Moves the whole figure once, and back to where its mood stands. */
  react(reaction: Reaction | 'recoil' | 'sigh'): void {
    if (this.#place.still) return;
    this.#scene.tweens.killTweensOf(this.#react);
    this.#react.setPosition(0, 0).setAngle(0);
    const unit = this.#place.scale;
    const swing = (
      move: Partial<Record<'x' | 'y' | 'angle', number>>,
      duration: number,
      repeat = 0,
    ): void => {
      const { x = 0, y = 0, angle = 0 } = move;
      const targets = this.#react;
      this.#tween({
        targets,
        x: x * unit,
        y: y * unit,
        angle,
        duration,
        repeat,
        yoyo: true,
        ease: 'Sine.easeInOut',
      });
    };
    switch (reaction) {
      case 'shake':
        return swing({ x: 13 }, 45, 4);
      case 'turn-away':
        return swing({ x: -20, angle: -1.6 }, 170);
      case 'sink':
        return swing({ y: 12 }, 260);
      case 'settle':
        return swing({ y: 5 }, 160);
      case 'nod':
        return swing({ y: 9 }, 120, 1);
      case 'hop':
        return swing({ y: -26 }, 120, 1);
      case 'recoil':
        return swing({ x: -34, angle: -3 }, 140);
      case 'sigh':
        return swing({ y: 24, angle: 1.2 }, 420);
      default:
        return reaction satisfies never;
    }
  }

  /** Raises the brows for a moment, as when cut short. */
  raiseBrows(): void {
    if (this.#place.still) return;
    const { brows } = this.#face;
    this.#scene.tweens.killTweensOf(brows);
    this.#show('brows', 'brows');
    this.#tween({
      targets: brows,
      y: brows.y - 16 * this.#place.scale,
      duration: 110,
      hold: 160,
      yoyo: true,
    });
  }

  /** Where a feature is on the stage just now, in device pixels. */
  whereIs(feature: Feature): Point {
    const matrix = this.#face[feature].getWorldTransformMatrix();
    return { x: matrix.tx, y: matrix.ty };
  }

  /** Turns round and walks off to the right, by so many pixels. */
  leave(distance: number): void {
    this.hush();
    this.#away = true;
    if (this.#place.still) return void this.root.setVisible(false);
    // A turn that went through the thin edge would show that the figure is made of paper.
    this.#tween({
      targets: this.root,
      scaleX: -0.6,
      duration: 90,
      ease: 'Sine.easeIn',
      onComplete: () => {
        this.root.scaleX = 0.6;
        this.#tween({ targets: this.root, scaleX: 1, duration: 130, ease: 'Sine.easeOut' });
      },
    });
    this.#tween({
      targets: this.root,
      x: this.root.x + distance,
      delay: 240,
      duration: 1100,
      ease: 'Sine.easeIn',
      onComplete: () => this.root.setVisible(false),
    });
    const walk = { targets: this.#react, y: -12 * this.#place.scale, duration: 150, yoyo: true, repeat: 3 };
    this.#tween({ ...walk, delay: 240, ease: 'Sine.easeInOut' });
  }

  /** Whoever has left and is heard again has come back. */
  #comeBack(): void {
    if (!this.#away) return;
    this.#away = false;
    this.#scene.tweens.killTweensOf([this.root, this.#react]);
    this.root.setVisible(true).setScale(-1, 1).setPosition(this.#place.x, this.#place.y);
    this.#react.setPosition(0, 0).setAngle(0);
  }

  /** A small nod on a word that carries weight. */
  #stress(): void {
    const weight = this.#mood === 'furious' ? 2.6 : this.#mood === 'worried' ? 1 : 1.6;
    this.#scene.tweens.killTweensOf(this.#nod);
    this.#nod.setAngle(0);
    this.#tween({ targets: this.#nod, angle: weight, duration: 110, yoyo: true, ease: 'Sine.easeInOut' });
  }

  #tween(config: Parameters<Tweens.TweenManager['add']>[0]): void {
    this.#scene.tweens.add(config);
  }

  #poseValues(pose: Pose) {
    const unit = this.#place.scale;
    const head = {
      x: (NECK.x - FIGURE.middle + pose.headX) * unit,
      y: (NECK.y - FIGURE.cut + pose.headY) * unit,
      angle: pose.headAngle,
    };
    return { x: pose.x * unit, y: pose.y * unit, lean: pose.lean, scale: pose.scale, head };
  }

  #takePose(pose: Pose): void {
    const { x, y, lean, scale, head } = this.#poseValues(pose);
    this.#bust.setPosition(x, y).setAngle(lean).setScale(scale);
    this.#neck.setPosition(head.x, head.y).setAngle(head.angle);
  }

  #setMouth(mouth: MouthShape): void {
    this.#mouth = mouth;
    this.#show('mouth', mouth === 'rest' ? 'mouth' : `talk${mouth}`);
  }

  #show(feature: Feature, piece: string): void {
    const frame = this.#frame(`${this.#mood}/${piece}`);
    const image = this.#face[feature];
    image.setFrame(frame.name);
    this.#put(image, frame, NECK.x, NECK.y);
  }

  #frame(name: string): Frame {
    const frame = this.#place.sheet.frames.get(name);
    if (!frame) throw new Error(`the sheet has no ${name}`);
    return frame;
  }

  /** An image of a piece, its middle where the piece belongs, seen from a point of the figure. */
  #image(name: string, fromX: number = NECK.x, fromY: number = NECK.y): GameObjects.Image {
    const frame = this.#frame(name);
    const image = this.#scene.add.image(0, 0, this.#place.texture, name);
    this.#put(image, frame, fromX, fromY);
    if (name === 'body') image.setOrigin(0.5, 1).setY(image.y + frame.height / 2);
    return image;
  }

  #put(image: GameObjects.Image, frame: Frame, fromX: number, fromY: number): void {
    const unit = this.#place.scale;
    image.setPosition(
      (frame.left - fromX) * unit + frame.width / 2,
      (frame.top - fromY) * unit + frame.height / 2,
    );
  }
}
