import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/nunito/wght.css';
import './ui/theme.css';
import { html, nothing, render } from 'lit-html';
import { showHome } from './game/home/home.ts';
import { frame } from './ui/frame.ts';
import { openLiveRegion } from './ui/live-region.ts';
import { openProfiles } from './ui/profiles.ts';
import { applySettings, openSettings } from './ui/settings.ts';
import { addressOf, readAddress, type Page, type Route, type Shell, type TeamPage } from './ui/shell.ts';
import { playersOf, readMembership } from './ui/membership.ts';
import { speakAs } from './ui/speaking.ts';
import { openStore } from './ui/storage.ts';
import { watchForUpdates } from './ui/updates.ts';
import { say } from './ui/text/say.ts';
import { speak } from './ui/text/texts.ts';

/** The browser's entry: from the address to a page. Home comes with it, every other page loads when it is wanted. */

const app = document.getElementById('app') ?? document.body;
const profiles = openProfiles(
  openStore(() => localStorage),
  () => [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('-'),
);
const { store } = profiles;
speakAs(() => playersOf(store));
const settings = openSettings(store, navigator.languages);
applySettings(settings, document.documentElement);
profiles.watch(() => settings.reread());
const announce = openLiveRegion(document.body);

/** Where nothing may stand in the way: in a run, and in front of a room. */
const UNDISTURBED: readonly string[] = ['play', 'first-call', 'wall', 'meeting', 'vote'];

/** A newer version is offered anywhere else. */
const offerUpdate = watchForUpdates(
  document.body,
  announce,
  () => !UNDISTURBED.includes(readAddress(location.hash)?.page ?? ''),
);

let current: Page | null = null;
/** Grows with every change of page, so that a page that loads slowly does not overtake a later one. */
let turn = 0;

const shellFor = (host: HTMLElement): Shell => ({
  host,
  store,
  profiles,
  settings,
  announce,
  go,
  query: readQuery(),
});

/** Values behind `?`, be it before the `#` or after it. */
function readQuery(): URLSearchParams {
  const [, inHash = ''] = location.hash.split('?');
  return new URLSearchParams([...new URLSearchParams(location.search), ...new URLSearchParams(inHash)]);
}

function go(route: Route): void {
  const address = addressOf(route);
  if (location.hash === address) void show();
  else location.hash = address;
}

type Start = (shell: Shell) => Page | Promise<Page>;

async function load(route: Route): Promise<Start> {
  switch (route.page) {
    case 'home':
      return showHome;
    case 'help':
      return (await import('./game/help/help.ts')).showHelp;
    case 'credits':
      return (await import('./game/credits/page.ts')).showCredits;
    case 'tips': {
      const { showTips } = await import('./game/tips/page.ts');
      return (shell) => showTips(shell, route.tip ?? null);
    }
    case 'profiles':
      return (await import('./game/profiles/page.ts')).showProfiles;
    case 'first-call':
      return (await import('./game/first-call/page.ts')).showFirstCall;
    case 'brief': {
      const { showBrief } = await import('./game/brief/brief.ts');
      return (shell) => showBrief(shell, route.scenario);
    }
    case 'play': {
      const { showPlay } = await import('./game/play/play.ts');
      return (shell) => showPlay(shell, route.scenario);
    }
    case 'debrief': {
      const { showDebrief } = await import('./game/debrief/page.ts');
      return (shell) => showDebrief(shell, route.scenario);
    }
    case 'link': {
      const { showLink } = await import('./game/shared/page.ts');
      return (shell) => showLink(shell, route.packed);
    }
    case 'tryout': {
      const { showTryout } = await import('./game/shared/page.ts');
      return (shell) => showTryout(shell, route.key);
    }
    case 'board':
      return (await import('./board/hub/page.ts')).showBoardHub;
    case 'files':
      return (await import('./board/files/page.ts')).showFilesBoard;
    case 'studio': {
      const { showStudio } = await import('./studio/studio.ts');
      return (shell) => showStudio(shell, route.draft);
    }
    case 'join': {
      const { showJoin } = await import('./board/join/page.ts');
      return (shell) => showJoin(shell, route.code);
    }
    case 'vote': {
      const { showVote } = await import('./board/vote/page.ts');
      return (shell) => showVote(shell, route.code);
    }
    case 'team':
    case 'lead':
    case 'own':
    case 'wall':
    case 'meeting':
    case 'sheet':
    case 'trainers': {
      const showTeamPage = await loadTeamPage(route.page);
      return (shell) => showTeamPage(shell, route.team);
    }
    case 'opened': {
      const { showDebrief } = await import('./game/debrief/page.ts');
      return (shell) => showDebrief(shell, null);
    }
  }
}

async function loadTeamPage(page: TeamPage): Promise<(shell: Shell, team: string) => Promise<Page>> {
  switch (page) {
    case 'team':
      return (await import('./board/team/page.ts')).showTeamBoard;
    case 'lead':
      return (await import('./board/lead/page.ts')).showLead;
    case 'own':
      return (await import('./board/own/page.ts')).showOwn;
    case 'wall':
      return (await import('./board/wall/page.ts')).showWall;
    case 'meeting':
      return (await import('./board/meeting/page.ts')).showMeeting;
    case 'sheet':
      return (await import('./board/meeting/sheet.ts')).showSheet;
    case 'trainers':
      return (await import('./board/trainers/page.ts')).showTrainers;
  }
}

async function show(): Promise<void> {
  const mine = (turn += 1);
  const route = readAddress(location.hash);
  leave(current);
  current = null;
  const host = document.createElement('div');
  host.className = 'host';
  const shell = shellFor(host);
  const slow = setTimeout(() => mine === turn && app.replaceChildren(loading(shell)), 200);
  try {
    const start = route === null ? showNotFound : await load(route);
    // The part that was loaded may have brought texts of its own.
    await speak(settings.now.language);
    const page = await start(shell);
    if (mine !== turn) return leave(page);
    current = page;
  } catch (error) {
    console.error(error);
    if (mine !== turn) return;
    current = showFailure(shell);
  } finally {
    clearTimeout(slow);
  }
  app.replaceChildren(skipLink(), host);
  document.title = current.title === '' ? say('app.name') : `${current.title} · ${say('app.name')}`;
  scrollTo(0, 0);
  focusStart(host);
  offerUpdate();
}

/** Ends a page. One that fails to end is reported, and holds nobody back from the next. */
function leave(page: Page | null): void {
  try {
    page?.destroy();
  } catch (error) {
    console.error(error);
  }
}

/** The first page leaves the focus where the browser puts it; later ones start at their heading. */
let isFirst = true;
function focusStart(host: HTMLElement): void {
  if (!isFirst) host.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  isFirst = false;
}

function skipLink(): HTMLElement {
  const link = document.createElement('button');
  link.className = 'button skip';
  link.textContent = say('app.skip');
  link.addEventListener('click', () => app.querySelector<HTMLElement>('h1')?.focus());
  return link;
}

function loading(shell: Shell): HTMLElement {
  const host = document.createElement('div');
  render(frame({ ...shell, host }, html`<p role="status">${say('app.loading')}</p>`, 'page-narrow'), host);
  return host;
}

function showNotFound(shell: Shell): Page {
  return showMessage(shell, say('app.notFound.title'), say('app.notFound.text'), nothing);
}

function showFailure(shell: Shell): Page {
  const again = html`<button class="button primary" type="button" @click=${() => location.reload()}>
    ${say('app.failed.again')}
  </button>`;
  return showMessage(shell, say('app.failed.title'), say('app.failed.load'), again);
}

function showMessage(shell: Shell, title: string, text: string, action: unknown): Page {
  const home = html`<a class="button" href=${addressOf({ page: 'home' })}>${say('app.home')}</a>`;
  const content = html`<div class="message">
    <h1 tabindex="-1">${title}</h1>
    <p>${text}</p>
    <p class="dialog-actions">${action}${home}</p>
  </div>`;
  render(frame(shell, content, 'page-narrow'), shell.host);
  return { title, destroy: () => undefined };
}

// Calls that were finished without a connection are sent once there is one.
if (readMembership(store) !== null)
  void import('./game/team/sending.ts').then(
    ({ sendWaiting }) => void sendWaiting(),
    () => undefined,
  );
addEventListener('hashchange', () => void show());
let { language } = settings.now;
settings.watch((now) => {
  if (now.language !== language) void show();
  ({ language } = now);
});
void show();
