/** A picture from a file, made small enough to be kept in a scenario. */

/** Larger files are not opened at all: a photograph straight from a camera has less. */
const LARGEST_FILE = 25_000_000;
/** As large as the scene is on a large screen, in pixels; whatever is larger is scaled down to fit. */
const LARGEST = { width: 1600, height: 1000 };
/** Every player fetches it, and every step of the draft's history holds it: well within what the format allows. */
const MOST_CHARACTERS = 300_000;
/** From hardly to tell from the original, to the least that is still fit to be seen. */
const QUALITIES = [0.82, 0.7, 0.58, 0.46] as const;
/** What each round takes off both sides where no quality is enough, and how many rounds there are. */
const SHRINK = 0.75;
const ROUNDS = 5;

export interface Picture {
  /** A data URL as the format takes it. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

export type PictureTrouble = 'too-large' | 'unreadable';

/** Reads, scales and packs a picture; what has no picture in it is told as such. */
export async function scaledPicture(file: Blob): Promise<Picture | PictureTrouble> {
  if (file.size > LARGEST_FILE) return 'too-large';
  let image: ImageBitmap;
  try {
    image = await createImageBitmap(file);
  } catch {
    return 'unreadable';
  }
  const fit = Math.min(1, LARGEST.width / image.width, LARGEST.height / image.height);
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const packed = pack(image, fit * SHRINK ** round);
      if (packed !== null) return packed;
    }
    return 'too-large';
  } finally {
    image.close();
  }
}

/** The picture at a scale, at the best quality that is small enough; null where none is. */
function pack(image: ImageBitmap, scale: number): Picture | null {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.imageSmoothingQuality = 'high';
  // What is transparent has nothing behind it in the scene.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { width, height } = canvas;
  // A browser that cannot write WebP gives a PNG instead; then it is JPEG, which all can.
  const type = canvas.toDataURL('image/webp').startsWith('data:image/webp') ? 'image/webp' : 'image/jpeg';
  for (const quality of QUALITIES) {
    const url = canvas.toDataURL(type, quality);
    if (url.length <= MOST_CHARACTERS) return { url, width, height };
  }
  return null;
}
