import type { Excuse, Mood, QuoteClass } from '../vocabulary.ts';

/**
 * Every number of the simulation. Rules are data with a version: old versions stay, so that old
 * runs replay as they were played. Points are whole; mood and trust move in whole steps.
 */
export interface Rules {
  readonly version: number;
  /** How much more a missed promise hurts than the same distance early pleases, in percent. */
  readonly lossAversion: number;
  /** Multiplies the `alpha` of every variant, in percent; for trying out how sure a ranking is. */
  readonly expectationRate: number;
  /** Points for slight, clear and strong. */
  readonly strength: { readonly slight: number; readonly clear: number; readonly strong: number };
  readonly moodMove: Readonly<Record<'much-worse' | 'worse' | 'better' | 'much-better', number>>;
  /** The lowest step of each mood. */
  readonly moodFrom: Readonly<Record<Mood, number>>;
  readonly interrupting: {
    readonly moodPerLine: number;
    readonly moodAtMost: number;
    readonly pointsAtMost: number;
  };
  readonly glance: Cost;
  readonly silence: Cost;
  readonly asking: { readonly unknown: number; readonly stale: number; readonly known: Cost };
  readonly assuming: {
    readonly lucky: Cost;
    readonly wrong: Cost;
    readonly stale: Cost;
    readonly unheeded: Cost;
  };
  readonly reading: { readonly right: number; readonly wrong: Cost };
  readonly sayingBack: { readonly right: Cost; readonly wrong: Cost };
  readonly excuse: Readonly<Record<Excuse, Cost>>;
  /** Mood for the first, the second, and every later apology. */
  readonly apology: readonly [number, number, number];
  readonly logicWhileFurious: Cost;
  readonly promising: {
    readonly specific: number;
    readonly vague: number;
    readonly beyond: number;
    readonly reckless: number;
    readonly safe: number;
    readonly padded: number;
    readonly appealing: number;
    readonly unbearable: number;
    readonly resetInTime: number;
    readonly resetMood: number;
  };
  readonly settling: {
    /** Surprise of each class, in tenths of a class; expectation is measured on the same scale. */
    readonly surprise: Readonly<Record<QuoteClass, number>>;
    /** Mood by how far the outcome lies above expectation: the first row whose `from` is reached. */
    readonly gain: readonly { readonly from: number; readonly mood: number }[];
    /** The mood that the same distance early would have been worth; multiplied by loss aversion. */
    readonly loss: { readonly under: number; readonly farUnder: number };
    readonly keptWord: number;
    readonly slipped: { readonly late: number; readonly broken: number };
    readonly hidSlip: number;
    readonly norm: number;
    readonly trust: { readonly kept: number; readonly late: number; readonly broken: number };
    /** From this many failures on trust rises no more. */
    readonly failuresForGood: number;
    /** Expectation this far above the quoted word, in tenths of a class, makes "early" the norm. */
    readonly normFrom: number;
  };
  readonly untruth: { readonly trust: number; readonly mood: number };
}

/** What a rule takes or gives: points (above zero when followed) and steps of mood. */
export interface Cost {
  readonly points: number;
  readonly mood: number;
}

/** The rules as first published. */
const RULES_1: Rules = {
  version: 1,
  // Kahneman and Tversky's median is 2.25; field studies run from 1.3. Two is near the middle.
  lossAversion: 200,
  expectationRate: 100,
  // Authors weigh in words; one, two, three keeps sums small enough to read off a debrief.
  strength: { slight: 1, clear: 2, strong: 3 },
  // One or three: a ladder of 21 steps with two sizes keeps the reachable states few.
  moodMove: { 'much-worse': -3, worse: -1, better: 1, 'much-better': 3 },
  // Six faces over 0 to 20; worried and neutral are narrow, so that faces change as people's do.
  moodFrom: { furious: 0, annoyed: 4, worried: 8, neutral: 11, pleased: 14, delighted: 18 },
  // Each line unheard costs a step; past three the customer has made up their mind about us.
  interrupting: { moodPerLine: -1, moodAtMost: -3, pointsAtMost: 3 },
  // Attention elsewhere is noticed (tip 8 of "What DO customers expect"): as bad as a clear break.
  glance: { points: -2, mood: -1 },
  // No answer is a small discourtesy; what it does beyond that, the beat says.
  silence: { points: -1, mood: -1 },
  // Asking is the point of rules 1 and 2 of "What DO customers expect"; asking twice is not.
  asking: { unknown: 2, stale: 2, known: { points: -1, mood: -1 } },
  // An assumption never earns, right or wrong; a wrong one is set right, at a price.
  assuming: {
    lucky: { points: -1, mood: 0 },
    wrong: { points: -2, mood: -2 },
    stale: { points: -1, mood: 0 },
    unheeded: { points: -2, mood: -2 },
  },
  // The read is the hardest thing that the game asks for: it pays strongly, once grounded.
  reading: { right: 3, wrong: { points: -2, mood: -1 } },
  sayingBack: { right: { points: 2, mood: 1 }, wrong: { points: -2, mood: -1 } },
  // Tip 5: do not blame customer, circumstances or vendor. Blaming the customer is the worst.
  excuse: {
    policy: { points: -2, mood: -1 },
    colleague: { points: -2, mood: -1 },
    supplier: { points: -2, mood: -1 },
    circumstances: { points: -2, mood: -1 },
    customer: { points: -3, mood: -2 },
  },
  // One short apology helps; repeated ones wear off, then grate.
  apology: [1, 0, -1],
  // Principle 4 of "Legendary service": emotion first, then logic.
  logicWhileFurious: { points: -2, mood: -1 },
  promising: {
    specific: 1,
    vague: -2,
    beyond: -3,
    reckless: -2,
    safe: 2,
    padded: -2,
    appealing: 1,
    unbearable: -3,
    resetInTime: 3,
    resetMood: -1,
  },
  settling: {
    surprise: { 'far-under': -20, under: -10, at: 0, over: 10, 'far-over': 20 },
    // Small and levelling off: a kept word is worth almost as much as a beaten one.
    gain: [
      { from: 16, mood: 3 },
      { from: 7, mood: 2 },
      { from: -3, mood: 1 },
      { from: -10, mood: 0 },
      { from: -1000, mood: -1 },
    ],
    loss: { under: 2, farUnder: 3 },
    keptWord: 2,
    // Before loss aversion: a clear break for late is two, for broken four.
    slipped: { late: -1, broken: -2 },
    hidSlip: -2,
    norm: -1,
    trust: { kept: 1, late: -1, broken: -2 },
    failuresForGood: 2,
    normFrom: 4,
  },
  untruth: { trust: -2, mood: -2 },
};

/** The versions that a run may have been played under, newest last. */
export const RULES_VERSIONS: readonly Rules[] = [RULES_1];

/** The rules of today. */
export const RULES: Rules = RULES_1;

/** The rules of a version, or undefined where no such version was ever published. */
export function rulesOfVersion(version: number): Rules | undefined {
  return RULES_VERSIONS.find((rules) => rules.version === version);
}
