import type { TemplateResult } from 'lit-html';
import type { Tips, Translation } from '../../core/index.ts';
import type { Shell } from '../../ui/shell.ts';
import type { KeptDraft } from '../document/keeping.ts';
import type { OpenDocument } from '../document/open-document.ts';
import type { SelectionBox } from '../document/selection.ts';
import type { FindingsBox } from '../findings/findings.ts';

/** The panes of the bench: two to write in, the others to see, to know and to try. */
export const WRITING_PANES = ['form', 'json'] as const;
export const SIDE_PANES = ['findings', 'graph', 'know', 'try', 'handing'] as const;
export type PaneName = (typeof WRITING_PANES)[number] | (typeof SIDE_PANES)[number];

/** What every pane of an open draft shares. */
export interface Bench {
  readonly shell: Shell;
  readonly kept: KeptDraft;
  readonly document: OpenDocument;
  readonly selection: SelectionBox;
  readonly findings: FindingsBox;
  readonly tips: TipsFile;
  /** Whether the six questions have just made it. */
  readonly isFresh: boolean;
  /** Brings a pane to the front. */
  show(pane: PaneName): void;
  /** Shows the bench again, soon; called after every change of the document, the selection and the findings anyway. */
  update(): void;
}

/** The tips as text, for workers, and read. */
export interface TipsFile {
  readonly text: string;
  readonly value: Tips | null;
  /** The tips as they are shown: in the language of the interface, where they are translated. */
  readonly told: Tips | null;
  readonly translation: Translation | null;
}

/** One pane. It is made when it is first shown, and then kept. */
export interface Pane {
  template(): TemplateResult;
  /** Called after it was rendered, with the element that it stands in. */
  shown?(host: HTMLElement): void;
  /** Called when it goes out of sight. */
  hidden?(): void;
  /** Puts the keyboard where the selection is. */
  focusSelection?(): void;
  destroy(): void;
}
