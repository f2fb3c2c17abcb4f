import { mix, type Hex } from '../colour.ts';
import { lit } from '../light.ts';
import { queueAt } from '../room.ts';
import { person } from './people.ts';
import { veil, type Pen } from './pen.ts';
import { reservationsDesk } from './reservations-desk.ts';
import { table, type TablePlace } from './tables.ts';
import type { ClockPlace, Scenery, View } from './view.ts';
import { clockFace } from './wall-clock.ts';
import { outside, window } from './window.ts';

/** Where the wall ends and the floor begins, and the panelling above it. */
const FLOOR = 408;
const PANELS = 300;

const wallOf = ({ light }: View): Hex => lit(light, '#dcd9cb', '#bfa888');

function wall(pen: Pen, view: View): void {
  const { width, headroom, light } = view;
  const panel = lit(light, '#aab7a8', '#808570');
  pen.rect(0, -headroom, width, FLOOR + headroom, wallOf(view));
  pen.rect(0, PANELS, width, FLOOR - PANELS, panel);
  for (let x = 14; x < width; x += 112)
    pen.round(x, PANELS + 24, 92, FLOOR - PANELS - 38, 4, mix(panel, '#ffffff', 0.09));
  pen.rect(0, PANELS - 8, width, 12, lit(light, '#c9c6b3', '#9d8f74'));
}

function floor(pen: Pen, { width, light }: View): void {
  const wood = lit(light, '#cfb596', '#9c7f63');
  pen.rect(0, FLOOR, width, 600 - FLOOR, wood);
  const seam = mix(wood, '#6b4c33', 0.16);
  for (const y of [430, 462, 505, 556]) pen.rect(0, y, width, 2, seam);
  pen.rect(0, FLOOR, width, 9, mix(wood, '#5b4230', 0.3));
}

/** The opening to the kitchen: a lit room, a cook, dishes waiting under warm lamps. */
function kitchenPass(pen: Pen, view: View, x: number, width: number): void {
  const { light } = view;
  const [top, height] = [104, 142];
  const tiles = lit(light, '#eef0e9', '#fbeac2');
  pen.round(x - 12, top - 12, width + 24, height + 24, 6, lit(light, '#8f9a94', '#6d6a58'));
  pen.within(x, top, width, height, () => {
    pen.rect(x, top, width, height, tiles);
    for (let y = top + 22; y < top + height; y += 22) pen.rect(x, y, width, 1.5, mix(tiles, '#8a8f86', 0.22));
    pen.rect(x, top + 26, width * 0.3, 10, '#9aa3a3');
    for (const [offset, colour] of [
      [14, '#b9745a'],
      [38, '#8aa0a5'],
      [60, '#c3a15b'],
    ] as const) {
      if (offset + 16 < width * 0.3) pen.round(x + offset, top + 8, 16, 18, 3, colour);
    }
    pen.at(x + width * 0.56, top + 112, 0.92, (own) => cook(own));
  });
  const shelf = lit(light, '#6f7a7b', '#55585a');
  for (let dish = x + 34; dish < x + width - 12; dish += 66) {
    pen.poly(
      [dish - 12, top + 30, dish + 12, top + 30, dish + 30, top + height, dish - 30, top + height],
      veil('#ffd27a', 0.16),
    );
    pen.rect(dish - 1.5, top - 4, 3, 24, shelf);
    pen.path(
      `M${dish - 17} ${top + 32}C${dish - 15} ${top + 16} ${dish + 15} ${top + 16} ${dish + 17} ${top + 32}Z`,
      '#b9563f',
    );
    pen.oval(dish, top + height - 5, 26, 7, '#ffffff');
    pen.oval(dish, top + height - 10, 14, 8, dish % 2 === 0 ? '#c9744f' : '#93a25b');
  }
  pen.round(x - 22, top + height, width + 44, 14, 4, shelf);
}

function cook(pen: Pen): void {
  pen.path('M-48 60V30C-48 4 -28 -8 0 -10S48 4 48 30V60Z', '#c3d0d2');
  pen.path('M-14 -12L0 14L14 -12L8 -20H-8Z', '#b9563f');
  pen.oval(0, -40, 24, 26, '#c79772');
  pen.path('M-25 -48C-42 -58 -38 -86 -18 -82C-12 -96 14 -96 18 -82C38 -86 42 -58 25 -48Z', '#ffffff');
  pen.rect(-25, -55, 50, 10, '#d5dcda');
}

/** The way in, with the street behind its glass. */
function door(pen: Pen, view: View, x: number): void {
  const frame = lit(view.light, '#8a6a52', '#5f4636');
  pen.round(x - 12, 148, 164, FLOOR - 140, [8, 8, 0, 0], frame);
  outside(pen, view, x + 12, 170, 116, 190);
  pen.poly([x + 22, 360, x + 62, 170, x + 80, 170, x + 40, 360], 'rgba(255, 255, 255, 0.1)');
  pen.round(x + 112, 262, 8, 46, 4, '#d8b65f');
  pen.line(`M${x + 70} 172L${x + 46} 196M${x + 70} 172L${x + 94} 196`, 2, '#6b5a4c');
  pen.round(x + 40, 196, 60, 30, 5, '#f6f0e2');
  pen.round(x + 48, 204, 44, 4, 2, '#b9563f');
  pen.round(x + 54, 214, 32, 4, 2, '#b3aa9b');
}

/** The light of a lamp on wall and floor; windows and people are drawn over it. */
function beam(pen: Pen, { light }: View, x: number, y: number): void {
  const glow = (1 - light.day) * 0.2;
  if (glow > 0.01)
    pen.poly([x - 18, y + 26, x + 18, y + 26, x + 136, 540, x - 136, 540], veil('#ffe2a3', glow));
}

function lamp(pen: Pen, { light, headroom }: View, x: number, y: number): void {
  pen.rect(x - 1.5, -headroom, 3, y + headroom, '#5c5f5c');
  pen.oval(x, y + 28, 15, 7, lit(light, '#f1ead5', '#ffeab3'));
  pen.path(
    `M${x - 34} ${y + 28}C${x - 30} ${y + 4} ${x - 12} ${y - 4} ${x} ${y - 4}S${x + 30} ${y + 4} ${x + 34} ${y + 28}Z`,
    lit(light, '#56716b', '#47574f'),
  );
}

/** Tables stand in two rows, left of the customer. */
export function tablePlaces({ customerX }: Pick<View, 'customerX'>): TablePlace[] {
  const count = Math.max(1, Math.floor((customerX - 262) / 178));
  return Array.from({ length: count }, (_, i) => {
    const near = i % 2 === 0;
    return { x: 112 + i * 178, y: near ? 500 : 436, scale: near ? 1 : 0.78 };
  });
}

const doorX = ({ customerX, width }: View): number =>
  Math.max(customerX + 196, Math.min(width - 210, customerX + 330));

function clockPlace(view: View): ClockPlace {
  const radius = 44;
  return {
    x: Math.min(doorX(view) + 70, view.width - radius - 14),
    y: 84 - Math.min(view.headroom, 40),
    radius,
  };
}

function queue(pen: Pen, view: View): void {
  const start = view.customerX + 232;
  for (let i = queueAt(view.minutes) - 1; i >= 0; i -= 1) {
    pen.at(start + i * 92, 388 + (i % 2) * 14, 1.16, (own) =>
      person(own, i + 4, view.light, wallOf(view), -1),
    );
  }
}

function back(pen: Pen, view: View): void {
  const { customerX, width } = view;
  wall(pen, view);
  floor(pen, view);
  const places = tablePlaces(view);
  const lamps = places.filter((_, i) => i % 2 === 0);
  for (const { x } of lamps) beam(pen, view, x, 40);
  const passWidth = width > 1000 ? 300 : 168;
  const passX = width > 1000 ? 76 : 36;
  kitchenPass(pen, view, passX, passWidth);
  const windowX = passX + passWidth + 74;
  const windowWidth = Math.min(380, customerX - 205 - windowX);
  const frame = lit(view.light, '#f1eee4', '#d3bf9c');
  if (windowWidth > 120) window(pen, view, windowX, 76, windowWidth, 176, frame);
  const way = doorX(view);
  door(pen, view, way);
  if (width - way - 190 > 130) window(pen, view, way + 190, 90, Math.min(300, width - way - 220), 160, frame);
  clockFace(pen, clockPlace(view));
  queue(pen, view);
  for (const near of [false, true]) {
    for (const [i, place] of places.entries()) {
      if ((i % 2 === 0) === near) table(pen, view, i, place, wallOf(view));
    }
  }
  for (const { x } of lamps) lamp(pen, view, x, 40);
}

/** The front of a restaurant: kitchen pass, tables, door and queue, seen over the reservations desk. */
export const restaurant: Scenery = { back, front: reservationsDesk, clock: clockPlace };
