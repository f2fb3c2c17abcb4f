import { importsOf, targetOf } from './imports.ts';
import { parseSource } from './syntax.ts';

/**
 * Files that import one another in a circle, be it for a type alone, at run time or as a worker: such files are
 * one file in several places. Each circle is told once, as the way round it.
 * @param files the text of each file, by its path from the project's folder
 */
export function circles(files: ReadonlyMap<string, string>): string[] {
  const imports = new Map(
    [...files].map(([file, text]) => [file, [...new Set(filesImported(files, file, text))]]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    way.push(file);
    for (const next of imports.get(file) ?? []) visit(next);
    way.pop();
    done.add(file);
  };
  for (const file of imports.keys()) visit(file);
  return found;
}

function filesImported(files: ReadonlyMap<string, string>, file: string, text: string): string[] {
  return importsOf(parseSource(file, text)).flatMap(({ from }) => {
    const target = targetOf(file, from);
    return target !== undefined && files.has(target) ? [target] : [];
  });
}
