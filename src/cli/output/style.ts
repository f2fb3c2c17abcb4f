import type { Io } from '../io.ts';

/** Makes text bold where the output can show it. */
export function boldOn(io: Pick<Io, 'bold'>): (text: string) => string {
  return io.bold ? (text) => `\u001b[1m${text}\u001b[22m` : (text) => text;
}
