import { LEVELS, type Finding, type Level } from '../../core/index.ts';
import { openRoom, type Room } from '../backroom/room.ts';
import { textAt } from '../document/json.ts';
import type { OpenDocument } from '../document/open-document.ts';

/** The findings of the open draft, kept up to date beside the page. */

export interface Findings {
  /** Those of the text as it is, or as it was a moment ago. */
  readonly list: readonly Finding[];
  /** `typing`: not looked at yet; `quick`: what takes long is still being worked out; `all`: what the command line says. */
  readonly stage: 'typing' | 'quick' | 'all' | 'failed';
  /** The version of the document that they are about. */
  readonly version: number;
  readonly counts: Readonly<Record<Level, number>>;
}

export interface FindingsBox {
  readonly now: Findings;
  watch(listener: (findings: Findings) => void): () => void;
  /** Comes back when the findings are those of the text as it is, all of them. */
  settled(): Promise<Findings>;
  close(): void;
}

/**
 * How long typing must pause for the quick look, and then for the whole check, in milliseconds. A look while somebody
 * types on is in vain, takes the machine from the typing, and the one that counts has to wait for it; the whole
 * check, which works for seconds on a long draft, leaves time to think of the next word.
 */
const QUICK_AFTER = 100;
const ALL_AFTER = 1000;

/** So often what is opened is looked at once more. */
const WARM_UPS = 2;

/** @param fileName the name that the file has, or will have */
export function watchFindings(
  document: OpenDocument,
  { tips, fileName }: { readonly tips: string; readonly fileName: () => string | null },
): FindingsBox {
  const quick: Room = openRoom();
  const thorough: Room = openRoom();
  const listeners = new Set<(findings: Findings) => void>();
  let now: Findings = { list: [], stage: 'typing', version: -1, counts: countsOf([]) };
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (next: Findings) => {
    now = next;
    for (const listener of listeners) listener(next);
  };
  const taskFor = (depth: 'quick' | 'all') =>
    ({
      type: 'check',
      source: document.text,
      file: fileName() ?? fileNameOf(document),
      tips,
      depth,
    }) as const;
  const look = async (room: Room, depth: 'quick' | 'all') => {
    const { version } = document;
    try {
      const list = await room.ask(taskFor(depth));
      if (list === null || version !== document.version) return;
      // With errors there is nothing that takes long.
      const isAll = depth === 'all' || list.some(({ level }) => level === 'error');
      tell({ list, stage: isAll ? 'all' : 'quick', version, counts: countsOf(list) });
      if (!isAll) timer = setTimeout(() => void look(thorough, 'all'), ALL_AFTER);
    } catch (error) {
      console.error(error);
      if (version === document.version) tell({ ...now, stage: 'failed', version });
    }
  };
  /** The same work again while nobody waits for it: what was done some times takes half as long for the first word. */
  let warmUps = WARM_UPS;
  const warmUp = async () => {
    const { version } = document;
    while (warmUps > 0 && version === document.version) {
      warmUps -= 1;
      await quick.ask(taskFor('quick')).catch(() => null);
    }
  };
  /** One quick look at a time. Who pauses again meanwhile is looked at after it; who types on, at the next pause. */
  let looking = false;
  let isDue = false;
  const lookAgain = async () => {
    isDue = true;
    if (looking) return;
    looking = true;
    while (isDue) {
      isDue = false;
      await look(quick, 'quick');
    }
    looking = false;
    void warmUp();
  };
  const changed = () => {
    clearTimeout(timer);
    isDue = false;
    if (thorough.isBusy) thorough.giveUp();
    if (now.stage !== 'typing') tell({ ...now, stage: 'typing' });
    timer = setTimeout(() => void lookAgain(), QUICK_AFTER);
  };

  const unwatch = document.watch(changed);
  changed();
  return {
    get now() {
      return now;
    },
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    settled: () =>
      new Promise((resolve) => {
        const isSettled = (findings: Findings) =>
          findings.version === document.version && (findings.stage === 'all' || findings.stage === 'failed');
        if (isSettled(now)) return resolve(now);
        const listener = (findings: Findings) => {
          if (!isSettled(findings)) return;
          listeners.delete(listener);
          resolve(findings);
        };
        listeners.add(listener);
      }),
    close() {
      unwatch();
      clearTimeout(timer);
      quick.close();
      thorough.close();
    },
  };
}

/** The name that a draft will have as a file. */
export function fileNameOf({ value }: Pick<OpenDocument, 'value'>): string {
  return `${textAt(value, ['id']) || 'draft'}.scenario.json`;
}

function countsOf(list: readonly Finding[]): Record<Level, number> {
  const counts: Record<Level, number> = { error: 0, warning: 0, note: 0 };
  for (const level of LEVELS) counts[level] = list.filter((finding) => finding.level === level).length;
  return counts;
}
