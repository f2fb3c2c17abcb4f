import { mix, type Hex } from './colour.ts';

/** The light of one time of day. */
export interface Light {
  /** The sky at its top and just above the roofs. */
  readonly sky: Hex;
  readonly horizon: Hex;
  /** How bright it is outside, 0 at night to 1 by day. Rooms are lit by lamps as it falls. */
  readonly day: number;
}

type Hour = readonly [minutes: number, sky: Hex, horizon: Hex, day: number];

/** A day in the temperate part of the year, as a row of skies between which the light moves evenly. */
const HOURS: readonly Hour[] = [
  [0, '#1f2a48', '#35416a', 0],
  [5 * 60 + 15, '#27345a', '#4a5480', 0],
  [6 * 60 + 30, '#8fa9cf', '#f6cfa8', 0.45],
  [8 * 60, '#b4d7ec', '#e3eff2', 1],
  [16 * 60 + 30, '#b4d7ec', '#e3eff2', 1],
  [18 * 60, '#a9c9e0', '#f3e0bb', 0.85],
  [19 * 60, '#93aed0', '#f5c491', 0.6],
  [19 * 60 + 45, '#6f7fb0', '#e79a83', 0.32],
  [20 * 60 + 30, '#3d4878', '#8f6d8f', 0.1],
  [21 * 60 + 30, '#1f2a48', '#35416a', 0],
  [24 * 60, '#1f2a48', '#35416a', 0],
];

/** The light at a time of day, in minutes since midnight; later days repeat the first. */
export function lightAt(minutes: number): Light {
  const time = ((minutes % 1440) + 1440) % 1440;
  const next = HOURS.findIndex(([start]) => start > time);
  const [from, to] = [HOURS[next - 1], HOURS[next]];
  if (!from || !to) throw new Error(`no light for ${minutes}`);
  const share = (time - from[0]) / (to[0] - from[0]);
  return {
    sky: mix(from[1], to[1], share),
    horizon: mix(from[2], to[2], share),
    day: from[3] + (to[3] - from[3]) * share,
  };
}

/** A colour of the room: as it looks by day, moved to how it looks under lamps at night. */
export const lit = (light: Light, day: Hex, night: Hex): Hex => mix(night, day, light.day);
