import type { Box, CustomerParts, FaceParts, Palette, Shape } from './parts.ts';

/** What a still face shows: head and shoulders, in a square. */
const STILL: Box = [-8, -14, 720, 720];

/** A still picture of a customer with a face, as an SVG document. */
export function stillFace(parts: CustomerParts, face: FaceParts): string {
  const pieces = [
    parts.body,
    parts.head,
    parts.beard,
    face.nose,
    face.mouth,
    face.eyes,
    face.brows,
    parts.glasses,
  ];
  const shapes = pieces.flatMap((one) => one?.shapes ?? []);
  return svg(shapes, parts.palette, STILL);
}

/** A drawing as an SVG document; the colours are filled in, nothing in it needs style or script. */
function svg(shapes: readonly Shape[], palette: Palette, [x, y, width, height]: Box): string {
  const clips: string[] = [];
  const clipId = (d: string): string => {
    if (!clips.includes(d)) clips.push(d);
    return `c${clips.indexOf(d)}`;
  };
  const colour = (paint: Shape['fill']): string =>
    paint === undefined ? 'none' : paint.startsWith('#') ? paint : palette[paint as keyof Palette];
  const paths = shapes.map(({ d, fill, stroke, width: thick, clip }) => {
    const line = stroke === undefined ? '' : ` stroke="${colour(stroke)}" stroke-width="${thick ?? 1}"`;
    const within = clip === undefined ? '' : ` clip-path="url(#${clipId(clip)})"`;
    return `<path d="${d}" fill="${colour(fill)}"${line}${within}/>`;
  });
  const defs = clips.map((d, i) => `<clipPath id="c${i}"><path d="${d}"/></clipPath>`).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" width="${width}" height="${height}">` +
    `${defs === '' ? '' : `<defs>${defs}</defs>`}<g fill-rule="evenodd" stroke-linejoin="round" stroke-linecap="round">` +
    `${paths.join('')}</g></svg>\n`
  );
}
