import { MOODS } from '../../src/core/vocabulary.ts';
import type { Mood } from '../../src/core/vocabulary.ts';
import { readableSkin } from '../../src/game/stage/customer/ink.ts';
import type { CustomerParts, FaceKit, FaceParts, Piece, Shape } from '../../src/game/stage/customer/parts.ts';
import type { Look } from '../../src/ui/looks.ts';
import { DESIGNS } from './designs.ts';
import { RECIPES, REDRAWN } from './expressions.ts';
import { dress } from './garments.ts';
import { bodyShapes, componentShapes, FACE_PLACE, featureShapes, piece, placed } from './peeps.ts';
import type { Feature } from './split.ts';

const INK = '#000000';

/** One feature of an Open Peeps expression in its place on the canvas; the redrawn one where there is one. */
function feature(expression: string, which: Feature): Piece {
  const shapes = REDRAWN[expression]?.[which] ?? featureShapes(expression, which);
  if (shapes.length === 0) throw new Error(`${expression} has no ${which}`);
  return piece(shapes.map((shape) => placed(shape, FACE_PLACE)));
}

function faceParts(mood: Mood): FaceParts {
  const recipe = RECIPES[mood];
  return {
    brows: feature(recipe.brows, 'brows'),
    eyes: feature(recipe.eyes, 'eyes'),
    lids: feature(recipe.lids, 'eyes'),
    nose: feature(recipe.nose, 'nose'),
    mouth: feature(recipe.mouth, 'mouth'),
    talk: recipe.talk.map((expression) => feature(expression, 'mouth')),
  };
}

/** The six faces, which all customers share. */
export function faceKit(): FaceKit {
  return Object.fromEntries(MOODS.map((mood) => [mood, faceParts(mood)])) as Record<Mood, FaceParts>;
}

/** Open Peeps gives scarves and turbans the colour of the dress; here what covers the hair has the hair's. */
const headShapes = (name: string): Shape[] =>
  componentShapes('head', name).map((shape) => (shape.fill === 'cloth' ? { ...shape, fill: 'hair' } : shape));

/** A customer without a face: body, head with hair, beard and glasses, and the colours. */
export function customer(look: Look): CustomerParts {
  const design = DESIGNS[look];
  const { hair, cloth, trim } = design;
  return {
    palette: { skin: readableSkin(design.skin, INK), hair, cloth, trim, ink: INK },
    body: piece(dress(bodyShapes(), design.garments)),
    head: piece(headShapes(design.head)),
    beard: design.beard === undefined ? null : piece(componentShapes('facialHair', design.beard)),
    glasses: design.glasses === undefined ? null : piece(componentShapes('accessories', design.glasses)),
  };
}
