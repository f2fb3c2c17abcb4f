import type { Profiles } from './profiles.ts';
import type { SettingsBox } from './settings.ts';
import type { Store } from './storage.ts';

/** What every page is given. */
export interface Shell {
  /** Where the page renders; empty when it starts. */
  readonly host: HTMLElement;
  /** What is kept of whoever plays. */
  readonly store: Store;
  /** Who plays on this device. */
  readonly profiles: Profiles;
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
  /** Who plays on this device, and what is kept of them. */
  | { readonly page: 'profiles' }
  /** The short call that teaches how to play. */
  | { readonly page: 'first-call' }
  | { readonly page: 'brief'; readonly scenario: string }
  | { readonly page: 'play'; readonly scenario: string }
  | { readonly page: 'debrief'; readonly scenario: string }
  /** The debrief of a run that was opened from a file. */
  | { readonly page: 'opened' }
  /** Where somebody creates, joins or opens a board; and the board that is built from files. */
  | { readonly page: 'board' | 'files' }
  /** The drafts of the studio; with a draft, that one open. */
  | { readonly page: 'studio'; readonly draft: string | null }
  /** A scenario that somebody shared: packed into the link itself, or behind a try-out link's key. */
  | { readonly page: 'link'; readonly packed: string }
  | { readonly page: 'tryout'; readonly key: string }
  /** A team's pages; `key` is that of an admin or wall link. */
  | { readonly page: TeamPage; readonly team: string; readonly key?: string }
  /** Joining a team, and voting in a meeting. */
  | { readonly page: 'join' | 'vote'; readonly code: string };

/** The pages of a team: board, administration, big screen, one's own, meeting, its sheet of paper, figures for trainers. */
export const TEAM_PAGES = ['team', 'lead', 'wall', 'own', 'meeting', 'sheet', 'trainers'] as const;
export type TeamPage = (typeof TEAM_PAGES)[number];

/** The part of the address that names a route: `#/play/restaurant-wait`. */
export function addressOf(route: Route): string {
  if (route.page === 'tips' && route.tip !== undefined) return `#/tips/${route.tip}`;
  if (route.page === 'studio') return route.draft === null ? '#/studio' : `#/studio/${route.draft}`;
  if (route.page === 'link') return `#/link/${route.packed}`;
  if (route.page === 'tryout') return `#/tryout/${route.key}`;
  if ('scenario' in route) return `#/${route.page}/${route.scenario}`;
  if ('code' in route) return `#/${route.page}/${route.code}`;
  if ('team' in route) {
    const key = route.key === undefined ? '' : `?key=${route.key}`;
    return `#/${route.page}/${route.team}${key}`;
  }
  return route.page === 'home' ? '#/' : `#/${route.page}`;
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
    case 'profiles':
    case 'first-call':
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
    case 'join':
    case 'vote':
      return /^[A-Za-z0-9-]{4,40}$/.test(scenario) ? { page, code: scenario } : null;
    case 'link':
      // What is wrong with it, the page tells.
      return scenario === '' ? null : { page, packed: scenario };
    case 'tryout':
      return /^[A-Za-z0-9_-]{20,64}$/.test(scenario) ? { page, key: scenario } : null;
    default: {
      const team = TEAM_PAGES.find((item) => item === page);
      return team === undefined || !/^[A-Za-z0-9_-]{8,64}$/.test(scenario)
        ? null
        : { page: team, team: scenario };
    }
  }
}

/** Whether a text can be the id of a scenario or a tip. */
const isId = (text: string) => /^[a-z][a-z0-9-]{0,47}$/.test(text);
