import { expect, it } from 'vitest';
import { rendererFor } from '../../../src/game/stage/renderer.ts';

it.each([
  [null, 'canvas'],
  ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)', 'canvas'],
  ['Mesa/X.org, llvmpipe (LLVM 17.0.6, 256 bits)', 'canvas'],
  ['ANGLE (Microsoft, Microsoft Basic Render Driver, D3D11)', 'canvas'],
  ['ANGLE (NVIDIA, NVIDIA GeForce RTX 4070 Direct3D11 vs_5_0 ps_5_0, D3D11)', 'webgl'],
  ['Apple GPU', 'webgl'],
  ['Mali-G78', 'webgl'],
] as const)('with %s draws by %s', (card, renderer) => {
  expect(rendererFor(card)).toBe(renderer);
});
