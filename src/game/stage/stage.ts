import { isLook } from '../../ui/looks.ts';
import type { StageFailure, StageOptions, StageResult } from './contract.ts';
import { canDraw, chooseRenderer } from './renderer.ts';

const loadTheatre = () => import('./theatre.ts');

/** Fetches what a stage needs ahead of its use. A failure shows when the stage is made. */
export function prefetchStage(): void {
  // Phaser tries a canvas as soon as it is loaded, and throws where there is none.
  if (!canDraw()) return;
  loadTheatre().catch(() => undefined);
}

/**
 * Puts a stage into an element, which must have a size. The canvas is hidden from assistive
 * technology: everything that it shows is to be said in the page.
 *
 * The host is given custom properties for what is laid over the stage, in pixels from its upper
 * left corner: `--stage-head-left`, `-top`, `-width` and `-height` around the customer's head, and
 * `--stage-mouth-x` and `-y`. The customer looks to the left, and the upper left is kept quiet.
 */
export async function createStage(host: HTMLElement, options: StageOptions): Promise<StageResult> {
  const { look } = options;
  if (!isLook(look)) return failed('unknown-look', `There is no drawing of "${look}".`);
  const renderer = chooseRenderer();
  if (renderer === null) return failed('no-canvas', 'This browser cannot draw on a canvas.');
  const theatre = await loadTheatre().catch(() => null);
  if (!theatre) return failed('not-loaded', 'The stage could not be fetched.');
  return theatre.openStage(host, { ...options, look, renderer });
}

const failed = (code: StageFailure, message: string): StageResult => ({ ok: false, code, message });
