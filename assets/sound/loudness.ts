import { amplify, fromDb, peakOf, RATE, samples, type Pcm } from './pcm.ts';

/**
 * How loud things seem, in LUFS after ITU-R BS.1770: a filter for how the head and the ear weigh pitches, then the
 * power. The filter's numbers are the recommendation's own, for 48 kHz.
 */
const SHELF = {
  b: [1.53512485958697, -2.69169618940638, 1.19839281085285],
  a: [-1.69065929318241, 0.73248077421585],
};
const HIGH = { b: [1, -2, 1], a: [-1.99004745483398, 0.99007225036621] };

function biquad(
  pcm: Pcm,
  { b, a }: { readonly b: readonly number[]; readonly a: readonly number[] },
): Float64Array {
  const [b0 = 0, b1 = 0, b2 = 0] = b;
  const [a1 = 0, a2 = 0] = a;
  const out = new Float64Array(pcm.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (const [i, x] of pcm.entries()) {
    const y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, x, y1, y];
    out[i] = y;
  }
  return out;
}

/** The loudness of the loudest `windowMs` of a sound. For a whole sound, give its length. */
export function loudnessOf(pcm: Pcm, windowMs: number): number {
  if (RATE !== 48_000) throw new Error('the filter is for 48 kHz');
  const heard = biquad(Float32Array.from(biquad(pcm, SHELF)), HIGH);
  const size = Math.min(samples(windowMs), heard.length);
  let power = 0;
  let most = 0;
  for (const [i, value] of heard.entries()) {
    power += value ** 2;
    if (i >= size) power -= (heard[i - size] ?? 0) ** 2;
    if (i >= size - 1) most = Math.max(most, power);
  }
  return -0.691 + 10 * Math.log10(most / size + 1e-12);
}

/** Nothing gets louder than this, which leaves the codecs room to overshoot. */
const CEILING = fromDb(-2.5);

/** Brings the loudest `windowMs` of a sound to `lufs`, or as near as its peaks allow. */
export function level(pcm: Pcm, lufs: number, windowMs: number): Pcm {
  const raised = amplify(pcm, lufs - loudnessOf(pcm, windowMs));
  const peak = peakOf(raised);
  return peak <= CEILING ? raised : amplify(raised, 20 * Math.log10(CEILING / peak));
}
