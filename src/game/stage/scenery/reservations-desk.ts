import { mix } from '../colour.ts';
import { lit } from '../light.ts';
import type { Pen } from './pen.ts';
import type { View } from './view.ts';

/** The desk at the door, with the book of reservations and a bell. */
export function reservationsDesk(pen: Pen, view: View): void {
  const { width, counterY, light } = view;
  const wood = lit(light, '#8c6a52', '#664a39');
  pen.rect(0, counterY, width, 600 - counterY, wood);
  pen.rect(0, counterY, width, 16, mix(wood, '#ffffff', 0.16));
  pen.rect(0, counterY + 16, width, 5, mix(wood, '#2b1c14', 0.25));
  book(pen, view, Math.min(view.customerX - 330, width * 0.34));
  bell(pen, view, view.customerX + 250);
}

function book(pen: Pen, { counterY, light }: View, x: number): void {
  const page = lit(light, '#fbf8f0', '#f3e4c6');
  pen.poly(
    [x - 92, counterY + 10, x + 92, counterY + 10, x + 78, counterY - 16, x - 78, counterY - 16],
    '#5b3a34',
  );
  pen.poly([x - 84, counterY + 5, x, counterY + 5, x, counterY - 19, x - 70, counterY - 19], page);
  pen.poly(
    [x + 84, counterY + 5, x, counterY + 5, x, counterY - 19, x + 70, counterY - 19],
    mix(page, '#b9a98b', 0.12),
  );
  for (const [y, inset] of [
    [-13, 6],
    [-7, 2],
    [-1, -2],
  ] as const) {
    pen.rect(x - 66 + inset, counterY + y, 54 - inset, 2, '#b3aa9b');
    pen.rect(x + 12, counterY + y, 52 - inset, 2, '#b3aa9b');
  }
  pen.line(`M${x + 34} ${counterY + 1}L${x + 62} ${counterY - 24}`, 5, '#3f5f8a');
}

function bell(pen: Pen, { counterY }: View, x: number): void {
  pen.round(x - 34, counterY - 4, 68, 10, 4, '#3f4247');
  pen.path(
    `M${x - 27} ${counterY - 4}C${x - 27} ${counterY - 34} ${x + 27} ${counterY - 34} ${x + 27} ${counterY - 4}Z`,
    '#d5b25a',
  );
  pen.path(
    `M${x - 16} ${counterY - 8}C${x - 15} ${counterY - 20} ${x - 8} ${counterY - 25} ${x - 2} ${counterY - 26}`,
    'rgba(255, 255, 255, 0.4)',
  );
  pen.round(x - 4, counterY - 33, 8, 8, 3, '#3f4247');
}
