import type { Run, Script } from '../../core/index.ts';
import type { Store } from '../../ui/storage.ts';
import { loadScript, type Sources } from '../saving/load-script.ts';
import type { Replayed, ReplayedRun } from './task.ts';
import type { Question, Reply } from './worker.ts';

/** Replays runs beside the page. The first of a scenario takes a second or two, the others next to nothing. */

export type ReplayAnswer =
  | { readonly ok: true; readonly value: ReplayedRun; readonly script: Script }
  | {
      readonly ok: false;
      /** Of the scenario, or its id where it can't be had. */
      readonly title: string;
      /** `gone` and `unreachable`: the scenario can't be had here. */
      readonly why: Extract<Replayed, { ok: false }>['why'] | 'gone' | 'unreachable';
    };

export interface Replayer {
  replay(run: Run): Promise<ReplayAnswer>;
  close(): void;
}

interface Loaded {
  readonly script: Script;
  readonly sources: Sources;
}

export function openReplayer(store: Store): Replayer {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (replayed: Replayed) => void>();
  const loading = new Map<string, ReturnType<typeof loadScript>>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    waiting.get(data.number)?.(data.replayed);
    waiting.delete(data.number);
  });
  // What stopped the worker would stop it again: each run that waits is told so, and none waits for ever.
  worker.addEventListener('error', () => {
    for (const answer of waiting.values()) answer({ ok: false, why: 'broken' });
    waiting.clear();
  });

  const load = async (run: Run): Promise<Loaded | 'gone' | 'broken' | 'unreachable'> => {
    const known = loading.get(run.scenario) ?? loadScript(store, run.scenario);
    loading.set(run.scenario, known);
    const loaded = await known;
    return loaded.ok ? loaded : loaded.why;
  };

  return {
    async replay(run) {
      const loaded = await load(run);
      if (typeof loaded === 'string') return { ok: false, why: loaded, title: run.scenario };
      const number = (count += 1);
      const replayed = await new Promise<Replayed>((resolve) => {
        waiting.set(number, resolve);
        const question: Question = { number, run, sources: loaded.sources };
        worker.postMessage(question, []);
      });
      const { script } = loaded;
      return replayed.ok ? { ...replayed, script } : { ...replayed, title: script.scenario.title };
    },
    close: () => worker.terminate(),
  };
}
