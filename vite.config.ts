import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { builtAssets } from './assets/plugin.ts';
import {
  isLanguageName,
  isScenarioFileName,
  LOCALES,
  localesIn,
  scenarioCards,
  scenarioFileNames,
} from './src/server/scenario-files.ts';

const root = dirname(fileURLToPath(import.meta.url));
const scenarios = join(root, 'scenarios');

/**
 * Brings the scenarios to the browser: `/scenarios/index.json` lists them, and each file stands beside it.
 * Dropping in a file is all it takes; the development server reloads the page when one changes.
 */
function scenarioFiles(): Plugin {
  return {
    name: 'good-call:scenarios',
    configureServer(server) {
      const warn = (message: string) => server.config.logger.warn(message);
      server.watcher.add(scenarios);
      server.watcher.on('all', (_event, path) => {
        if (path.startsWith(scenarios)) server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use('/scenarios', (request, response, next) => {
        const name = (request.url ?? '').split('?')[0]?.slice(1) ?? '';
        const text = scenarioFile(name, warn);
        if (text === undefined) return next();
        text.then(
          (body) => response.setHeader('content-type', 'application/json').end(body),
          () => next(),
        );
      });
    },
    async generateBundle() {
      const cards = await scenarioCards(scenarios, (message) => this.warn(message));
      this.emitFile({ type: 'asset', fileName: 'scenarios/index.json', source: JSON.stringify(cards) });
      for (const name of await scenarioFileNames(scenarios)) {
        const source = await readFile(join(scenarios, name));
        this.emitFile({ type: 'asset', fileName: `scenarios/${name}`, source });
      }
      const locales = await localesIn(scenarios, (message) => this.warn(message));
      const index = `scenarios/${LOCALES}/index.json`;
      this.emitFile({ type: 'asset', fileName: index, source: JSON.stringify(locales) });
      for (const [language, ids] of Object.entries(locales)) {
        for (const id of ids) {
          const name = `${LOCALES}/${language}/${id}.json`;
          const source = await readFile(join(scenarios, name));
          this.emitFile({ type: 'asset', fileName: `scenarios/${name}`, source });
        }
      }
    },
  };
}

/** What stands behind an address under `/scenarios/`; undefined where nothing does. */
function scenarioFile(name: string, warn: (message: string) => void): Promise<string> | undefined {
  if (name === 'index.json') return scenarioCards(scenarios, warn).then((cards) => JSON.stringify(cards));
  if (name === `${LOCALES}/index.json`)
    return localesIn(scenarios, warn).then((index) => JSON.stringify(index));
  if (isScenarioFileName(name)) return readFile(join(scenarios, name), 'utf8');
  const [locales, language = '', file = '', ...more] = name.split('/');
  const isTranslation =
    locales === LOCALES && isLanguageName(language) && isScenarioFileName(file) && more.length === 0;
  return isTranslation ? readFile(join(scenarios, LOCALES, language, file), 'utf8') : undefined;
}

/** Lays a `.br` and a `.gz` beside every text file of the build, so that the server compresses nothing itself. */
function precompressed(): Plugin {
  const texts = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest', '.map']);
  return {
    name: 'good-call:precompressed',
    apply: 'build',
    async closeBundle() {
      const dist = join(root, 'dist');
      await mkdir(dist, { recursive: true });
      const entries = await readdir(dist, { recursive: true, withFileTypes: true });
      // All at once: the threads behind it use every core.
      await Promise.all(
        entries.map(async (entry) => {
          if (!entry.isFile() || !texts.has(extname(entry.name))) return;
          const path = join(entry.parentPath, entry.name);
          const content = await readFile(path);
          if (content.length < 1024) return;
          const [br, gz] = await Promise.all([
            promisify(brotliCompress)(content),
            promisify(gzip)(content, { level: 9 }),
          ]);
          await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
        }),
      );
    },
  };
}

/**
 * The service worker, made by workbox: the pages and all that they load are kept at the first visit. Scenarios are
 * asked for afresh while there is a network, since a file dropped in counts at once; the server's own answers are
 * never kept.
 */
function serviceWorker() {
  return VitePWA({
    filename: 'service-worker.js',
    registerType: 'prompt',
    injectRegister: null,
    manifest: false,
    workbox: {
      globPatterns: ['**/*.{html,js,css,svg,png,webp,webm,m4a,woff2,webmanifest}', 'hashed/*.json'],
      // Alphabets that no text of ours uses; a browser fetches them only for letters that they hold.
      globIgnores: ['**/*-{cyrillic,cyrillic-ext,greek,greek-ext,vietnamese}-*.woff2'],
      maximumFileSizeToCacheInBytes: 4_000_000,
      navigateFallback: '/index.html',
      navigateFallbackDenylist: [/^\/(?:api|scenarios|healthz|readyz)(?:\/|$)/],
      clientsClaim: true,
      cleanupOutdatedCaches: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
      runtimeCaching: [
        {
          urlPattern: /\/scenarios\/[^?]*\.json$/,
          handler: 'NetworkFirst',
          options: { cacheName: 'scenarios', networkTimeoutSeconds: 5 },
        },
      ],
    },
  });
}

export default defineConfig(() => {
  return {
    plugins: [builtAssets(), scenarioFiles(), serviceWorker(), precompressed()],
    build: {
      outDir: 'dist',
      // Only names with a hash go there: the server lets browsers keep them for good.
      assetsDir: 'hashed',
      manifest: true,
      // What the credits page tells of the libraries.
      license: { fileName: 'licences.json' },
      // Inlined files would be `data:` addresses, which the content security policy refuses for fonts and requests.
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      // On a slow machine it would tell whoever starts the game that our own plugins take long.
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
    // Workers load parts of themselves when they need them, as pages do.
    worker: { format: 'es' as const },
    server: { port: 5173, strictPort: false },
  };
});
