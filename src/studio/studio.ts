import './graph/graph.css';
import './studio.css';
import type { Page, Shell } from '../ui/shell.ts';
import { openBench } from './bench/page.ts';
import { openDrafts } from './document/drafts.ts';
import { loadTips } from './document/files.ts';
import { showList } from './list/page.ts';

/** The studio: the drafts on this device, or one of them open. */
export async function showStudio(shell: Shell, id: string | null): Promise<Page> {
  const drafts = await openDrafts();
  const draft = id === null ? null : await drafts.load(id);
  if (draft === null) return showList(shell, drafts, { missing: id });
  return openBench(shell, drafts, draft, await loadTips());
}
