import type { TemplateResult } from 'lit-html';
import type { Finding, Tips } from '../../core/index.ts';
import type { Json, Path } from '../document/json.ts';
import type { OpenDocument } from '../document/open-document.ts';
import type { SelectionBox } from '../document/selection.ts';
import type { Field, Shape } from './shape.ts';

/** What the pieces of the form are given. */
export interface FormBench {
  readonly document: OpenDocument;
  readonly selection: SelectionBox;
  readonly tips: Tips | null;
  /** The findings at a path, or anywhere below it. */
  findingsAt(path: Path, below?: boolean): readonly Finding[];
  readonly announce: (text: string) => void;
  /** Puts the keyboard into the field of a path once it is there; `null` where nothing is to be focused. */
  focus(path: Path): void;
  /** The folded cards that somebody opened, by `cardKey`; what is folded is not rendered. */
  readonly opened: Set<string>;
  /** Shows the form again. */
  update(): void;
  /** Renders the field of a path; pieces that hold others go through this. */
  field(slot: Slot): TemplateResult;
}

/** A place in the draft that a field is for. */
export interface Slot {
  readonly path: Path;
  readonly shape: Shape;
  readonly label: string;
  readonly isRequired: boolean;
  /** Whether nothing at all may be chosen, though the field is always there. */
  readonly mayBeEmpty?: boolean;
  /** What the fields beside it hold. */
  readonly value: Json | undefined;
}

/** An id for an element that belongs to a path. */
export function elementId(path: Path, part = 'f'): string {
  return `${part}-${path.join('.')}`;
}

/** The fields of an object that are always shown; the others are added when they are wanted. */
export function isShown(field: Field, value: Json | undefined, always: readonly string[]): boolean {
  return field.isRequired || value !== undefined || always.includes(field.key);
}

/** Names a card of a list by the ids on the way, so that it stays open when it is moved. */
export function cardKey(list: Path, id: string): string {
  return `${list.join('.')}/${id}`;
}
