export type Renderer = 'webgl' | 'canvas';

/** Graphics "cards" that are really the processor: there the plain canvas is quicker, and steadier. */
const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i;

/** Which of Phaser's renderers suits a browser whose WebGL calls its graphics card by this name; null without WebGL. */
export const rendererFor = (card: string | null): Renderer =>
  card === null || SOFTWARE.test(card) ? 'canvas' : 'webgl';

/** The name of the graphics card, or null where there is no WebGL. */
function graphicsCard(): string | null {
  const gl = document.createElement('canvas').getContext('webgl', { powerPreference: 'low-power' });
  if (!gl) return null;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return String(name);
}

/** Whether this browser draws on a canvas at all. */
export const canDraw = (): boolean => document.createElement('canvas').getContext('2d') !== null;

/** The renderer for this browser, or null where it can draw neither way. */
export function chooseRenderer(): Renderer | null {
  if (!canDraw()) return null;
  return rendererFor(graphicsCard());
}
