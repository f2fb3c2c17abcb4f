import { html, render } from 'lit-html';
import { say } from './text/say.ts';

/**
 * The service worker: the game works without a network after the first visit, and a newer version waits until
 * somebody takes it. Nobody is interrupted: the offer keeps out of the way of a run, and waits for its end.
 */

/** Whether a page may carry the offer; asked again at every change of page. */
export type MayOffer = () => boolean;

/**
 * Registers the service worker where the browser has any, and offers newer versions at the foot of the page.
 * @returns what is called after every change of page
 */
export function watchForUpdates(
  page: HTMLElement,
  announce: (text: string) => void,
  may: MayOffer,
): () => void {
  const host = document.createElement('div');
  page.append(host);
  let waiting: ServiceWorker | null = null;
  let told = false;
  const show = () => {
    const offered = waiting !== null && may();
    render(offered ? offer(() => waiting?.postMessage({ type: 'SKIP_WAITING' }, [])) : '', host);
    if (offered && !told) announce(say('update.ready'));
    told ||= offered;
  };
  void register((worker) => {
    waiting = worker;
    show();
  });
  return show;
}

function offer(take: () => void) {
  return html`<aside class="update" aria-label=${say('update.label')}>
    <p>${say('update.ready')}</p>
    <button class="button primary" type="button" @click=${take}>${say('update.take')}</button>
  </aside>`;
}

/** How long after its start a page is left alone, in milliseconds, before a copy of everything is fetched. */
const CALM_MS = 2000;

/** Where the development server serves the pages there is no worker: an old copy would only mislead. */
async function register(ready: (waiting: ServiceWorker) => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  // The first worker takes the page over at once; only a later one means that there is something new to load.
  let taken = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (taken) location.reload();
    else void keepScenarios();
    taken = true;
  });
  // What the page itself loads comes first.
  await new Promise((resolve) => setTimeout(resolve, CALM_MS));
  try {
    const registration = await serviceWorker.register('/service-worker.js');
    const look = (worker: ServiceWorker | null) => {
      if (worker?.state === 'installed' && serviceWorker.controller !== null) ready(worker);
    };
    look(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', () => look(installing));
    });
  } catch (error) {
    // Over plain HTTP on a local network browsers allow no worker: the game plays, with a network.
    console.info('No service worker:', error);
  }
}

/** Asks for every scenario once: the worker keeps what it hands on, so that all can be played without a network. */
async function keepScenarios(): Promise<void> {
  try {
    const index: unknown = await (await fetch('/scenarios/index.json')).json();
    const files = Array.isArray(index) ? index.map((card: { file?: unknown }) => card.file) : [];
    for (const file of ['tips.json', ...files])
      if (typeof file === 'string') await fetch(`/scenarios/${file}`);
    const locales: unknown = await (await fetch('/scenarios/locales/index.json')).json();
    for (const [language, ids] of Object.entries(locales ?? {}) as [string, unknown][])
      for (const id of Array.isArray(ids) ? ids : [])
        if (typeof id === 'string') await fetch(`/scenarios/locales/${language}/${id}.json`);
  } catch {
    // Without a network just now: the next visit asks again.
  }
}
