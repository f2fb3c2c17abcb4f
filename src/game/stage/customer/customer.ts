import type { Tweens } from 'phaser';
import type { Mood } from '../../../core/vocabulary.ts';
import type { Point } from '../layout.ts';
import { POSES, REACTION_OF, SWINGS, type Reaction } from '../pose.ts';
import { mouthAt, stressAt, type MouthShape } from '../talk.ts';
import { Puppet, type Feature, type Placing } from './puppet.ts';

/** A mouth keeps its shape at least so long, in milliseconds; quicker than this it flickers. */
const MOUTH_HOLD = 75;
/** How far a stressed word nods the head, in degrees. */
const STRESS: Readonly<Record<Mood, number>> = {
  furious: 2.6,
  annoyed: 1.8,
  worried: 1,
  neutral: 1.4,
  pleased: 1.6,
  delighted: 2,
};

/** The customer: has a mood, speaks, breathes, blinks, starts and leaves. */
export class Customer {
  readonly #puppet: Puppet;
  readonly #tweens: Tweens.TweenManager;
  readonly #unit: number;
  readonly #still: boolean;
  #mood: Mood;
  #speech: Tweens.Tween | null = null;
  #mouth: MouthShape = 'rest';
  #away = false;

  /** `still` is for reduced motion: every change is one picture, at once. */
  constructor(placing: Placing, mood: Mood, still: boolean, depth: number) {
    this.#puppet = new Puppet(placing, mood);
    this.#puppet.root.setDepth(depth);
    this.#puppet.pose(POSES[mood]);
    this.#tweens = placing.scene.tweens;
    this.#unit = placing.scale;
    this.#still = still;
    this.#mood = mood;
  }

  /** Changes the face at once; the body follows within a third of a second. */
  setMood(mood: Mood): void {
    this.#comeBack();
    if (mood === this.#mood) return;
    const { face, bust, neck } = this.#puppet;
    const browsBefore = face.brows.y;
    this.#mood = mood;
    this.#tweens.killTweensOf([...Object.values(face), bust, neck]);
    for (const feature of ['brows', 'eyes', 'nose'] as const) this.#puppet.show(feature, mood, feature);
    this.#setMouth(this.#mouth);
    if (this.#still) return this.#puppet.pose(POSES[mood]);
    const brows = face.brows.y;
    face.brows.y = browsBefore;
    this.#tween({ targets: face.brows, y: brows, duration: 240, ease: 'Back.easeOut' });
    face.mouth.setScale(0.6);
    this.#tween({ targets: face.mouth, scale: 1, duration: 220, ease: 'Back.easeOut' });
    this.blink(90);
    const joints = this.#puppet.joints(POSES[mood]);
    this.#tween({ targets: bust, ...joints.bust, duration: 340, ease: 'Back.easeOut' });
    this.#tween({ targets: neck, ...joints.neck, duration: 300, ease: 'Cubic.easeOut' });
    return this.react(REACTION_OF[mood]);
  }

  /** Moves the mouth along a text; `hush` stops it, as does the text's end. */
  speak(text: string, msPerChar: number): void {
    this.#comeBack();
    this.hush();
    if (this.#still) return this.#setMouth(1);
    let [last, changed] = [-1, -MOUTH_HOLD];
    this.#speech = this.#tweens.addCounter({
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
    if (this.#still) return;
    this.#puppet.show('eyes', this.#mood, 'lids');
    const open = (): void => this.#puppet.show('eyes', this.#mood, 'eyes');
    this.#tweens.addCounter({ duration: ms, onComplete: open });
  }

  /** Takes one breath, as deep and as quick as the mood breathes. Gives its length in milliseconds. */
  breathe(): number {
    const { breath, depth } = POSES[this.#mood];
    if (this.#still) return breath;
    const chest = { rise: 0 };
    this.#tween({
      targets: chest,
      rise: depth,
      duration: breath / 2,
      yoyo: true,
      ease: 'Sine.easeInOut',
      onUpdate: () => this.#puppet.inhale(chest.rise),
    });
    return breath;
  }

  /** Moves the whole figure once, and back to where its mood stands. */
  react(reaction: Reaction): void {
    if (this.#still) return;
    const { react } = this.#puppet;
    this.#tweens.killTweensOf(react);
    this.#puppet.rest();
    const { x = 0, y = 0, angle = 0, ms, repeat = 0 } = SWINGS[reaction];
    const move = { x: x * this.#unit, y: y * this.#unit, angle };
    this.#tween({ targets: react, ...move, duration: ms, repeat, yoyo: true, ease: 'Sine.easeInOut' });
  }

  /** Raises the brows for a moment, as when cut short. */
  raiseBrows(): void {
    if (this.#still) return;
    const { brows } = this.#puppet.face;
    this.#tweens.killTweensOf(brows);
    this.#puppet.show('brows', this.#mood, 'brows');
    this.#tween({ targets: brows, y: brows.y - 16 * this.#unit, duration: 110, hold: 160, yoyo: true });
  }

  /** Turns round and walks off to the right, by so many pixels. */
  leave(distance: number): void {
    this.hush();
    this.#away = true;
    if (this.#still) return this.vanish();
    const { root, react } = this.#puppet;
    // A turn that went through the thin edge would show that the figure is made of paper.
    const face = (): void => {
      root.scaleX = 0.6;
      this.#tween({ targets: root, scaleX: 1, duration: 130, ease: 'Sine.easeOut' });
    };
    this.#tween({ targets: root, scaleX: -0.6, duration: 90, ease: 'Sine.easeIn', onComplete: face });
    const walk = { delay: 240, duration: 1100, ease: 'Sine.easeIn' };
    this.#tween({ targets: root, x: root.x + distance, ...walk, onComplete: () => this.vanish() });
    const step = { y: -12 * this.#unit, duration: 150, yoyo: true, repeat: 3, ease: 'Sine.easeInOut' };
    this.#tween({ targets: react, delay: 240, ...step });
  }

  /** Is gone, without a way there. */
  vanish(): void {
    this.#away = true;
    this.#puppet.root.setVisible(false);
  }

  /** Is there, where nobody was. */
  appear(): void {
    this.#comeBack();
  }

  /** Where a feature is on the stage just now, in device pixels. */
  whereIs(feature: Feature): Point {
    return this.#puppet.whereIs(feature);
  }

  /** Whoever has left and is heard again has come back. */
  #comeBack(): void {
    if (!this.#away) return;
    this.#away = false;
    this.#tweens.killTweensOf([this.#puppet.root, this.#puppet.react]);
    this.#puppet.stand();
  }

  /** A small nod on a word that carries weight. */
  #stress(): void {
    const { nod } = this.#puppet;
    this.#tweens.killTweensOf(nod);
    nod.setAngle(0);
    this.#tween({
      targets: nod,
      angle: STRESS[this.#mood],
      duration: 110,
      yoyo: true,
      ease: 'Sine.easeInOut',
    });
  }

  #setMouth(mouth: MouthShape): void {
    this.#mouth = mouth;
    this.#puppet.show('mouth', this.#mood, mouth === 'rest' ? 'mouth' : `talk${mouth}`);
  }

  #tween(config: Parameters<Tweens.TweenManager['add']>[0]): void {
    this.#tweens.add(config);
  }
}
