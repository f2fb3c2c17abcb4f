import type { Plugin } from 'vite';
import { buildAssets } from './build.ts';
import { PHASER_FILE } from './phaser/build.ts';

/**
 * Makes the assets before a build and before the development server starts, and puts the slim
 * Phaser in the place of the package.
 */
export function builtAssets(): Plugin {
  return {
    name: 'good-call:assets',
    async config() {
      await buildAssets();
      return { resolve: { alias: { phaser: PHASER_FILE } } };
    },
  };
}
