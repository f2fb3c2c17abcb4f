import { buildCustomers } from './customers/build.ts';
import { buildPhaser } from './phaser/build.ts';

/** Makes everything that the browser needs and git does not keep; quick when nothing changed. */
export async function buildAssets(): Promise<void> {
  await Promise.all([buildPhaser(), buildCustomers()]);
}

if (import.meta.main) await buildAssets();
