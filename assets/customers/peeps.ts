import { Style } from '@dicebear/core';
import definition from '@dicebear/styles/open-peeps.json' with { type: 'json' };
import svgpath from 'svgpath';
import type { Box, Paint, Piece, Shape } from '../../src/game/stage/customer/parts.ts';
import { boxOf, clusters, featureOf, union } from './split.ts';
import type { Feature } from './split.ts';

/** Open Peeps names four colours; the palette of a customer names them anew. */
const PAINTS: Readonly<Record<string, Paint>> = {
  skin: 'skin',
  ink: 'ink',
  clothing: 'cloth',
  headContrast: 'hair',
  white: '#ffffff',
  black: 'ink',
};

const style = new Style(definition);
type Element = ReturnType<ReturnType<typeof style.canvas>['elements']>[number];

function paint(fill: unknown): Paint {
  const name = typeof fill === 'object' && fill !== null && 'name' in fill ? fill.name : fill;
  if (typeof name !== 'string') throw new Error('a shape without a colour');
  const known = PAINTS[name];
  if (known) return known;
  if (/^#[0-9a-f]{6}$/i.test(name)) return name.toLowerCase() as Paint;
  throw new Error(`unknown colour: ${name}`);
}

/** The filled paths below an element; children inherit the fill of the group that they are in. */
function shapesOf(element: Element, inherited?: unknown): Shape[] {
  const attributes = element.attributes() ?? {};
  const fill = attributes.fill ?? inherited;
  const inner = element.children().flatMap((child) => shapesOf(child, fill));
  return typeof attributes['d'] === 'string' ? [{ d: attributes['d'], fill: paint(fill) }, ...inner] : inner;
}

/** Moves a path by an SVG transform and rounds it, which also makes it as short as it gets. */
export function placed(shape: Shape, transform: string): Shape {
  return { ...shape, d: svgpath(shape.d).abs().transform(transform).rel().round(1).toString() };
}

/** A piece with the box around all its ink, strokes included. */
export function piece(shapes: readonly Shape[]): Piece {
  const box = union(
    shapes.map((shape): Box => {
      const [x, y, width, height] = boxOf(shape.d);
      const grown = (shape.width ?? 0) / 2 + 1;
      return [x - grown, y - grown, width + 2 * grown, height + 2 * grown];
    }),
  );
  const [x, y] = [Math.floor(box[0]), Math.floor(box[1])];
  return { box: [x, y, Math.ceil(box[0] + box[2]) - x, Math.ceil(box[1] + box[3]) - y], shapes };
}

/** The body without a head, as Open Peeps draws it: skin, T-shirt, ink. */
export function bodyShapes(): Shape[] {
  const elements = style.canvas().elements();
  return elements.filter((element) => element.type() === 'element').flatMap((element) => shapesOf(element));
}

/** Where the canvas puts a component. */
function placeOf(component: string): string {
  const element = style
    .canvas()
    .elements()
    .find((one) => one.name() === component);
  const transform = element?.attributes()?.['transform'];
  if (typeof transform !== 'string') throw new Error(`Open Peeps has no place for ${component}`);
  return transform;
}

function variantShapes(component: string, name: string): Shape[] {
  const variant = style.components().get(component)?.variants().get(name);
  if (!variant) throw new Error(`Open Peeps has no ${component} called ${name}`);
  return variant.elements().flatMap((element) => shapesOf(element));
}

/** A component's variant in its place on the canvas. */
export function componentShapes(component: 'head' | 'facialHair' | 'accessories', name: string): Shape[] {
  const place = placeOf(component);
  return variantShapes(component, name).map((shape) => placed(shape, place));
}

/** Where faces lie on the canvas; features keep the face's own coordinates. */
export const FACE_PLACE = placeOf('expression');

/** The parts of an expression that make one feature, back to front. */
export function featureShapes(expression: string, feature: Feature): Shape[] {
  return variantShapes('expression', expression).flatMap((shape) => {
    const parts = clusters(shape.d).filter(({ box }) => featureOf(box) === feature);
    return parts.length === 0 ? [] : [{ ...shape, d: parts.map(({ d }) => d).join('') }];
  });
}
