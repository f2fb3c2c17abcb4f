import type { Browser, CDPSession } from '@playwright/test';
import type { GameEvent } from '../../../src/core/index.ts';
import { beginRun, playToTheEnd } from './drive.ts';
import { openTab } from './open.ts';

/** What an open page costs. */

/** The share of one core that the page takes while the trainee thinks, 0 to 1. */
export async function idleShare(
  browser: Browser,
  url: string,
  scenario: string,
  { seconds, motion }: { readonly seconds: number; readonly motion: 'full' | 'reduced' },
): Promise<number> {
  const { context, page, devtools } = await openTab(browser, { tempo: 'untimed', motion });
  await beginRun(page, url, scenario, 3);
  await page.locator('.stage-host canvas').waitFor();
  while ((await page.locator('.play').getAttribute('data-scene')) !== 'open') {
    await page.keyboard.press('Space');
  }
  await devtools.send('Performance.enable');
  await page.waitForTimeout(1500);
  const before = await busySeconds(devtools);
  await page.waitForTimeout(seconds * 1000);
  const after = await busySeconds(devtools);
  await context.close();
  return (after - before) / seconds;
}

async function busySeconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}

/** What is held after a run, with the rubbish collected. */
export interface Held {
  /** What the page itself holds on to: its objects, arrays, functions and texts. */
  readonly megabytes: number;
  readonly functions: number;
  /** What the engine has made of the scripts: it goes on compiling what runs often, and drops it when it likes. */
  readonly codeMegabytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What the page holds after each of some runs in a row, played to the end and left by way of the home page. */
export async function heldAfterRuns(
  browser: Browser,
  url: string,
  { scenario, runs }: { readonly scenario: string; readonly runs: readonly (readonly GameEvent[])[] },
): Promise<readonly Held[]> {
  const { context, page, devtools } = await openTab(browser, { tempo: 'untimed' });
  const held: Held[] = [];
  await page.goto(url);
  for (const [index, events] of runs.entries()) {
    // The address changes behind the hash alone, so that the page stays the same.
    await page.evaluate(([id, seed]) => (location.hash = `#/brief/${id}?seed=${seed}`), [
      scenario,
      index + 1,
    ] as const);
    await page.locator('.brief-start button[type=submit]').click();
    await page.locator('.stage-host canvas').waitFor();
    await playToTheEnd(page, events);
    await page.locator('[data-action=debrief]').click();
    await page.locator('.verdict').waitFor({ timeout: 60_000 });
    await page.evaluate(() => (location.hash = '#/'));
    await page.locator('[data-scenario]').first().waitFor();
    held.push(await weigh(devtools));
  }
  await context.close();
  return held;
}

/** Weighs all that is held at this moment. */
async function weigh(devtools: CDPSession): Promise<Held> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  const kinds = kindsIn(await snapshot(devtools));
  const bytes = (names: readonly string[]) => names.reduce((sum, name) => sum + (kinds[name]?.bytes ?? 0), 0);
  return {
    megabytes: bytes(OWN) / 1_000_000,
    functions: kinds['closure']?.count ?? 0,
    codeMegabytes: bytes(MACHINERY) / 1_000_000,
    nodes,
    listeners: jsEventListeners,
  };
}

/** The kinds of a heap snapshot's nodes that a page can hold on to, and those that are the engine's. */
const OWN = [
  'object',
  'array',
  'closure',
  'string',
  'concatenated string',
  'sliced string',
  'regexp',
  'number',
  'symbol',
  'bigint',
];
const MACHINERY = ['code', 'object shape'];

/** The part of V8's file that is read here: nodes as rows of numbers, with what the columns mean. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [string[]] };
  };
  readonly nodes: readonly number[];
}

async function snapshot(devtools: CDPSession): Promise<Snapshot> {
  let text = '';
  const take = ({ chunk }: { readonly chunk: string }) => void (text += chunk);
  devtools.on('HeapProfiler.addHeapSnapshotChunk', take);
  // It collects the rubbish first.
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  devtools.off('HeapProfiler.addHeapSnapshotChunk', take);
  return JSON.parse(text) as Snapshot;
}

function kindsIn({ snapshot: { meta }, nodes }: Snapshot): Record<string, { count: number; bytes: number }> {
  const [width, kind, size] = [
    meta.node_fields.length,
    meta.node_fields.indexOf('type'),
    meta.node_fields.indexOf('self_size'),
  ];
  const kinds: Record<string, { count: number; bytes: number }> = {};
  for (let at = 0; at < nodes.length; at += width) {
    const name = meta.node_types[0][nodes[at + kind] ?? 0] ?? '';
    const sum = (kinds[name] ??= { count: 0, bytes: 0 });
    sum.count += 1;
    sum.bytes += nodes[at + size] ?? 0;
  }
  return kinds;
}
