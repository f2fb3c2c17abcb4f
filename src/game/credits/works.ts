/**
 * What others made and the game ships: art, sound, fonts, and the code that is built apart. The libraries that the
 * build bundles by itself are listed by the build, in `licences.json`. A test holds this list against what lies in
 * `assets/`, in `public/` and among the packages.
 */

export const WORK_KINDS = ['art', 'sound', 'font', 'code'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export interface Work {
  readonly kind: WorkKind;
  readonly title: string;
  readonly author: string;
  readonly licence: 'CC0-1.0' | 'MIT' | 'OFL-1.1';
  /** What it became in the game: a key under `credits.uses`. */
  readonly use: 'customers' | 'cues' | 'headings' | 'reading' | 'stage';
  /** Where it comes from, for people to look it up; the page only names it. */
  readonly home: string;
  /** The package that it comes in; null for files that lie in `assets/`. */
  readonly package: string | null;
  /** The folder of its sources in `assets/`; null where a package brings it. */
  readonly folder: string | null;
}

export const WORKS: readonly Work[] = [
  {
    kind: 'art',
    title: 'Open Peeps',
    author: 'Pablo Stanley',
    licence: 'CC0-1.0',
    use: 'customers',
    home: 'openpeeps.com',
    package: '@dicebear/styles',
    folder: null,
  },
  {
    kind: 'sound',
    title: 'UI SFX',
    author: 'Yuki Capital',
    licence: 'CC0-1.0',
    use: 'cues',
    home: 'npmjs.com/package/uisfx',
    package: null,
    folder: 'sound/sources/uisfx',
  },
  {
    kind: 'font',
    title: 'Nunito',
    author: 'Vernon Adams, Cyreal, Jacques Le Bailly',
    licence: 'OFL-1.1',
    use: 'headings',
    home: 'fontsource.org/fonts/nunito',
    package: '@fontsource-variable/nunito',
    folder: null,
  },
  {
    kind: 'font',
    title: 'Atkinson Hyperlegible Next',
    author: 'Braille Institute of America, Applied Design Works',
    licence: 'OFL-1.1',
    use: 'reading',
    home: 'fontsource.org/fonts/atkinson-hyperlegible-next',
    package: '@fontsource-variable/atkinson-hyperlegible-next',
    folder: null,
  },
  {
    kind: 'code',
    title: 'Phaser',
    author: 'Phaser Studio Inc.',
    licence: 'MIT',
    use: 'stage',
    home: 'phaser.io',
    package: 'phaser',
    folder: null,
  },
];
