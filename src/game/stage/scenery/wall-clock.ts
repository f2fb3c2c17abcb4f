import type { ClockPlace } from './view.ts';
import type { Pen } from './pen.ts';

const RIM = '#4a4f57';
const FACE = '#f7f4ec';

/** The face of a wall clock: rim, twelve marks, no figures. The hands are drawn apart, since they move. */
export function clockFace(pen: Pen, { x, y, radius }: ClockPlace): void {
  pen.oval(x, y, radius, radius, RIM);
  pen.oval(x, y, radius * 0.86, radius * 0.86, FACE);
  for (let hour = 0; hour < 12; hour += 1) {
    const turn = (hour * Math.PI) / 6;
    const inner = hour % 3 === 0 ? 0.62 : 0.7;
    const [sin, cos] = [Math.sin(turn), -Math.cos(turn)];
    const mark = `M${x + sin * radius * inner} ${y + cos * radius * inner}L${x + sin * radius * 0.76} ${y + cos * radius * 0.76}`;
    pen.line(mark, radius * (hour % 3 === 0 ? 0.09 : 0.05), RIM);
  }
}

/** A hand pointing to twelve from the origin, for a clock of this radius. */
export function clockHand(pen: Pen, hand: 'hour' | 'minute', radius: number): void {
  const [reach, width] = hand === 'hour' ? [0.42, 0.11] : [0.64, 0.07];
  pen.line(`M0 ${radius * 0.12}L0 ${-radius * reach}`, radius * width, '#22252b');
  if (hand === 'minute') pen.oval(0, 0, radius * 0.08, radius * 0.08, '#c0533e');
}
