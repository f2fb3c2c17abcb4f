import { readTips, readTranslation, translateTips, type Translation } from '../../core/index.ts';
import { languageNow } from '../../ui/text/texts.ts';
import type { TipsFile } from '../bench/bench.ts';

/** Getting texts from the server and from files, and giving them back. */

/** The tips that scenarios are scored against. Without them, names of tips are not known. */
export async function loadTips(): Promise<TipsFile> {
  const [file, translation] = await Promise.all([fetchText('/scenarios/tips.json'), loadTipsTranslation()]);
  const text = file ?? '';
  const read = readTips(text, 'tips.json');
  const value = read.ok ? read.value : null;
  return { text, value, told: value === null ? null : translateTips(value, translation).tips, translation };
}

/** The words of the tips in the language of the interface; null where they have none in it. */
async function loadTipsTranslation(): Promise<Translation | null> {
  const text = await loadTranslation(languageNow(), 'tips');
  const read = text === null ? null : readTranslation(text, 'tips.json');
  return read?.ok === true ? read.value : null;
}

/** The text of a shipped translation; null where there is none. Which there are is asked first: a guess is an error. */
export async function loadTranslation(language: string, of: string): Promise<string | null> {
  const index: unknown = JSON.parse((await fetchText('/scenarios/locales/index.json')) ?? '{}');
  const ids = (index as Readonly<Record<string, unknown>> | null)?.[language];
  if (!Array.isArray(ids) || !ids.includes(of)) return null;
  return fetchText(`/scenarios/locales/${language}/${of}.json`);
}

/** The text of a shipped scenario; null where it can't be had. */
export async function loadShipped(file: string): Promise<string | null> {
  return fetchText(`/scenarios/${file}`);
}

async function fetchText(address: string): Promise<string | null> {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

/** A scenario of 20,000 beats stays below this. */
const MOST_BYTES = 8 * 1024 * 1024;

export type OpenedFile =
  | {
      readonly ok: true;
      readonly name: string;
      readonly text: string;
      readonly handle: FileSystemFileHandle | null;
      /** When it was last written, by its own disk, in milliseconds since 1970. */
      readonly time: number;
    }
  | { readonly ok: false; readonly why: 'too-big' | 'no-text' };

/** Reads a file that somebody chose. */
export async function readFile(file: File, handle: FileSystemFileHandle | null = null): Promise<OpenedFile> {
  if (file.size > MOST_BYTES) return { ok: false, why: 'too-big' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return { ok: true, name: file.name, text, handle, time: file.lastModified };
  } catch {
    return { ok: false, why: 'no-text' };
  }
}

/** The parts of the File System Access API that TypeScript's library leaves out. */
interface FilePickers {
  showOpenFilePicker?: (options: object) => Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}
type Writable = FileSystemFileHandle & {
  requestPermission?: (options: { mode: 'readwrite' }) => Promise<PermissionState>;
};

const pickers = () => window as unknown as FilePickers;
const TYPES = [{ accept: { 'application/json': ['.json'] } }];

/** Whether this browser opens and saves real files; elsewhere they are downloaded. */
export function canSaveFiles(): boolean {
  return typeof pickers().showSaveFilePicker === 'function';
}

/** Lets somebody choose a file; null where they chose none. */
export async function chooseFile(): Promise<OpenedFile | null> {
  try {
    const [handle] = (await pickers().showOpenFilePicker?.({ types: TYPES })) ?? [];
    return handle === undefined ? null : await readFile(await handle.getFile(), handle);
  } catch {
    return null;
  }
}

/** A file that a draft is saved to, and when it was last written as far as the draft knows. */
export interface KnownFile {
  readonly handle: FileSystemFileHandle;
  readonly time: number | undefined;
}

export type SavedFile =
  | { readonly ok: true; readonly handle: FileSystemFileHandle; readonly time: number }
  /** `changed`: somebody else wrote to it since; nothing is overwritten. */
  | { readonly ok: false; readonly why: 'not-written' | 'changed' };

/** Writes to a file, chosen first where none is known; nothing is written where nobody chose one or it may not be. */
export async function saveFile(text: string, name: string, known: KnownFile | null): Promise<SavedFile> {
  try {
    const handle =
      known?.handle ?? (await pickers().showSaveFilePicker?.({ types: TYPES, suggestedName: name })) ?? null;
    if (handle === null || !(await mayWrite(handle))) return { ok: false, why: 'not-written' };
    if (known?.time !== undefined && (await writtenAt(handle)) > known.time)
      return { ok: false, why: 'changed' };
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
    return { ok: true, handle, time: await writtenAt(handle) };
  } catch {
    return { ok: false, why: 'not-written' };
  }
}

async function mayWrite(handle: Writable): Promise<boolean> {
  return ((await handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
}

/** When a file was last written; long ago where it is gone, since then nothing is overwritten. */
async function writtenAt(handle: FileSystemFileHandle): Promise<number> {
  return handle.getFile().then(
    ({ lastModified }) => lastModified,
    () => 0,
  );
}
