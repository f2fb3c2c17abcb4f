import type { Page, Shell } from '../../ui/shell.ts';
export function showFirstCall(shell: Shell): Page {
  shell.go({ page: 'home' });
  return { title: '', destroy: () => undefined };
}
