import type { Page, Shell } from '../../ui/shell.ts';
export async function showDebrief(_shell: Shell, _scenario: string | null): Promise<Page> {
  return { title: 'Debrief', destroy: () => undefined };
}
