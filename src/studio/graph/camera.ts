/** Which part of the picture is seen: moved by dragging, wheel, keys and buttons. */

export interface Camera {
  /** The picture's point in the middle of the window, and window pixels for each of its units. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Farther off nothing is told apart any more; only the whole of a very long conversation may be smaller. */
const LEAST = 0.08;
const MOST = 2.5;

/** Shows the whole picture, but no larger than it was drawn. */
export function fit(picture: Size, window: Size): Camera {
  const scale = Math.min(window.width / picture.width, window.height / picture.height, 1);
  return { x: picture.width / 2, y: picture.height / 2, scale };
}

/** Nearer by a factor, or farther off; a point of the picture stays where it is. */
export function zoom(camera: Camera, factor: number, around: { x: number; y: number } = camera): Camera {
  const least = Math.min(LEAST, camera.scale);
  const scale = Math.min(Math.max(camera.scale * factor, least), MOST);
  const by = 1 - camera.scale / scale;
  return { x: camera.x + (around.x - camera.x) * by, y: camera.y + (around.y - camera.y) * by, scale };
}

/** Moved by so many window pixels. */
export function pan(camera: Camera, right: number, down: number): Camera {
  return { ...camera, x: camera.x + right / camera.scale, y: camera.y + down / camera.scale };
}

/** Moved only as far as it takes to see a point with some room around it. */
export function reveal(camera: Camera, point: { x: number; y: number }, window: Size, room: number): Camera {
  const [half, tall] = [window.width / 2 / camera.scale, window.height / 2 / camera.scale];
  const into = (middle: number, at: number, reach: number) => {
    const inner = Math.max(reach - room, 0);
    return Math.min(Math.max(middle, at - inner), at + inner);
  };
  return { ...camera, x: into(camera.x, point.x, half), y: into(camera.y, point.y, tall) };
}

/** Where the picture's own corner comes to lie in the window, in window pixels. */
export function cornerOf({ x, y, scale }: Camera, { width, height }: Size): { left: number; top: number } {
  return { left: width / 2 - x * scale, top: height / 2 - y * scale };
}
