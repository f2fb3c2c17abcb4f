import { mix, type Hex } from '../colour.ts';
import { lit } from '../light.ts';
import type { TableState } from '../../../core/index.ts';
import { tableAt } from '../room.ts';
import { person } from './people.ts';
import type { Pen } from './pen.ts';
import type { View } from './view.ts';

/** A table for two on the floor: middle of its top, and its size (1 is 192 units wide). */
export interface TablePlace {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** While people sit at it. */
const SEATED: ReadonlySet<TableState> = new Set(['eating', 'coffee', 'paying']);

const FOODS: readonly Hex[] = ['#c9744f', '#93a25b', '#d9a94e', '#b5654a', '#a3a06a'];

/** Draws a table as the story tells it, or else as it stands at the view's time of day. */
export function table(pen: Pen, view: View, index: number, place: TablePlace, wall: Hex): void {
  const { state: usual, party } = tableAt(index, view.minutes);
  const state = view.tables[index] ?? usual;
  pen.at(place.x, place.y, place.scale, (own) => {
    chairs(own, view);
    if (SEATED.has(state)) {
      own.at(-50, -30, 0.66, (seat) => person(seat, index * 2 + party, view.light, wall, 1));
      own.at(50, -30, 0.66, (seat) => person(seat, index * 2 + party + 3, view.light, wall, -1));
    }
    cloth(own, view);
    onTop(own, view, state, index + party);
  });
}

function chairs(pen: Pen, { light }: View): void {
  const wood = lit(light, '#9a7558', '#6b4c3a');
  for (const x of [-62, 62]) {
    pen.round(x - 34, -64, 68, 130, [22, 22, 6, 6], wood);
    pen.round(x - 24, -54, 48, 40, 14, mix(wood, '#ffffff', 0.14));
  }
}

function cloth(pen: Pen, { light }: View): void {
  const top = lit(light, '#f6f2e8', '#f1dfbd');
  const fall = mix(top, lit(light, '#a39f95', '#7a5f45'), 0.2);
  pen.path(
    'M-96 0C-98 30 -100 56 -104 78C-84 90 -70 72 -52 84C-34 94 -18 76 0 86C18 94 34 76 52 84C70 90 84 74 104 78C100 56 98 30 96 0Z',
    fall,
  );
  pen.oval(0, 0, 96, 21, top);
}

function onTop(pen: Pen, view: View, state: TableState, dish: number): void {
  const { light } = view;
  const china = lit(light, '#ffffff', '#fff6e4');
  const shade = lit(light, '#d3d1ca', '#cdb58f');
  const candle = (): void => {
    pen.round(-5, -26, 10, 24, 3, lit(light, '#e9dcc2', '#f5e3bd'));
    if (light.day < 0.85) pen.oval(0, -33, 4, 8, '#ffc65c');
  };
  const plate = (x: number): void => {
    pen.oval(x, 1, 27, 8, shade);
    pen.oval(x, -1, 27, 8, china);
  };
  switch (state) {
    case 'eating':
      for (const x of [-48, 48]) {
        plate(x);
        pen.oval(x, -5, 15, 7, lit(light, FOODS[Math.abs(dish + x) % FOODS.length] ?? '#c9744f', '#b0764a'));
        glass(pen, x * 0.42, '#a84a55', view);
      }
      candle();
      break;
    case 'coffee':
      for (const x of [-46, 46]) cup(pen, x, view);
      pen.oval(4, 1, 17, 6, shade);
      pen.oval(4, -1, 17, 6, china);
      candle();
      break;
    case 'paying':
      plate(-48);
      plate(48);
      pen.line('M-60 -3L-38 -3M38 -3L60 -3', 3, shade);
      pen.poly([-22, 4, 14, 4, 20, -8, -16, -8], '#3d3f45');
      pen.poly([-14, 0, 8, 0, 12, -22, -8, -22], '#ffffff');
      pen.line('M-5 -16H8M-6 -11H6', 2, '#8d9096');
      break;
    case 'clearing':
      for (const y of [0, -6, -12, -18]) {
        pen.oval(-34, y + 2, 27, 8, shade);
        pen.oval(-34, y, 27, 8, china);
      }
      pen.path(
        'M20 2C24 -14 38 -8 44 -16C54 -10 66 -8 64 4C50 10 34 8 20 2Z',
        lit(light, '#d9c0b3', '#c79f80'),
      );
      break;
    case 'free':
      for (const x of [-48, 48]) {
        plate(x);
        pen.poly([x - 11, -3, x + 11, -3, x, -26], lit(light, '#b9c9c4', '#b3a58a'));
      }
      candle();
      break;
    default:
      state satisfies never;
  }
}

/** A cup of coffee on its saucer. */
function cup(pen: Pen, x: number, { light }: View): void {
  const china = lit(light, '#ffffff', '#fff6e4');
  const shade = lit(light, '#d3d1ca', '#cdb58f');
  pen.oval(x, 1, 24, 7, shade);
  pen.oval(x, -1, 24, 7, china);
  pen.line(`M${x + 12} -20C${x + 24} -22 ${x + 24} -8 ${x + 10} -8`, 3.5, shade);
  pen.path(`M${x - 15} -26C${x - 14} -8 ${x - 8} -3 ${x} -3S${x + 14} -8 ${x + 15} -26Z`, china);
  pen.path(
    `M${x + 4} -3C${x + 10} -6 ${x + 14} -12 ${x + 15} -26H${x + 9}C${x + 9} -14 ${x + 8} -6 ${x + 4} -3Z`,
    shade,
  );
  pen.oval(x, -26, 15, 4.5, '#5b3a29');
}

function glass(pen: Pen, x: number, wine: Hex, { light }: View): void {
  const rim = lit(light, '#dfe9ea', '#f0e2c6');
  pen.rect(x - 1, -16, 2, 16, rim);
  pen.oval(x, 0, 7, 2.5, rim);
  pen.path(`M${x - 8} -36C${x - 8} -20 ${x - 6} -15 ${x} -15S${x + 8} -20 ${x + 8} -36Z`, rim);
  pen.path(`M${x - 7.5} -28C${x - 7} -19 ${x - 5} -16 ${x} -16S${x + 7} -19 ${x + 7.5} -28Z`, wine);
}
