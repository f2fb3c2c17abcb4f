import { mix, type Hex } from '../colour.ts';
import { lit } from '../light.ts';
import type { Pen } from './pen.ts';
import type { ClockPlace, Scenery, View } from './view.ts';
import { clockFace } from './wall-clock.ts';
import { window } from './window.ts';

const FLOOR = 430;

function room(pen: Pen, { width, headroom, light }: View): void {
  pen.rect(0, -headroom, width, FLOOR + headroom, lit(light, '#dde0d8', '#b3a996'));
  pen.rect(0, FLOOR - 18, width, 18, lit(light, '#f1f1ea', '#cabfa8'));
  pen.rect(0, FLOOR, width, 600 - FLOOR, lit(light, '#8d9aa0', '#616b74'));
}

const BINDERS: readonly Hex[] = ['#6f8fa8', '#b7745c', '#88a07a', '#c9a45c', '#8b7d9c', '#6f8fa8', '#a8a59a'];

/** Shelves of binders, one of them leaning. */
function shelves(pen: Pen, { light }: View, x: number, width: number): void {
  const wood = lit(light, '#a98a6a', '#7c634b');
  for (const [row, y] of [150, 262].entries()) {
    pen.rect(x, y, width, 10, wood);
    for (let i = 0; i * 27 + 60 < width; i += 1) {
      const own = BINDERS[(i + row * 3) % BINDERS.length] ?? '#6f8fa8';
      const colour = lit(light, own, mix(own, '#4a4038', 0.35));
      const height = 70 + ((i * 13 + row * 7) % 14);
      pen.round(x + 12 + i * 27, y - height, 23, height, 3, colour);
      pen.round(x + 18 + i * 27, y - height + 14, 11, 22, 2, '#f4f1e8');
    }
  }
}

function picture(pen: Pen, { light }: View, x: number): void {
  pen.round(x, 96, 128, 98, 4, lit(light, '#8a6b4f', '#5f4936'));
  pen.rect(x + 12, 108, 104, 74, lit(light, '#bcd8e0', '#8fa0ab'));
  pen.oval(x + 88, 128, 10, 10, '#f2d58a');
  pen.poly(
    [x + 12, 182, x + 48, 138, x + 78, 168, x + 94, 152, x + 116, 182],
    lit(light, '#8fac8a', '#6b7f68'),
  );
}

function cabinet(pen: Pen, { light }: View, x: number): void {
  const steel = lit(light, '#9aa8ae', '#6d7a83');
  pen.round(x, 312, 130, 240, 6, steel);
  for (const y of [322, 398, 474]) {
    pen.round(x + 8, y, 114, 68, 4, mix(steel, '#ffffff', 0.14));
    pen.round(x + 46, y + 26, 38, 9, 4, mix(steel, '#28323a', 0.4));
  }
  plant(pen, light.day, x + 66, 312);
}

function plant(pen: Pen, day: number, x: number, y: number): void {
  const leaf = mix('#5c7d5f', '#7fa878', day);
  for (const [dx, dy] of [
    [-46, -70],
    [-22, -98],
    [8, -106],
    [34, -84],
    [50, -56],
  ] as const) {
    pen.path(
      `M${x} ${y - 30}C${x + dx * 0.2} ${y + dy * 0.9} ${x + dx * 0.6} ${y + dy} ${x + dx} ${y + dy}C${x + dx} ${y + dy * 0.6} ${x + dx * 0.5} ${y - 30} ${x} ${y - 30}Z`,
      leaf,
    );
  }
  pen.path(`M${x - 30} ${y - 40}H${x + 30}L${x + 22} ${y}H${x - 22}Z`, '#c4775a');
}

function wayOut(pen: Pen, { light }: View, x: number): void {
  const wood = lit(light, '#b99b7b', '#8a7059');
  pen.round(x - 12, 118, 184, FLOOR - 118, [6, 6, 0, 0], mix(wood, '#3b2a1c', 0.25));
  pen.rect(x, 130, 160, FLOOR - 130, wood);
  pen.round(x + 34, 154, 92, 130, 4, lit(light, '#e3ecec', '#c9c2b0'));
  pen.poly([x + 44, 284, x + 84, 154, x + 100, 154, x + 60, 284], 'rgba(255, 255, 255, 0.25)');
  pen.round(x + 12, 296, 26, 8, 4, '#d8b65f');
}

function clockPlace({ customerX, width }: View): ClockPlace {
  const radius = 46;
  return { x: Math.min(customerX + 246, width - radius - 16), y: 96, radius };
}

function back(pen: Pen, view: View): void {
  const { customerX, width, light } = view;
  room(pen, view);
  const free = customerX - 190;
  const shelf = Math.min(360, free - 40);
  shelves(pen, view, 30, shelf);
  const frame = lit(light, '#f4f3ec', '#cdbfa4');
  if (free - shelf > 260) window(pen, view, shelf + 120, 84, Math.min(340, free - shelf - 140), 210, frame);
  cabinet(pen, view, free > 500 ? 70 : 20);
  const clock = clockPlace(view);
  const beside = width - clock.x;
  if (beside > 230) picture(pen, view, clock.x + 86);
  if (beside > 390) wayOut(pen, view, Math.max(clock.x + 234, width - 230));
  clockFace(pen, clock);
}

/** The adjuster's desk: a folder with the claim, a stamp, the back of a screen. */
function front(pen: Pen, view: View): void {
  const { width, counterY, light, customerX } = view;
  const desk = lit(light, '#a5825f', '#775b43');
  pen.rect(0, counterY, width, 600 - counterY, desk);
  pen.rect(0, counterY, width, 15, mix(desk, '#ffffff', 0.18));
  pen.rect(0, counterY + 15, width, 4, mix(desk, '#2e1f14', 0.25));
  const folder = Math.min(customerX - 380, width * 0.34);
  pen.poly(
    [
      folder - 90,
      counterY + 8,
      folder + 90,
      counterY + 8,
      folder + 74,
      counterY - 14,
      folder - 74,
      counterY - 14,
    ],
    '#d9b56a',
  );
  pen.poly(
    [
      folder - 76,
      counterY + 2,
      folder + 70,
      counterY + 2,
      folder + 58,
      counterY - 18,
      folder - 62,
      counterY - 18,
    ],
    '#fbfaf5',
  );
  for (const y of [-13, -8, -3]) pen.rect(folder - 50, counterY + y, 86, 1.5, '#b9b4a6');
  const stamp = customerX + 280;
  pen.round(stamp - 22, counterY - 8, 44, 14, 3, '#3f474d');
  pen.path(
    `M${stamp - 8} ${counterY - 8}L${stamp - 6} ${counterY - 30}H${stamp + 6}L${stamp + 8} ${counterY - 8}Z`,
    '#8a5a44',
  );
  pen.oval(stamp, counterY - 36, 13, 12, '#8a5a44');
}

/** An insurance office: binders, a filing cabinet, a desk between the two of you. */
export const insuranceOffice: Scenery = { back, front, clock: clockPlace };
