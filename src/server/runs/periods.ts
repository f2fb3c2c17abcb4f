import type { Period } from '../../wire.ts';

/** Weeks and months, as a team's time zone has them. */

/** A day of the calendar. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayOf(at: number, timeZone: string): Day {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0, day: parts.get('day') ?? 0 };
}

const DAY = 86_400_000;

/** Monday is 0. */
const weekdayOf = (utc: number): number => (new Date(utc).getUTCDay() + 6) % 7;

/** The key of the period that a moment is in: `all`, `2026-11`, or the week by its Monday, `w2026-11-16`. */
export function periodKey(period: Period, at: number, timeZone: string): string {
  switch (period) {
    case 'all':
      return 'all';
    case 'month': {
      const { year, month } = dayOf(at, timeZone);
      return `${year}-${two(month)}`;
    }
    case 'week': {
      const { year, month, day } = dayOf(at, timeZone);
      const noon = Date.UTC(year, month - 1, day, 12);
      return `w${new Date(noon - weekdayOf(noon) * DAY).toISOString().slice(0, 10)}`;
    }
  }
}

/** The key of the period before; null for all time. */
export function periodBefore(period: Period, at: number, timeZone: string): string | null {
  if (period === 'all') return null;
  if (period === 'week') return periodKey('week', at - 7 * DAY, timeZone);
  const { day } = dayOf(at, timeZone);
  return periodKey('month', at - day * DAY, timeZone);
}

/** When the period began, in milliseconds; null for all time. Right also where clocks were changed. */
export function periodStart(period: Period, at: number, timeZone: string): number | null {
  if (period === 'all') return null;
  const key = periodKey(period, at, timeZone);
  let [before, within] = [at - 33 * DAY, at];
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (periodKey(period, middle, timeZone) === key) within = middle;
    else before = middle;
  }
  return within;
}

const two = (figure: number): string => String(figure).padStart(2, '0');
