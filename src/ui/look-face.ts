import type { Mood } from '../core/vocabulary.ts';
import { isLook, type Look } from './looks.ts';

const files = import.meta.glob<string>('../../assets/.cache/faces/*.svg', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The address of a still picture of a customer, head and shoulders, to be put into an `<img>`. Square, see-through. */
export function faceUrl(look: Look, mood: Mood): string;
/** The same for a look by name, which may be one that cannot be drawn: then there is no picture. */
export function faceUrl(look: string, mood: Mood): string | undefined;
export function faceUrl(look: string, mood: Mood): string | undefined {
  return isLook(look) ? files[`../../assets/.cache/faces/${look}-${mood}.svg`] : undefined;
}
