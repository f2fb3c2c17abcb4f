import { html, nothing } from 'lit-html';
import type { TemptationKind } from '../../core/index.ts';
import { openDialog } from '../../ui/dialog.ts';
import { icon } from '../../ui/icons.ts';
import { say } from '../../ui/text/say.ts';
import { signOf } from '../notes/notepad.ts';
import { told } from '../told.ts';

/**
 * Shows what is on the trainee's screen.
 * @param lost the customer whose line was lost by looking; null where looking cost nothing
 */
export function openLook(
  item: { readonly label: string; readonly shows: string; readonly kind?: TemptationKind | undefined },
  lost: string | null,
  close: () => void,
): void {
  openDialog({
    title: item.label,
    kind: 'look',
    onClose: close,
    body: (done) => html`
      <div class="look-screen" data-kind=${item.kind ?? 'screen'}>
        ${icon(signOf(item.kind))}
        <p class="look-shows">${told(item.shows)}</p>
      </div>
      ${lost === null ? nothing : html`<p class="look-lost">${say('notes.lostLine', { name: lost })}</p>`}
      <p class="dialog-actions">
        <button class="button primary" type="button" @click=${done}>${say('notes.lookBack')}</button>
      </p>
    `,
  });
}
