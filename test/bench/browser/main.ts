import { readFileSync } from 'node:fs';
import {
  compile,
  makeBot,
  playRun,
  readScenario,
  readTips,
  type GameEvent,
} from '../../../src/core/index.ts';
import { line, ms, percentile, slope } from './figures.ts';
import { openBrowser, serveBuild } from './open.ts';
import { frameTimes, timeToFirstWord, timeToHome } from './speed.ts';
import { heldAfterRuns, idleShare } from './weight.ts';

/** `npm run bench -- browser`: the built game in headless Chromium. Figures are for people to judge; nothing fails. */

/** The scene in which most is drawn: tables with people at them, the kitchen, rain, a queue. */
const BUSIEST = 'restaurant-wait';
const RUNS = 10;
/** Seconds of talking that frames are timed for, and of waiting that the load is taken over. */
const TALKING = 8;
const WAITING = 10;
/**
 * After the first runs everything is loaded. From there on the page's own objects are looked at, by the slope over all
 * the runs left: results are kept in local storage, so nothing has to stay but what home shows of them. A run that is
 * held on to is hundreds of kilobytes, a listener that is left behind at least one function a run.
 */
const WARM = 4;
const GROWTH = { kilobytes: 3, functions: 0.5 };

const say = (text = ''): void => void process.stdout.write(`${text}\n`);

export async function benchBrowser(): Promise<void> {
  const served = await serveBuild();
  const browser = await openBrowser();
  try {
    say('The built game in headless Chromium, drawn by the processor');
    say(
      line(
        'home can be used after',
        ms(await timeToHome(browser, served.url)),
        'median of 5, nothing cached',
      ),
    );
    const word = await timeToFirstWord(browser, served.url, BUSIEST);
    say(line('from Start to the first word', ms(word), 'median of 5'));
    const frames = await frameTimes(browser, served.url, BUSIEST, TALKING);
    say(line('a frame while the customer speaks, p50', ms(percentile(frames, 50)), `of ${frames.length}`));
    say(line('a frame while the customer speaks, p95', ms(percentile(frames, 95))));
    for (const motion of ['full', 'reduced'] as const) {
      const share = await idleShare(browser, served.url, BUSIEST, { seconds: WAITING, motion });
      const what = motion === 'full' ? 'one core while nobody speaks' : 'the same with reduced motion';
      say(line(what, `${(share * 100).toFixed(1)} %`));
    }
    await benchMemory(browser, served.url);
  } finally {
    await browser.close();
    served.stop();
  }
}

async function benchMemory(browser: Awaited<ReturnType<typeof openBrowser>>, url: string): Promise<void> {
  const held = await heldAfterRuns(browser, url, { scenario: BUSIEST, runs: expertRuns() });
  const [warm, last] = [held[WARM - 1], held.at(-1)];
  if (warm === undefined || last === undefined) return;
  const told = [
    [WARM, warm],
    [held.length, last],
  ] as const;
  for (const [runs, { megabytes, functions, codeMegabytes, nodes, listeners }] of told) {
    const rest = `${functions} functions, ${nodes} nodes, ${listeners} listeners; compiled code ${codeMegabytes.toFixed(1)} MB`;
    say(line(`held by the page after ${runs} runs`, `${megabytes.toFixed(2)} MB`, rest));
  }
  const later = held.slice(WARM - 1);
  const kilobytes = slope(later.map(({ megabytes }) => megabytes * 1000));
  const functions = slope(later.map((each) => each.functions));
  const met = kilobytes <= GROWTH.kilobytes && functions <= GROWTH.functions;
  say(
    line(
      `growth a run, over runs ${WARM} to ${held.length}`,
      `${kilobytes.toFixed(1)} kB`,
      `${functions.toFixed(1)} functions; no growth (within ${GROWTH.kilobytes} kB and ${GROWTH.functions}): ${met ? 'met' : 'NOT MET'}`,
    ),
  );
}

/** What an expert says with seeds 1 to 10. */
function expertRuns(): (readonly GameEvent[])[] {
  const folder = new URL('../../../scenarios/', import.meta.url);
  const tips = readTips(readFileSync(new URL('tips.json', folder), 'utf8'), 'tips.json');
  if (!tips.ok) throw new Error('tips.json has errors');
  const file = `${BUSIEST}.scenario.json`;
  const read = readScenario(readFileSync(new URL(file, folder), 'utf8'), file, tips.value);
  if (!read.ok) throw new Error(`${file} has errors`);
  const script = compile(read.value, tips.value);
  const bot = makeBot(script, 'expert');
  return Array.from({ length: RUNS }, (_, index) => playRun(script, bot, index + 1).events);
}
