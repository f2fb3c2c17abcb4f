/** The height that scenes are drawn for, in scene units; a narrow stage is taller. */
const SCENE_HEIGHT = 600;
/** The least width in scene units: what a customer and something beside them need. */
const LEAST_WIDTH = 720;

/** Scene units for each unit of the customer's drawing. */
const CUSTOMER_SCALE = 0.6;

/** A rectangle in pixels of the host element, from its upper left corner. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A place in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where things stand on a stage of a given size. */
export interface Layout {
  /** Host pixels for each scene unit. */
  readonly unit: number;
  /** Size of the stage in scene units. The lower edge of the scene is always `height`. */
  readonly width: number;
  readonly height: number;
  /** Scene units by which the ceiling is higher than scenes are drawn for. */
  readonly headroom: number;
  /** Middle of the customer, and the edge in front that hides the rest of them, in scene units. */
  readonly customerX: number;
  readonly counterY: number;
  /** Host pixels for each unit of the customer's drawing. */
  readonly customerUnit: number;
}

/**
 * Lays a stage out: the customer stands right of the middle and looks to the left, so that speech
 * has room at the upper left; their head takes half of the height.
 */
export function layoutOf(hostWidth: number, hostHeight: number): Layout {
  const unit = Math.min(Math.max(hostHeight, 1) / SCENE_HEIGHT, Math.max(hostWidth, 1) / LEAST_WIDTH);
  const [width, height] = [hostWidth / unit, hostHeight / unit];
  const share = width > 1300 ? 0.64 : width > 1000 ? 0.66 : 0.7;
  return {
    unit,
    width,
    height,
    headroom: height - SCENE_HEIGHT,
    customerX: width * share,
    counterY: height - 58,
    customerUnit: unit * CUSTOMER_SCALE,
  };
}

/** The drawing of a customer, in its own units: its middle, where the counter cuts it, and its head and mouth. */
export const FIGURE = {
  middle: 340,
  cut: 878,
  head: { left: 130, top: 40, right: 580, bottom: 575 },
  mouth: { x: 478, y: 478 },
} as const;

/** Where the customer's head is on a host of this size, for whatever is laid over the stage; they face left. */
export function headRect(layout: Layout): Rect {
  const { head, middle, cut } = FIGURE;
  const scale = layout.customerUnit;
  return {
    left: layout.customerX * layout.unit - (head.right - middle) * scale,
    top: layout.counterY * layout.unit - (cut - head.top) * scale,
    width: (head.right - head.left) * scale,
    height: (head.bottom - head.top) * scale,
  };
}

/** Where the customer's mouth is, in host pixels: what a speech bubble points to. */
export function mouthPoint(layout: Layout): Point {
  const { mouth, middle, cut } = FIGURE;
  return {
    x: layout.customerX * layout.unit - (mouth.x - middle) * layout.customerUnit,
    y: layout.counterY * layout.unit - (cut - mouth.y) * layout.customerUnit,
  };
}
