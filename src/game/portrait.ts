import { html, type TemplateResult } from 'lit-html';
import { until } from 'lit-html/directives/until.js';
import type { Customer, Mood } from '../core/index.ts';
import { face } from '../ui/faces.ts';
import { faceUrl } from '../ui/look-face.ts';
import { isLook } from '../ui/looks.ts';

/** Whom to draw: a customer of the game, or one that a scenario has changed. */
type Portrayed = Pick<Customer, 'look' | 'options'>;

/** A picture without anything on it, which holds the place until the drawing is there. */
const NOTHING = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/%3E";

/** Drawings of changed customers by all that they are drawn from. */
const drawn = new Map<string, Promise<string>>();

/** A customer in a mood, as an ornament beside the word for it; the plain face where there is no drawing of them. */
export function portrait(customer: Portrayed, mood: Mood, kind = 'portrait'): TemplateResult {
  const url = addressOfFace(customer, mood);
  return url === undefined
    ? html`<span class=${kind}>${face(mood)}</span>`
    : html`<img class=${kind} data-mood=${mood} src=${url} alt="" width="160" height="160" />`;
}

function addressOfFace({ look, options }: Portrayed, mood: Mood): unknown {
  const url = faceUrl(look, mood);
  if (options === undefined || url === undefined) return url;
  const key = JSON.stringify([look, mood, options]);
  const found = drawn.get(key) ?? drawOwn({ look, options }, mood).catch(() => url);
  drawn.set(key, found);
  return until(found, NOTHING);
}

/** Draws a changed customer, as the address of an image. */
async function drawOwn({ look, options }: Portrayed, mood: Mood): Promise<string> {
  if (!isLook(look)) throw new Error(`there is no drawing of "${look}"`);
  const [{ loadFaces }, { loadOwn }, { stillFace }] = await Promise.all([
    import('./stage/customer/load.ts'),
    import('./stage/customer/own.ts'),
    import('./stage/customer/svg.ts'),
  ]);
  const [kit, parts] = await Promise.all([loadFaces(), loadOwn(look, options)]);
  return `data:image/svg+xml,${encodeURIComponent(stillFace(parts, kit[mood]))}`;
}
