// Behind `npm start`, `npm run good-call`, `npm run dev` and `npm run build`: brings a fresh clone to the point where it runs,
// whatever Node is at hand, then hands over to the project's own.
//   (nothing)  build if need be, then serve; what follows goes to `good-call serve`
//   --run      the `good-call` command, with what follows
//   --dev      the development server, with hot reload
//   --build    build and stop

import { join } from 'node:path';
import { build, ensureBuilt, ensureInstalled, program, root, runMain, runNode } from './bootstrap.mjs';

await runMain(async () => {
  const [first, ...rest] = process.argv.slice(2);
  const main = join(root, 'src', 'cli', 'main.ts');
  await ensureInstalled();
  if (first === '--run') return runNode([main, ...rest]);
  if (first === '--dev') return runNode([program('vite'), ...rest]);
  if (first === '--build') {
    await build();
    return 0;
  }
  await ensureBuilt();
  return runNode([main, 'serve', ...process.argv.slice(2)]);
});
