/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  return percentile(figures, 50);
}

/** The figure that so many percent of them do not exceed. */
export function percentile(figures: readonly number[], percent: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? NaN;
}

/** A line of the report: what was measured, and what it came to. */
export function line(what: string, figure: string, note = ''): string {
  return `  ${what.padEnd(52)} ${figure.padStart(12)}  ${note}`;
}

export const ms = (milliseconds: number): string => `${milliseconds.toFixed(0)} ms`;

/** By how much figures grow from one to the next, by the line that lies closest to all of them. */
export function slope(figures: readonly number[]): number {
  const middle = (figures.length - 1) / 2;
  const across = figures.reduce((sum, _, i) => sum + (i - middle) ** 2, 0);
  return figures.reduce((sum, figure, i) => sum + (i - middle) * figure, 0) / across;
}
