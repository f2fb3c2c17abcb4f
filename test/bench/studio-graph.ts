import type { Page } from '@playwright/test';

/** The graph of a long scenario: how long until it is drawn, and how it moves. */

/** Milliseconds. */
const LAYOUT = 1000;
const STEPS = 60;

/** Opens the graph in an open bench and drags it about; says what that took. */
export async function benchGraph(page: Page, say: (line?: string) => void): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const drawn = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const look = () =>
          document.querySelector('.graph-node') === null
            ? requestAnimationFrame(look)
            : resolve(performance.now() - start);
        document.querySelector<HTMLElement>('#tab-graph')?.click();
        look();
      }),
  );
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
  const mark = drawn < LAYOUT ? 'met' : 'NOT MET';
  say('  the graph');
  say(
    `    laid out in its worker and drawn ${drawn.toFixed(0)} after its tab (target under ${LAYOUT}: ${mark}), the page itself busy for at most ${longest.toFixed(0)} of them`,
  );
  for (const [words, zoom] of [
    ['read', 0],
    ['seen whole', 8],
  ] as const) {
    const frames = await dragged(page, zoom);
    const at = (share: number) => frames.toSorted((a, b) => a - b)[Math.floor(frames.length * share)] ?? NaN;
    say(`    dragged, ${words}: a frame p50 ${at(0.5).toFixed(0)}, p95 ${at(0.95).toFixed(0)}`);
  }
}

/** Zooms out by some steps, drags the graph with the mouse, and gives the time between frames. */
async function dragged(page: Page, zoom: number): Promise<readonly number[]> {
  const box = await page.locator('.graph-window').boundingBox();
  if (box === null) return [];
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  for (let step = 0; step < zoom; step += 1) await page.mouse.wheel(0, 400);
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (Object.is((window as unknown as { frames: unknown }).frames, frames)) requestAnimationFrame(tick);
    };
    Object.assign(window, { frames });
    requestAnimationFrame(tick);
  });
  await page.mouse.down();
  for (let step = 0; step < STEPS; step += 1)
    await page.mouse.move(x + Math.sin(step / 6) * 200, y + Math.cos(step / 6) * 120);
  await page.mouse.up();
  return page.evaluate(() => {
    const held = window as unknown as { frames: number[] | null };
    const frames = held.frames ?? [];
    held.frames = null;
    return frames;
  });
}
