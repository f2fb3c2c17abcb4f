import { mix, type Hex } from '../colour.ts';
import { lit } from '../light.ts';
import { person } from './people.ts';
import { veil, type Pen } from './pen.ts';
import type { ClockPlace, Scenery, View } from './view.ts';
import { clockFace } from './wall-clock.ts';
import { window } from './window.ts';

const FLOOR = 430;

const wallOf = ({ light }: View): Hex => lit(light, '#d8dfe1', '#a9b0b8');

function room(pen: Pen, view: View): void {
  const { width, headroom, light } = view;
  const wall = wallOf(view);
  pen.rect(0, -headroom, width, FLOOR + headroom, wall);
  pen.rect(0, 22, width, 10, mix(wall, '#ffffff', 0.4));
  pen.rect(0, FLOOR, width, 600 - FLOOR, lit(light, '#a9b3b6', '#6f7a85'));
  pen.rect(0, FLOOR, width, 8, lit(light, '#8f999d', '#5d6873'));
}

/** How many wait on the line: bars on a board, each hour its own. */
function wallboard(pen: Pen, { minutes }: View, x: number): void {
  pen.round(x, 76, 210, 120, 8, '#33414d');
  for (let bar = 0; bar < 7; bar += 1) {
    const height = 18 + ((bar * 37 + Math.floor(minutes / 10) * 23) % 58);
    const colour = height > 62 ? '#e08a6b' : '#7fc3b4';
    pen.round(x + 22 + bar * 25, 176 - height, 15, height, 3, colour);
  }
}

/** A colleague at a desk with a screen between us. */
function colleague(pen: Pen, view: View, x: number, who: number): void {
  const wall = wallOf(view);
  pen.at(x, 362, 0.86, (own) => {
    person(own, who, view.light, wall, who % 2 === 0 ? 1 : -1);
    own.line('M-26 -62C-24 -98 24 -98 27 -62', 6, '#4d5a66');
    own.round(who % 2 === 0 ? -34 : 20, -68, 14, 24, 6, '#4d5a66');
  });
  const panel = lit(view.light, '#8fa5ad', '#64757f');
  pen.round(x - 104, 398, 208, 150, 8, panel);
  pen.round(x - 96, 406, 192, 60, 5, mix(panel, '#ffffff', 0.12));
  pen.rect(x - 5, 376, 10, 26, '#4d5a66');
  pen.round(x - 50, 322, 100, 62, 6, '#3b4853');
}

/** Width and middle of the telephone that the customer is seen in. */
const phoneOf = ({ customerX }: View): readonly [left: number, width: number] => [customerX - 262, 524];

/** A telephone as big as a person: the caller is on its screen. */
function phone(pen: Pen, view: View): void {
  const [x, width] = phoneOf(view);
  const top = 14 - Math.min(view.headroom, 60);
  pen.round(x - 18, top - 2, width + 36, 640, 56, lit(view.light, '#2f3a45', '#222a33'));
  pen.round(x, top + 16, width, 640, 40, lit(view.light, '#f0e6d2', '#dccbb0'));
  pen.round(x + width / 2 - 46, top + 24, 92, 14, 7, lit(view.light, '#2f3a45', '#222a33'));
  const wallpaper = veil('#c9ae87', 0.16);
  for (let stripe = x + 26; stripe < x + width - 20; stripe += 64)
    pen.rect(stripe, top + 60, 26, 520, wallpaper);
}

function clockPlace(view: View): ClockPlace {
  const radius = 44;
  const [left, width] = phoneOf(view);
  const right = left + width + 18;
  const beside = right + 24 + radius;
  return beside + radius < view.width
    ? { x: Math.min(beside + 40, view.width - radius - 20), y: 92, radius }
    : { x: left - 18 - radius - 26, y: 92, radius };
}

function back(pen: Pen, view: View): void {
  room(pen, view);
  const [left, width] = phoneOf(view);
  const frame = lit(view.light, '#eef2f2', '#b9c1c8');
  const free = left - 60;
  if (free > 420) window(pen, view, 60, 78, Math.min(420, free - 330), 190, frame);
  if (free > 640) wallboard(pen, view, free - 220);
  const beyond = left + width + 60;
  if (view.width - beyond > 190) window(pen, view, beyond + 60, 160, view.width - beyond - 110, 150, frame);
  const desks = Math.max(1, Math.floor((left - 20) / 236));
  for (let i = 0; i < desks; i += 1) colleague(pen, view, 118 + i * 236, i + 2);
  if (view.width - beyond > 150) colleague(pen, view, beyond + 120, 6);
  phone(pen, view);
  clockFace(pen, clockPlace(view));
}

/** Our own desk: keyboard, headset on its stand, a mug. */
function front(pen: Pen, view: View): void {
  const { width, counterY, light } = view;
  const desk = lit(light, '#b59673', '#86694f');
  pen.rect(0, counterY, width, 600 - counterY, desk);
  pen.rect(0, counterY, width, 14, mix(desk, '#ffffff', 0.2));
  pen.rect(0, counterY + 14, width, 4, mix(desk, '#3b2a1c', 0.25));
  const keys = Math.min(view.customerX - 420, width * 0.3);
  if (keys > 60) {
    pen.round(keys - 100, counterY - 12, 200, 20, 6, '#dfe4e6');
    for (let key = 0; key < 11; key += 1)
      pen.round(keys - 90 + key * 16.5, counterY - 8, 12, 5, 2, '#aab4b9');
  }
  const mug = view.customerX + 292;
  pen.line(
    `M${mug + 22} ${counterY - 34}C${mug + 46} ${counterY - 36} ${mug + 46} ${counterY - 8} ${mug + 22} ${counterY - 10}`,
    7,
    '#c5604a',
  );
  pen.round(mug - 24, counterY - 46, 48, 54, [4, 4, 10, 10], '#c5604a');
  pen.oval(mug, counterY - 45, 21, 5, '#5b3a2e');
}

/** A call centre: the caller on a telephone, colleagues behind. */
export const callCentre: Scenery = { back, front, clock: clockPlace };
