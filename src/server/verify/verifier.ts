import type { BotName, ReplayRefusal, Run, ScriptRanges } from '../../core/index.ts';
import { REFUSAL_CODES, type RefusalCode, type VerifiedRun } from '../../wire.ts';
import { refuse, type Refused } from '../http/refusing.ts';
import { makePool, TookTooLong, type Thread } from './pool.ts';
import type {
  Described,
  GivenTranslation,
  ReadTranslations,
  ScriptOf,
  Study,
  TaskName,
  Tasks,
  VersionTexts,
  Way,
} from './tasks.ts';

/** Verifying, for the rest of the server: threads get the texts that they need, and refusals of the core become ours. */
export interface Verifier {
  describe(file: string, source: string, tips: string): Promise<Described>;
  /** Reads translations of a scenario; all of them, or none where one has errors. */
  translations(given: readonly GivenTranslation[], source: string, tips: string): Promise<ReadTranslations>;
  verify(version: VersionTexts, run: Run): Promise<VerifiedRun | Refused>;
  /** The past that an earlier run brings to a follow-up. */
  pastOf(
    version: VersionTexts,
    stated: string | null,
    earlier: VersionTexts,
    run: Run,
  ): Promise<string | Refused>;
  /** The variants that seeds draw, by id. */
  draw(
    version: VersionTexts,
    on: Omit<ScriptOf, 'version'>,
    seeds: readonly number[],
  ): Promise<readonly string[] | Refused>;
  /** Looks at many runs together; where there are fewer than `fewest`, at those of a bot. */
  study(
    version: VersionTexts,
    rules: number,
    runs: { readonly finished: readonly Run[]; readonly dropped: readonly Run[]; readonly fewest: number },
  ): Promise<Study>;
  /** A way of a bot to a beat; null if none was found. */
  way(version: VersionTexts, on: Omit<ScriptOf, 'version'>, beat: string): Promise<Way | null>;
  /** Lets a bot play, and verifies its run; apart from the replays, so that none waits for a bot. */
  play(
    version: VersionTexts,
    on: Omit<ScriptOf, 'version'>,
    bot: BotName,
    seed: number,
  ): Promise<{ readonly run: Run; readonly verified: VerifiedRun | Refused }>;
  /** Gets ready what runs of these scripts will need, in threads that have nothing to do. */
  warm(version: VersionTexts, scripts: readonly Omit<ScriptOf, 'version'>[]): Promise<void>;
  close(): Promise<void>;
}

/** The ranges of so many scripts are remembered; one has some hundred numbers. */
const KEPT_RANGES = 1000;
/** Compiling and working out ranges takes seconds for the greatest scenarios, once. */
const PREPARE_MS = 120_000;

export function makeVerifier({ workers, replayMs }: { workers: number; replayMs: number }): Verifier {
  const pool = makePool(workers);
  // What takes seconds has a thread of its own, so that no submission waits for it.
  const library = makePool(1);
  const weigh = makeScales();
  const apart = <T extends TaskName>(version: VersionTexts, task: T, input: Tasks[T]['in']) =>
    library.run(async (thread) => {
      await give(thread, version);
      return thread.ask(task, input, PREPARE_MS);
    });

  const withScripts = async <T extends TaskName>(
    versions: readonly VersionTexts[],
    /** What is to be scored, and the version that it is of. */
    scripts: readonly (readonly [VersionTexts, ScriptOf])[],
    task: T,
    input: Tasks[T]['in'],
  ): Promise<Tasks[T]['out'] | Refused> => {
    try {
      // Whoever is the first waits for the ranges, and nobody else: no thread that replays works them out.
      for (const [version, script] of scripts) await weigh.rangesOf(version, script);
      return await pool.run(async (thread) => {
        for (const version of versions) await give(thread, version);
        for (const [version, script] of scripts) {
          const refused = await prepare(thread, version, script, await weigh.rangesOf(version, script));
          if (refused !== null) return refused;
        }
        return thread.ask(task, input, replayMs);
      });
    } catch (error) {
      if (error instanceof TookTooLong) return refuse('too-long', 'Replaying the run takes too long.');
      throw error;
    }
  };

  return {
    describe: (file, source, tips) =>
      library
        .run((thread) => thread.ask('describe', { file, source, tips }, PREPARE_MS))
        .catch((error: unknown) => {
          if (error instanceof TookTooLong)
            return { ok: false, message: 'It takes too long to work through.' };
          throw error;
        }),
    translations: async (given, source, tips) =>
      given.length === 0
        ? { ok: true, translations: [] }
        : library.run((thread) => thread.ask('translations', { given, source, tips }, PREPARE_MS)),
    async verify(version, run) {
      const on: ScriptOf = { version: version.id, rules: run.rules, past: run.past?.name ?? null };
      const verified = await withScripts([version], [[version, on]], 'verify', { on, run });
      return 'refused' in verified ? ours(verified) : verified;
    },
    async pastOf(version, stated, earlier, run) {
      const on: ScriptOf = { version: version.id, rules: run.rules, past: stated };
      const before: ScriptOf = { version: earlier.id, rules: run.rules, past: run.past?.name ?? null };
      const found = await withScripts([version, earlier], [[earlier, before]], 'past', {
        on,
        earlier: before,
        run,
      });
      return 'refused' in found ? ours(found) : found.past;
    },
    async draw(version, { rules, past }, seeds) {
      const on: ScriptOf = { version: version.id, rules, past };
      const drawn = await withScripts([version], [[version, on]], 'draw', { on, seeds });
      return 'refused' in drawn ? ours(drawn) : drawn;
    },
    study: (version, rules, { finished, dropped, fewest }) =>
      apart(version, 'study', { on: { version: version.id, rules }, runs: finished, dropped, fewest }),
    way: (version, on, beat) => apart(version, 'way', { on: { version: version.id, ...on }, beat }),
    async play(version, on, bot, seed) {
      const played = await apart(version, 'play', { on: { version: version.id, ...on }, bot, seed });
      const { run, verified } = played;
      return { run, verified: 'refused' in verified ? ours(verified) : verified };
    },
    async warm(version, scripts) {
      for (const each of scripts) {
        const script: ScriptOf = { version: version.id, ...each };
        const ranges = await weigh.rangesOf(version, script);
        await pool.inIdle(async (thread) => {
          await give(thread, version);
          await prepare(thread, version, script, ranges);
        });
      }
    },
    async close() {
      await pool.close();
      await library.close();
      await weigh.close();
    },
  };
}

async function give(thread: Thread, version: VersionTexts): Promise<void> {
  const name = `texts ${version.id} ${version.stamp}`;
  if (thread.has.has(name)) return;
  await thread.ask('keep', version, PREPARE_MS);
  thread.has.add(name);
}

const nameOf = (version: VersionTexts, { rules, past }: ScriptOf): string =>
  `${version.id} ${version.stamp} ${rules} ${past ?? ''}`;

/** Works out ranges, in a thread that does nothing else, and remembers them for those that replay. */
function makeScales() {
  const scales = makePool(1);
  const known = new Map<string, Promise<ScriptRanges>>();
  return {
    rangesOf(version: VersionTexts, script: ScriptOf): Promise<ScriptRanges> {
      const name = nameOf(version, script);
      const before = known.get(name);
      if (before !== undefined) return before;
      const ranges = scales.run(async (thread) => {
        await give(thread, version);
        return thread.ask('ranges', script, PREPARE_MS);
      });
      const [oldest] = known.keys();
      if (known.size >= KEPT_RANGES && oldest !== undefined) known.delete(oldest);
      known.set(name, ranges);
      ranges.catch(() => known.delete(name));
      return ranges;
    },
    close: () => scales.close(),
  };
}

async function prepare(
  thread: Thread,
  version: VersionTexts,
  script: ScriptOf,
  ranges: ScriptRanges,
): Promise<Refused | null> {
  const name = `script ${nameOf(version, script)}`;
  if (thread.has.has(name)) return null;
  const refused = await thread.ask('prepare', { on: script, ranges }, PREPARE_MS);
  if (refused !== null) return ours(refused);
  thread.has.add(name);
  return null;
}

/** Refusals of the core that say more than that an event is not possible. */
const OURS: Readonly<Record<string, RefusalCode>> = {
  'wrong-scenario': 'unknown-version',
  'wrong-hash': 'unknown-version',
  'wrong-rules': 'unknown-rules',
  unfinished: 'unfinished',
  'over-budget': 'not-rankable',
  past: 'wrong-past',
};

/** A refusal of the core in the words of the wire; what is ours already stays. */
function ours(refusal: ReplayRefusal | Refused): Refused {
  const { refused, message } = refusal;
  if (isOurs(refused)) return refuse(refused, message);
  const at = refusal.at === undefined ? {} : { at: refusal.at };
  return refuse(OURS[refused] ?? 'impossible-event', message, at);
}

const isOurs = (code: string): code is RefusalCode =>
  OURS[code] === undefined && (REFUSAL_CODES as readonly string[]).includes(code);
