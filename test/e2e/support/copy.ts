import { expect, type Page } from '@playwright/test';

/**
 * Waits until the worker has a copy of all that is played without a network: it has the pages once it is in charge, and
 * then the page asks it for the scenarios, one after the other.
 */
export async function waitForCopy(page: Page): Promise<void> {
  const lacking = () =>
    page.evaluate(async () => {
      if (navigator.serviceWorker.controller === null) return ['a worker'];
      const [index, locales] = await Promise.all(
        ['', 'locales/'].map((folder) => caches.match(`/scenarios/${folder}index.json`)),
      );
      if (index === undefined || locales === undefined) return ['what there is'];
      const cards = (await index.json()) as readonly { readonly file: string }[];
      const translated = (await locales.json()) as Readonly<Record<string, readonly string[]>>;
      const files = [
        'tips.json',
        ...cards.map(({ file }) => file),
        ...Object.entries(translated).flatMap(([language, ids]) =>
          ids.map((id) => `locales/${language}/${id}.json`),
        ),
      ];
      const addresses = files.map((file) => `/scenarios/${file}`);
      const kept = await Promise.all(addresses.map((address) => caches.match(address)));
      return addresses.filter((_, at) => kept[at] === undefined);
    });
  await expect.poll(lacking, { timeout: 90_000 }).toEqual([]);
}

/** Waits until this many of the scenarios that one's team published are at hand without a network, too. */
export async function waitForTeamTexts(page: Page, count: number): Promise<void> {
  const kept = () =>
    page.evaluate(async () => {
      // Opening what is not there yet would make it, and empty.
      const all = await indexedDB.databases();
      if (!all.some(({ name }) => name === 'good-call-texts')) return 0;
      const opening = indexedDB.open('good-call-texts');
      return new Promise<number>((resolve, reject) => {
        opening.addEventListener('error', () => reject(opening.error ?? new Error('the texts do not open')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const counted = database.transaction('published').objectStore('published').count();
          counted.addEventListener('success', () => {
            database.close();
            resolve(counted.result);
          });
        });
      });
    });
  await expect.poll(kept, { timeout: 90_000 }).toBe(count);
}
