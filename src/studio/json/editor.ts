import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Annotation, EditorState } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from '@codemirror/view';
import type { Bench } from '../bench/bench.ts';
import { say } from '../text/say.ts';
import { assistance } from './assistance.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { look } from './look.ts';

/** CodeMirror over the draft. It lives in a shadow root, where its styles need no hole in the content security policy. */
export interface Editor {
  readonly host: HTMLElement;
  /** Scrolls to an offset and puts the cursor there. */
  reveal(offset: number): void;
  focus(): void;
  destroy(): void;
}

/** Marks changes that come from the document, so that they are not sent back to it. */
const fromDocument = Annotation.define<true>();

/** @param moved told where the cursor is, once somebody has put it there */
export function openEditor(host: HTMLElement, bench: Bench, moved: (offset: number) => void): Editor {
  const { document, findings } = bench;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const help = assistance(bench.tips.told === null ? bench.tips.text : JSON.stringify(bench.tips.told));
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({ doc: document.text, extensions: extensions(help.extension, send, moved) }),
  });

  /** Only what changed is taken out of the text: all of it would take longer than a key may. */
  function send({ changes, state }: ViewUpdate, kind: string): void {
    let [from, to, end] = [Infinity, 0, 0];
    changes.iterChangedRanges((fromA, toA, _fromB, toB) => {
      from = Math.min(from, fromA);
      [to, end] = [Math.max(to, toA), Math.max(end, toB)];
    });
    const [removed, inserted] = [document.text.slice(from, to), state.doc.sliceString(from, end)];
    if (removed !== inserted) document.patch({ at: from, removed, inserted }, kind);
  }
  const mark = () => {
    if (findings.now.version !== document.version) return;
    view.dispatch(setDiagnostics(view.state, diagnosticsOf(view.state.doc, findings.now.list)));
  };
  const unwatch = [
    document.watch(({ origin, at, removed, inserted }) => {
      if (origin === 'json') return;
      view.dispatch({
        changes: { from: at, to: at + removed.length, insert: inserted },
        annotations: fromDocument.of(true),
        ...(origin === 'history'
          ? { selection: { anchor: at + inserted.length }, scrollIntoView: true }
          : {}),
      });
    }),
    findings.watch(mark),
  ];
  mark();

  return {
    host,
    reveal(offset) {
      view.dispatch({
        selection: { anchor: offset },
        effects: EditorView.scrollIntoView(offset, { y: 'start', yMargin: 24 }),
        annotations: fromDocument.of(true),
      });
    },
    focus: () => view.focus(),
    destroy() {
      for (const end of unwatch) end();
      help.close();
      view.destroy();
    },
  };
}

function extensions(
  help: ReturnType<typeof assistance>['extension'],
  send: (update: ViewUpdate, kind: string) => void,
  moved: (offset: number) => void,
) {
  return [
    lineNumbers(),
    foldGutter(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    indentOnInput(),
    indentUnit.of('  '),
    bracketMatching(),
    closeBrackets(),
    highlightSelectionMatches(),
    json(),
    help,
    look,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': say('json.label'), spellcheck: 'false', tabindex: '0' }),
    // Tab indents here, as in every editor of code; Escape first lets it move on, as the help says.
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...foldKeymap,
      ...lintKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    EditorView.updateListener.of((update) => {
      const isOwn = !update.transactions.some((transaction) => transaction.annotation(fromDocument) === true);
      if (update.docChanged && isOwn) {
        const isTyping = update.transactions.some(
          (each) => each.isUserEvent('input.type') || each.isUserEvent('delete'),
        );
        send(update, isTyping ? 'typing' : '');
      }
      if (isOwn && (update.selectionSet || update.docChanged)) moved(update.state.selection.main.head);
    }),
  ];
}
