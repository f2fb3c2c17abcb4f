import { MOODS, SETTINGS, type Mood, type Setting } from '../../../src/core/vocabulary.ts';
import type { Stage, StageOptions, StageResult } from '../../../src/game/stage/contract.ts';
import type { StageCue } from '../../../src/game/stage/cue.ts';
import { createStage } from '../../../src/game/stage/stage.ts';
import { isLook } from '../../../src/ui/looks.ts';

/** What the page gives to whoever drives it. */
export interface StagePage {
  /** The stages on the page, once they stand. */
  stages: Stage[];
  /** Codes of those that do not. */
  failures: string[];
  /** Gives a cue to all stages. */
  cue: (cue: StageCue) => void;
}

declare global {
  interface Window extends StagePage {}
}

const asked = new URLSearchParams(location.search);
const one = <T extends string>(name: string, known: readonly T[], otherwise: T): T => {
  const value = asked.get(name);
  return known.find((word) => word === value) ?? otherwise;
};

window.stages = [];
window.failures = [];
window.cue = (cue) => {
  for (const stage of window.stages) stage.cue(cue);
};

const all = (name: string, otherwise: string): string[] => (asked.get(name) ?? otherwise).split(',');

/** A stage whose renderer is given, not chosen: browsers under test have no graphics card. */
async function forced(host: HTMLElement, options: StageOptions): Promise<StageResult> {
  const { openStage } = await import('../../../src/game/stage/theatre.ts');
  if (!isLook(options.look)) throw new Error(`no look called ${options.look}`);
  const renderer = one('renderer', ['webgl', 'canvas'], 'canvas');
  return openStage(host, { ...options, look: options.look, renderer });
}

/** One stage for each combination of size, setting, look and mood that the address names. */
async function show(): Promise<void> {
  const moods: readonly Mood[] = asked.get('mood') === 'all' ? MOODS : [one('mood', MOODS, 'neutral')];
  const settings: readonly Setting[] =
    asked.get('setting') === 'all' ? SETTINGS : [one('setting', SETTINGS, 'restaurant')];
  for (const size of all('size', '1280x420')) {
    const [width, height] = size.split('x').map(Number);
    for (const setting of settings) {
      for (const clock of all('clock', '19:20')) {
        for (const look of all('look', 'dana')) {
          for (const mood of moods) {
            const host = document.createElement('div');
            host.className = 'host';
            host.style.width = `${width ?? 1280}px`;
            host.style.height = `${height ?? 420}px`;
            if (asked.has('inline')) host.style.display = 'inline-block';
            document.querySelector('main')?.append(host);
            const options = { look, setting, mood, clock, reducedMotion: asked.has('still') };
            const made = asked.has('renderer')
              ? await forced(host, options)
              : await createStage(host, options);
            if (made.ok) window.stages.push(made.stage);
            else window.failures.push(made.code);
          }
        }
      }
    }
  }
  document.title = 'ready';
}

void show();
