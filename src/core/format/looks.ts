import { z } from 'zod';
import { id, looks, text } from './text.ts';

/** How a scenario's own customer and place look. None of it changes play. */

/** Half a megabyte of image, which base64 makes a third longer: enough for a photograph of 1600 by 900. */
const LONGEST_IMAGE = 700_000;

const colour = (description: string) =>
  z
    .string()
    .regex(/^#[0-9a-f]{6}$/, 'A colour is written as "#rrggbb", in lower case.')
    .describe(description);

/** What a scenario changes about the customer that it names. */
export const customerOptions = looks(
  z
    .strictObject({
      head: id('The customer whose head and hair they have.').optional(),
      dress: id('The customer whose clothes they wear.').optional(),
      glasses: id('The customer whose glasses they wear; "none" takes them off.').optional(),
      beard: id('The customer whose beard they have; "none" takes it off.').optional(),
      skin: colour(
        'Of the skin. One on which black ink cannot be read is lightened until it can.',
      ).optional(),
      hair: colour('Of the hair, or of what covers it. Some heads have hair that stays black.').optional(),
      cloth: colour('Of the dress.').optional(),
      trim: colour('Second colour of the dress: shirt, tie, stripes.').optional(),
    })
    .describe('What is different about the customer that `look` names.'),
);

/** An image of the scenario's own, in the place of the drawn scene. It is only ever drawn, never run. */
export const background = looks(
  z
    .strictObject({
      image: z
        .string()
        .max(LONGEST_IMAGE)
        .regex(
          /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/,
          'A background is a PNG, JPEG or WebP image as a data URL: "data:image/jpeg;base64,…".',
        )
        .describe(
          'A PNG, JPEG or WebP image as a data URL, half a megabyte at most. It fills the scene; the customer stands right of the middle, speech at the upper left.',
        ),
      credit: text(120, 'Whose image it is and under which licence; shown in the brief.').optional(),
    })
    .describe('An image in the place of the drawn scene.'),
);
