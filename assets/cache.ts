import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

/** Where everything lies that is made from `assets/`; git ignores it. */
export const CACHE = join(HERE, '.cache');

/** The packages that the generated files are made from. */
export const MODULES = join(HERE, '../node_modules');

const read = (file: string): Promise<string | null> => readFile(file, 'utf8').catch(() => null);

async function fingerprint(inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const files = input.endsWith('/')
      ? (await readdir(input)).toSorted().map((name) => join(input, name))
      : [input];
    for (const file of files) hash.update(file.slice(HERE.length)).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** Writes a file aside and renames it, so that nobody ever reads half a file. */
export async function put(name: string, content: string): Promise<void> {
  const file = join(CACHE, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, content);
  await rename(`${file}.${process.pid}`, file);
}

/**
 * Makes something, unless it was made already from the same inputs. An input is a file, or a
 * folder written with a slash at its end. Gives whether there was anything to do.
 */
export async function whenChanged(
  name: string,
  inputs: readonly string[],
  make: () => Promise<void>,
): Promise<boolean> {
  const stamp = await fingerprint(inputs);
  if ((await read(join(CACHE, `${name}.stamp`))) === stamp) return false;
  await make();
  await put(`${name}.stamp`, stamp);
  return true;
}
