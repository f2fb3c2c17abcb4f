/** Something to try for long. */
export interface Soak {
  readonly name: string;
  /** What it counts. */
  readonly what: string;
  readonly count: number;
  /** Tries it once; gives what went wrong, with the smallest case found, or null. */
  attempt(seed: number): string | null | Promise<string | null>;
  /** What is worth saying at the end. */
  summary?(): string;
  /** Lets go of what it opened. */
  close?(): Promise<void>;
}
