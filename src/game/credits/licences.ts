/** A library that the build has bundled, as `licences.json` tells of it. */
export interface Library {
  readonly name: string;
  readonly version: string;
  /** The licence by its SPDX name; empty where the package names none. */
  readonly licence: string;
  /** The licence's own words; empty where the package brings none. */
  readonly text: string;
}

/** Reads what the build wrote; entries that do not fit are left out. */
export function readLibraries(data: unknown): readonly Library[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((entry: unknown): Library[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const fields = new Map<string, unknown>(Object.entries(entry));
    const text = (name: string) => {
      const value = fields.get(name);
      return typeof value === 'string' ? value : '';
    };
    const [name, version] = [text('name'), text('version')];
    return name === '' ? [] : [{ name, version, licence: text('identifier'), text: text('text') }];
  });
}

/** The libraries of this build; null where there is no list, as while the game is worked on. */
export async function fetchLibraries(): Promise<readonly Library[] | null> {
  try {
    const answer = await fetch('/licences.json');
    return answer.ok ? readLibraries(await answer.json()) : null;
  } catch {
    return null;
  }
}
