import type { Pen } from '../scenery/pen.ts';

/** Ink marks around a customer that say what just happened to them, as comics draw it. */
export const MARKS = ['start', 'spark', 'puff'] as const;
export type Mark = (typeof MARKS)[number];

/** Size of a mark's square, in units of the customer's drawing. */
export const MARK_SIZE = 130;

const INK = '#000000';

/** Draws a mark in the middle of its square. */
export function drawMark(pen: Pen, mark: Mark): void {
  switch (mark) {
    case 'start':
      // Three strokes that fly apart, to the left.
      pen
        .path('M24 10L122 44L114 58Z', INK)
        .path('M4 58L112 62V72L4 74Z', INK)
        .path('M24 122L114 78L122 90Z', INK);
      break;
    case 'spark':
      pen.path('M65 8C69 48 82 61 122 65C82 69 69 82 65 122C61 82 48 69 8 65C48 61 61 48 65 8Z', INK);
      pen.path(
        'M65 28C68 54 76 62 102 65C76 68 68 76 65 102C62 76 54 68 28 65C54 62 62 54 65 28Z',
        '#ffd35c',
      );
      break;
    case 'puff':
      pen.path(
        'M30 92C8 92 6 62 28 60C26 34 62 26 72 46C92 34 114 54 102 74C118 86 106 104 88 98C76 110 48 108 30 92Z',
        INK,
      );
      pen.path(
        'M36 84C20 84 20 68 36 68C34 46 62 40 70 58C86 48 100 60 90 76C102 84 94 94 82 88C72 98 50 98 36 84Z',
        '#ffffff',
      );
      break;
    default:
      mark satisfies never;
  }
}
