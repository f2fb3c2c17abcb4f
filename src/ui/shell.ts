import type { SettingsBox } from './settings.ts';
import type { Store } from './storage.ts';

/** What every page is given. */
export interface Shell {
  /** Where the page renders; empty when it starts. */
  readonly host: HTMLElement;
  readonly store: Store;
  readonly settings: SettingsBox;
  /** Tells something to a screen reader, through the one live region that is always there. */
  readonly announce: (text: string) => void;
  /** Goes to another page. */
  go(route: Route): void;
  /** Values of the address that are not part of the route, such as `seed`. */
  readonly query: URLSearchParams;
}

/** A page that is being shown. */
export interface Page {
  /** What the browser's tab says before the name of the game. */
  readonly title: string;
  /** Lets go of everything: timers, listeners, the stage. */
  destroy(): void;
}

export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'help' }
  | { readonly page: 'credits' }
  /** The tip library; opened at one tip where one is named. */
  | { readonly page: 'tips'; readonly tip?: string }
  | { readonly page: 'brief'; readonly scenario: string }
  | { readonly page: 'play'; readonly scenario: string }
  | { readonly page: 'debrief'; readonly scenario: string }
  /** The debrief of a run that was opened from a file. */
  | { readonly page: 'opened' }
  /** Where somebody creates, joins or opens a board; and the board that is built from files. */
  | { readonly page: 'board' | 'files' }
  /** The drafts of the studio; with a draft, that one open. */
  | { readonly page: 'studio'; readonly draft: string | null };

/** The part of the address that names a route: `#/play/restaurant-wait`. */
export function addressOf(route: Route): string {
  if (route.page === 'tips' && route.tip !== undefined) return `#/tips/${route.tip}`;
  if (route.page === 'studio') return route.draft === null ? '#/studio' : `#/studio/${route.draft}`;
  return 'scenario' in route
    ? `#/${route.page}/${route.scenario}`
    : route.page === 'home'
      ? '#/'
      : `#/${route.page}`;
}

/** Reads a route; null where the address names no page. */
export function readAddress(hash: string): Route | null {
  const [path = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [page = '', scenario = '', ...more] = path.split('/');
  if (more.length > 0) return null;
  switch (page) {
    case '':
    case 'home':
      return { page: 'home' };
    case 'tips':
      if (scenario === '') return { page };
      return isId(scenario) ? { page, tip: scenario } : null;
    case 'credits':
    case 'help':
    case 'opened':
    case 'board':
    case 'files':
      return scenario === '' ? { page } : null;
    case 'studio':
      if (scenario === '') return { page, draft: null };
      return /^[a-z][a-z0-9-]{0,47}$/.test(scenario) ? { page, draft: scenario } : null;
    case 'brief':
    case 'play':
    case 'debrief':
      return isId(scenario) ? { page, scenario } : null;
    default:
      return null;
  }
}

/** Whether a text can be the id of a scenario or a tip. */
const isId = (text: string) => /^[a-z][a-z0-9-]{0,47}$/.test(text);
