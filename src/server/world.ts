import type { Translation } from '../core/index.ts';
import type { Hub } from './live/hub.ts';
import type { Folder } from './scenarios/folder.ts';
import type { Versions } from './scenarios/versions.ts';
import type { Warming } from './scenarios/warming.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store/store.ts';
import type { Verifier } from './verify/verifier.ts';

/** What every part of the server works with. */
export interface World {
  readonly settings: Settings;
  /** Signs cookies and tokens. */
  readonly secret: string;
  readonly store: Store;
  readonly hub: Hub;
  readonly versions: Versions;
  readonly folder: Folder;
  readonly verifier: Verifier;
  readonly warming: Warming;
  /** The text of the tips that new scenarios are read with; null where there is none. */
  readonly tips: () => Promise<string | null>;
  /** The translation of a scenario of the folder into a language; null where there is none that can be read. */
  readonly translation: (scenario: string, language: string) => Promise<Translation | null>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: (message: string) => void;
}
