import type { Mood } from '../../core/vocabulary.ts';

/**
 * How a mood carries itself: offsets from standing at ease. Lengths in units of the customer's
 * drawing, angles in degrees; positive leans forward, towards the trainee.
 */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly lean: number;
  readonly scale: number;
  readonly headAngle: number;
  readonly headX: number;
  readonly headY: number;
  /** One breath in milliseconds, and how far the shoulders rise with it. */
  readonly breath: number;
  readonly depth: number;
}

const EASE: Pose = {
  x: 0,
  y: 0,
  lean: 0,
  scale: 1,
  headAngle: 0,
  headX: 0,
  headY: 0,
  breath: 2400,
  depth: 5,
};

/** Lean in, draw back, slump, stand, open up, rise. */
export const POSES: Readonly<Record<Mood, Pose>> = {
  furious: {
    ...EASE,
    x: 26,
    y: 4,
    lean: 4.5,
    scale: 1.07,
    headAngle: 3,
    headX: 10,
    headY: 6,
    breath: 1100,
    depth: 9,
  },
  annoyed: { ...EASE, x: -22, lean: -2.5, scale: 0.985, headAngle: -4, headX: -8, breath: 1900, depth: 6 },
  worried: {
    ...EASE,
    x: -6,
    y: 30,
    lean: 1.5,
    scale: 0.975,
    headAngle: 4,
    headX: 6,
    headY: 16,
    breath: 1700,
    depth: 5,
  },
  neutral: EASE,
  pleased: { ...EASE, y: -6, lean: 1.2, headAngle: -2.5, headY: -2 },
  delighted: {
    ...EASE,
    x: 8,
    y: -14,
    lean: 1.8,
    scale: 1.025,
    headAngle: -4,
    headY: -6,
    breath: 1500,
    depth: 7,
  },
};

/** Short movements of the whole figure: how a new mood is taken, and how a blow is. */
export type Reaction = 'shake' | 'turn-away' | 'sink' | 'settle' | 'nod' | 'hop' | 'recoil' | 'sigh';

/** How a customer takes a new mood: a movement that is over before the next line. */
export const REACTION_OF: Readonly<Record<Mood, Reaction>> = {
  furious: 'shake',
  annoyed: 'turn-away',
  worried: 'sink',
  neutral: 'settle',
  pleased: 'nod',
  delighted: 'hop',
};

/** A movement there and back: how far, in units of the drawing and degrees, and the milliseconds of one way. */
interface Swing {
  readonly x?: number;
  readonly y?: number;
  readonly angle?: number;
  readonly ms: number;
  readonly repeat?: number;
}

export const SWINGS: Readonly<Record<Reaction, Swing>> = {
  shake: { x: 13, ms: 45, repeat: 4 },
  'turn-away': { x: -20, angle: -1.6, ms: 170 },
  sink: { y: 12, ms: 260 },
  settle: { y: 5, ms: 160 },
  nod: { y: 9, ms: 120, repeat: 1 },
  hop: { y: -26, ms: 120, repeat: 1 },
  recoil: { x: -34, angle: -3, ms: 140 },
  sigh: { y: 24, angle: 1.2, ms: 420 },
};
