import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { EditorView, hoverTooltip } from '@codemirror/view';
import type { Completion as Offered } from '../backroom/language.ts';
import { openRoom } from '../backroom/room.ts';
import { hintOf } from '../text/hints.ts';

/** How long after a key a pointer points at something again, in milliseconds. */
const POINTS_AGAIN = 1000;

/** Completing and explaining, worked out beside the page. */
export function assistance(tips: string): { readonly extension: Extension; close(): void } {
  const room = openRoom();

  const complete = async (context: CompletionContext): Promise<CompletionResult | null> => {
    if (!context.explicit && !mayNeedHelp(context)) return null;
    const source = context.state.doc.toString();
    const offered = await room.ask({ type: 'complete', source, offset: context.pos, tips }).catch(() => null);
    const [first] = offered ?? [];
    if (offered === null || first === undefined || context.aborted) return null;
    // What replaces another range than the first is left out: the list can have one.
    const fitting = offered.filter(({ from }) => from === first.from);
    const { from, to } = first;
    const [typed, whole] = [context.state.sliceDoc(from, context.pos), context.state.sliceDoc(from, to)];
    // Where only what stands there begins like this, all that could stand there instead is offered.
    const filter = fitting.some(({ label }) => label !== whole && label.startsWith(typed));
    return { from, options: fitting.map(optionOf), filter };
  };
  let typed = -Infinity;
  const typing = EditorView.updateListener.of(({ docChanged }) => {
    if (docChanged) typed = performance.now();
  });
  const explain = hoverTooltip(async (view, offset) => {
    // Whoever types points at nothing, though the text moves under the pointer; the whole text would be read each time.
    if (performance.now() - typed < POINTS_AGAIN) return null;
    const source = view.state.doc.toString();
    const explained = await room.ask({ type: 'explain', source, offset, tips }).catch(() => null);
    if (explained === null) return null;
    const { from, to, paragraphs } = explained;
    return { pos: from, end: to, above: true, create: () => ({ dom: paragraphsIn(paragraphs.map(hintOf)) }) };
  });

  return {
    extension: [
      autocompletion({ override: [complete], activateOnTyping: true, icons: false }),
      explain,
      typing,
    ],
    close: () => room.close(),
  };
}

/** Whether what is being typed can be a name or a choice, without being asked: a sentence is neither. */
function mayNeedHelp({ state, pos }: CompletionContext): boolean {
  const { from, text } = state.doc.lineAt(pos);
  const before = text.slice(0, pos - from);
  const word = before.slice(before.lastIndexOf('"') + 1);
  return /["\w:-]$/.test(before) && !/\w\s/.test(word);
}

function optionOf({ from, to, label, insert, cursor, detail, info, kind }: Offered): Completion {
  const bare = label.replaceAll('"', '');
  return {
    label,
    displayLabel: bare,
    detail,
    // Names of the draft come before words of the schema.
    boost: kind === 'name' ? 2 : kind === 'field' ? 1 : 0,
    ...(info === '' ? {} : { info: () => paragraphsIn(info.split('\n').map(hintOf)) }),
    apply: (view) => {
      view.dispatch({
        changes: { from, to: Math.max(to, view.state.selection.main.head), insert },
        selection: { anchor: from + cursor },
        userEvent: 'input.complete',
        effects: EditorView.announce.of(bare),
      });
    },
  };
}

function paragraphsIn(paragraphs: readonly string[]): HTMLElement {
  const element = document.createElement('div');
  element.className = 'explanation';
  for (const words of paragraphs) {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    element.append(paragraph);
  }
  return element;
}
