import './graph/graph.css';
import './studio.css';
import { addressOf, type Page, type Shell } from '../ui/shell.ts';
import { openBench } from './bench/page.ts';
import { openDrafts } from './document/drafts.ts';
import { loadTips } from './document/files.ts';
import { takeShared } from './list/take.ts';
import { showList } from './list/page.ts';
import { loadHints } from './text/hints.ts';

/** The studio: the drafts on this device, or one of them open. */
export async function showStudio(shell: Shell, id: string | null): Promise<Page> {
  const [drafts] = await Promise.all([openDrafts(), loadHints()]);
  const taken = id === null ? await takeShared(drafts, shell.query.get('take')) : null;
  if (taken !== null) {
    // In place of the address that took it: going back takes nothing twice.
    history.replaceState(null, '', addressOf({ page: 'studio', draft: taken }));
    shell.go({ page: 'studio', draft: taken });
    return { title: '', destroy: () => undefined };
  }
  const draft = id === null ? null : await drafts.load(id);
  if (draft === null) return showList(shell, drafts, { missing: id });
  return openBench(shell, drafts, draft, await loadTips());
}
