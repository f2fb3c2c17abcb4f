import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../browser.mjs';
import { generateScenario } from '../generate/scenario.ts';
import { benchLayouts } from './layouts.ts';
import { benchGraph } from './studio-graph.ts';

/** `npm run bench -- studio`: how the built studio feels with 500 beats, in a real browser. */

const BEATS = 500;
/** As many as the shortest field takes, so that the draft stays good. */
const KEYS = 60;
/** Milliseconds. */
const TYPING = 50;
const FINDINGS = 300;
/** Until what was stored for later is stored. */
const REST = 3000;

const root = join(import.meta.dirname, '..', '..');

/** Runs it; a build must be there. */
export async function benchStudio(seed: number, say: (line?: string) => void): Promise<void> {
  const port = await freePort();
  const server = spawn(
    process.execPath,
    ['src/cli/main.ts', 'serve', '--host', 'localhost', '--port', String(port)],
    {
      cwd: root,
      stdio: 'ignore',
    },
  );
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    const scenario = generateScenario(seed, BEATS);
    await open(page, `http://localhost:${port}`, JSON.stringify(scenario, null, 2));
    say(`The studio with ${BEATS} beats, ${KEYS} keys typed in each view, in milliseconds`);
    const beats = Object.keys(scenario.beats).slice(Math.floor(BEATS / 2));
    await intoForm(page, beats[0] ?? '');
    report(say, 'the form, while a first visit still stores the game', await typing(page));
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.waitForTimeout(REST);
    await intoForm(page, beats[1] ?? '');
    report(say, 'the form', await typing(page));
    await page.locator('#tab-json').click();
    await page.locator('.json-host .cm-content').waitFor();
    // Into a text, so that what is typed is one: anything else could complete itself.
    await page.locator('.json-host .cm-line', { hasText: '"say"' }).first().click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    // As long as somebody takes to find the place; the editor reads the rest of the text meanwhile.
    await page.waitForTimeout(REST);
    report(say, 'the JSON', await typing(page));
    await benchGraph(page, say);
    say();
    benchLayouts(seed, BEATS, say);
  } finally {
    await browser.close();
    server.kill('SIGTERM');
  }
}

/** Puts the keyboard into the first text of a beat, to be written anew. */
async function intoForm(page: Page, beat: string): Promise<void> {
  await page.locator(`[data-entry="beats/${beat}"]`).click();
  await page.locator(`[id="f-beats.${beat}.lines.0.say"], [id="f-beats.${beat}.label"]`).first().click();
  await page.keyboard.press('ControlOrMeta+A');
}

interface Measured {
  /** From each key until what it did was painted. */
  readonly keys: readonly number[];
  /** From the last key of a word until its findings stood there. */
  readonly findings: readonly number[];
}

function report(say: (line?: string) => void, view: string, { keys, findings }: Measured): void {
  const at = (list: readonly number[], share: number) =>
    list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? NaN;
  const [typed, found] = [at(keys, 0.95), at(findings, 0.5)];
  const mark = (isMet: boolean) => (isMet ? 'met' : 'NOT MET');
  say(`  ${view}`);
  say(
    `    key to paint: p50 ${at(keys, 0.5).toFixed(0)}, p95 ${typed.toFixed(0)} (target under ${TYPING}: ${mark(typed < TYPING)})`,
  );
  say(
    `    findings after the last key: median ${found.toFixed(0)}, worst ${at(findings, 1).toFixed(0)} (target ${FINDINGS}: ${mark(found <= FINDINGS)})`,
  );
}

/** Opens a text as a draft, as somebody would whose browser has no real files. */
async function open(page: Page, address: string, text: string): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  for (let tries = 0; ; tries += 1) {
    try {
      await page.goto(`${address}/#/studio`);
      break;
    } catch (error) {
      // The server takes a moment to start.
      if (tries > 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  const file = { name: 'bench.scenario.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[data-begin="file"]').setInputFiles(file);
  await page.locator('.bench').waitFor();
  await page.locator('.findings:is([data-stage="quick"], [data-stage="all"])').waitFor();
}

/** Types words of ten letters, with a pause after each in which its findings are waited for. */
async function typing(page: Page): Promise<Measured> {
  await page.evaluate(() => {
    const measured = { keys: [] as number[], findings: [] as number[], last: 0 };
    Object.assign(window, { measured });
    const channel = new MessageChannel();
    const waiting: number[] = [];
    channel.port1.addEventListener('message', () => {
      for (const from of waiting.splice(0)) measured.keys.push(performance.now() - from);
    });
    channel.port1.start();
    const listen = (event: KeyboardEvent) => {
      measured.last = event.timeStamp;
      waiting.push(event.timeStamp);
      // The task after the next frame comes when that was painted.
      requestAnimationFrame(() => channel.port2.postMessage(null));
    };
    window.addEventListener('keydown', listen, { capture: true });
    const findings = document.querySelector('.findings');
    // The version changes with the first findings of the text as it is; what takes long comes without another change.
    const observer = new MutationObserver(() => measured.findings.push(performance.now() - measured.last));
    if (findings !== null)
      observer.observe(findings, { attributes: true, attributeFilter: ['data-version'] });
    Object.assign(window, {
      stopMeasuring: () => {
        observer.disconnect();
        window.removeEventListener('keydown', listen, { capture: true });
      },
    });
  });
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(String.fromCharCode(97 + (key % 26)));
    await page.waitForTimeout(key % 10 === 9 ? 900 : 40);
  }
  return page.evaluate(() => {
    const held = window as unknown as { measured: Measured; stopMeasuring: () => void };
    held.stopMeasuring();
    return held.measured;
  });
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, 'localhost', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
