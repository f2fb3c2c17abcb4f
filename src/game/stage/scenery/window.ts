import { mix, type Hex } from '../colour.ts';
import { lit } from '../light.ts';
import type { View } from './view.ts';
import { veil, type Pen } from './pen.ts';

/** Roofs across the street: left edge, width and height above the sill, in shares of the pane. */
const ROOFS = [
  [0, 0.22, 0.34],
  [0.2, 0.2, 0.52],
  [0.38, 0.26, 0.3],
  [0.6, 0.17, 0.46],
  [0.75, 0.26, 0.26],
] as const;

/**
 * What is seen through a pane: the sky of the hour, houses across the street, and lit windows
 * there once it is dark.
 */
export function outside(pen: Pen, view: View, x: number, y: number, width: number, height: number): void {
  const { light } = view;
  pen.within(x, y, width, height, () => {
    const rains = view.weather === 'rain';
    const cloud = lit(light, '#9fadb8', '#2a3145');
    const grey = (colour: Hex): Hex => (rains ? mix(colour, cloud, 0.75) : colour);
    pen.sky(x, y, width, height, grey(light.sky), grey(light.horizon));
    for (const [index, [left, share, tall]] of ROOFS.entries()) {
      const house = mix(lit(light, index % 2 === 0 ? '#a9b7bd' : '#b9c0bd', '#2b3049'), light.horizon, 0.18);
      const [houseX, houseTop] = [x + left * width, y + height * (1 - tall)];
      pen.rect(houseX, houseTop, share * width, height * tall, house);
      panes(pen, view, index, houseX, houseTop, share * width, height * tall);
    }
    const lamp = x + width * 0.56;
    pen.rect(lamp - 2, y + height * 0.5, 4, height * 0.5, lit(light, '#7d8a8f', '#20243a'));
    pen.oval(lamp, y + height * 0.48, 7, 8, lit(light, '#c9d3d3', '#ffe3a0'));
    pen.rect(x, y + height - 14, width, 14, lit(light, '#98a29f', '#23273b'));
    if (rains) rain(pen, view, x, y, width, height);
  });
}

/** Streaks on the glass, and drops that hang there; they stand still, as everything does that need not move. */
function rain(pen: Pen, { light }: View, x: number, y: number, width: number, height: number): void {
  pen.rect(x, y, width, height, veil(lit(light, '#8d9aa6', '#1c2233'), 0.3));
  const wet = veil(lit(light, '#f4f8fa', '#a9b6cf'), 0.6);
  const count = Math.round((width * height) / 420);
  for (let drop = 0; drop < count; drop += 1) {
    const left = x + ((drop * 97 + 13) % Math.max(1, Math.round(width)));
    const top = y + ((drop * 61 + 29) % Math.max(1, Math.round(height)));
    if (drop % 4 === 0) pen.oval(left, top, 1.6, 2.4, wet);
    else pen.line(`M${left} ${top}l-3 ${10 + (drop % 5) * 3}`, 1.4, wet);
  }
}

function panes(
  pen: Pen,
  { light }: View,
  house: number,
  x: number,
  top: number,
  width: number,
  height: number,
): void {
  const dark: Hex = lit(light, '#8fa0a8', '#3a3f5c');
  for (let row = 0; top + 14 + row * 26 < top + height - 22; row += 1) {
    for (let column = 0; column < 2; column += 1) {
      const shines = light.day < 0.5 && (house * 5 + row * 3 + column * 2) % 4 === 0;
      pen.rect(
        x + width * (0.2 + column * 0.38),
        top + 14 + row * 26,
        width * 0.2,
        13,
        shines ? '#f3c979' : dark,
      );
    }
  }
}

/** A window with a frame and one cross bar. */
export function window(
  pen: Pen,
  view: View,
  x: number,
  y: number,
  width: number,
  height: number,
  frame: Hex,
): void {
  pen.round(x - 10, y - 10, width + 20, height + 20, 6, frame);
  outside(pen, view, x, y, width, height);
  pen.poly(
    [x + width * 0.1, y + height, x + width * 0.38, y, x + width * 0.5, y, x + width * 0.22, y + height],
    'rgba(255, 255, 255, 0.1)',
  );
  pen.rect(x + width / 2 - 4, y, 8, height, frame);
  pen.round(x - 18, y + height + 8, width + 36, 12, 4, frame);
}
