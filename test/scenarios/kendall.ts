/** Kendall's tau-b of two lists of the same length: 1 for the same order, ties allowed for. */
export function tauB(a: readonly number[], b: readonly number[]): number {
  let [agreeing, opposed, tiedInA, tiedInB] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i += 1) {
    for (let j = i + 1; j < a.length; j += 1) {
      const inA = Math.sign((a[i] as number) - (a[j] as number));
      const inB = Math.sign((b[i] as number) - (b[j] as number));
      if (inA === 0 && inB === 0) continue;
      if (inA === 0) tiedInA += 1;
      else if (inB === 0) tiedInB += 1;
      else if (inA === inB) agreeing += 1;
      else opposed += 1;
    }
  }
  const pairs = agreeing + opposed;
  return (agreeing - opposed) / Math.sqrt((pairs + tiedInA) * (pairs + tiedInB));
}
