import '../play/play.css';
import type { Script } from '../../core/index.ts';
import type { Page, Shell } from '../../ui/shell.ts';
import { say } from '../../ui/text/say.ts';
import { languageNow } from '../../ui/text/texts.ts';
import { showMissing } from '../brief/brief.ts';
import { takeUp, type Playthrough } from '../play/playthrough.ts';
import type { Guide } from '../play/sitting.ts';
import { openTable } from '../play/table.ts';
import { compileSources, loadTipsText } from '../saving/load-script.ts';
import { placeOfRun } from '../saving/places.ts';
import { loadRun, newRunId } from '../saving/saved-run.ts';
import source from './first-call.scenario.json?raw';
import { noteFor, placeOf } from './guide.ts';

/**
 * The first call: two minutes in the real play screen that teach listening, cutting in, promising and the notepad. Its
 * scenario comes with the page and stands in no list; nothing in it is scored or kept as a result.
 */
export async function showFirstCall(shell: Shell): Promise<Page> {
  const script = await loadFirstCall();
  if (script === null) return showMissing(shell, 'unreachable');
  const place = placeOfRun(script.scenario.id);
  const { id, playthrough } = resume(shell, script);
  const home = () => {
    shell.store.remove(place);
    shell.go({ page: 'home' });
  };
  const page = openTable(shell, {
    script,
    id,
    first: playthrough,
    route: { page: 'first-call' },
    finish: () => shell.store.remove(place),
    afterwards: home,
    restart: () => {
      shell.store.remove(place);
      shell.go({ page: 'first-call' });
    },
    guide: guide(home),
  });
  return { ...page, title: say('firstCall.title') };
}

function guide(skip: () => void): Guide {
  return {
    note(staging, picking) {
      const note = noteFor(staging, picking);
      return {
        id: `${note}-${staging.view.beat}`,
        place: placeOf(note),
        text: say(`firstCall.note.${note}`),
      };
    },
    get onward() {
      return say('firstCall.done');
    },
    skip,
  };
}

/** Its translations, by language; they come when they are wanted. */
const TRANSLATIONS = import.meta.glob<string>('./locales/*.json', { query: '?raw', import: 'default' });

async function loadFirstCall(): Promise<Script | null> {
  const [tips, translation] = await Promise.all([
    loadTipsText(),
    TRANSLATIONS[`./locales/${languageNow()}.json`]?.() ?? null,
  ]);
  if (tips === null) return null;
  const translations = { scenario: translation, tips: null };
  return compileSources('first-call', { scenario: source, tips, translations });
}

/** The run where a reload left it, or a new one. Everything waits for the trainee, whatever tempo they play at. */
function resume({ store }: Shell, script: Script): { id: string; playthrough: Playthrough } {
  const saved = loadRun(store, placeOfRun(script.scenario.id));
  if (saved !== null && saved !== 'unreadable' && saved.run.hash === script.hash) {
    const playthrough = takeUp(script, { ...saved.run, tempo: 'untimed' });
    if (playthrough !== 'refused') return { id: saved.id, playthrough };
  }
  const playthrough = takeUp(script, { seed: 1, mode: 'practice', tempo: 'untimed', past: null, events: [] });
  if (playthrough === 'refused') throw new Error('a run without events was refused');
  return { id: newRunId(), playthrough };
}
