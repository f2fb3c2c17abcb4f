/** How fast things go, all in milliseconds. None of it is ever scored. */

/** A customer of middling pace says about eighteen characters a second: 190 words a minute, lively talk. */
const MS_PER_CHAR = 55;
/** Speech engines read at about 160 words a minute, fifteen characters a second: the text waits for them. */
const MS_PER_CHAR_ALOUD = 68;
/** A line that stands complete stays before the next one comes. */
const PAUSE_BETWEEN_LINES = 800;
/** What is left to read of a line completed early is read at this pace: twice as fast as it would be spoken. */
const MS_PER_UNREAD_CHAR = 28;
/** The trainee's own words stand before the customer answers: the face has changed, the words can be read. */
const LANDING = { base: 700, perChar: 14, most: 2600 };
/** A promise that falls due, or a mood that changes on arrival, is given this long to be seen. */
export const SETTLING = 1600;
/** A phone that rings twice; whoever is quicker goes on. */
export const RINGING = 3000;
/** Reading pace for the replies, 250 words a minute, and a moment to find one's bearings. */
const MS_PER_WORD_READ = 60_000 / 250;
const BEARINGS = 1500;

/**
 * How long one character takes to be said.
 * @param pace of the customer's voice, 1 in the middle
 * @param aloud whether a voice of the device reads the line
 */
export function msPerChar(pace: number, aloud: boolean): number {
  return Math.round((aloud ? MS_PER_CHAR_ALOUD : MS_PER_CHAR) / pace);
}

/** How long a complete line stays. @param unread characters that had not been typed when it was completed */
export function pauseAfterLine(unread: number): number {
  return PAUSE_BETWEEN_LINES + unread * MS_PER_UNREAD_CHAR;
}

/** How long the trainee's own words stand before the customer takes up the talk. */
export function landingTime(words: string): number {
  return Math.min(LANDING.most, LANDING.base + words.length * LANDING.perChar);
}

/** The time to read texts at 250 words a minute, and to find one's bearings. */
export function readingTime(texts: readonly string[]): number {
  const words = texts
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length;
  return Math.round(BEARINGS + words * MS_PER_WORD_READ);
}
