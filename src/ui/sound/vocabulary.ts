/** What there is to hear. Every cue has its counterpart on the screen: nobody misses anything by playing muted. */
export const CUES = [
  'ring',
  'pick-up',
  'hang-up',
  'reply',
  'cut-in',
  'fact',
  'promised',
  'kept',
  'beaten',
  'late',
  'broken',
  'patience-low',
  'time-passing',
  'stays',
  'wavers',
  'leaves',
] as const;
export type Cue = (typeof CUES)[number];

/** What the trainee can make louder or quieter by itself. */
export const VOLUME_GROUPS = ['voice', 'effects', 'ambience'] as const;
export type VolumeGroup = (typeof VOLUME_GROUPS)[number];

/** How high a voice was recorded; at play time it is moved a little from there. */
export const REGISTERS = ['low', 'middle', 'high'] as const;
export type Register = (typeof REGISTERS)[number];

/** How a voice sounds when its owner is calm, angry or happy. */
export const TONES = ['plain', 'rough', 'soft'] as const;
export type Tone = (typeof TONES)[number];

/** The syllables of the babble, two to a vowel. None of them is a word or ends like one. */
export const SYLLABLES = ['a1', 'a2', 'e1', 'e2', 'i1', 'i2', 'o1', 'o2', 'u1', 'u2'] as const;
export type Syllable = (typeof SYLLABLES)[number];
