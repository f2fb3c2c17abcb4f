const DAY = 24 * 60;

/**
 * Minutes since midnight of a time as the story tells it: "19:40", "Tuesday, 9:05", "7:40 pm".
 * Null where there is no time in the text.
 */
export function minutesOf(clock: string): number | null {
  const found = /(?<!\d)(\d{1,2}):(\d{2})(?!\d)\s*([ap])?\.?m?/i.exec(clock);
  if (!found) return null;
  const [, hourText, minuteText, half] = found;
  const [hour, minute] = [Number(hourText), Number(minuteText)];
  if (hour > 23 || minute > 59) return null;
  const shifted = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return shifted * 60 + minute;
}

/** How far the hands of a clock stand from twelve, in degrees; they are not wrapped at a full turn. */
export function handsAt(minutes: number): { readonly hour: number; readonly minute: number } {
  return { hour: minutes / 2, minute: minutes * 6 };
}

/** Minutes from one time of day forward to another, never back: past midnight it is the next day. */
export const minutesUntil = (from: number, to: number): number => (((to - from) % DAY) + DAY) % DAY;
