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
