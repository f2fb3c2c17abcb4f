import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the colours of the theme, whose variables reach into the shadow root. */

const highlights = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--good)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--warn)' },
  { tag: tags.invalid, color: 'var(--bad)' },
]);

const theme = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'var(--card)', color: 'var(--ink)', fontSize: '0.9375rem' },
  '&.cm-focused': { outline: '0.1875rem solid var(--accent)', outlineOffset: '-0.1875rem' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace',
    lineHeight: '1.5',
  },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderInlineStartColor: 'var(--ink)', borderInlineStartWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--accent-soft)',
  },
  '.cm-gutters': { backgroundColor: 'var(--paper)', color: 'var(--ink-soft)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'rgb(23 19 15 / 4%)' },
  '.cm-tooltip': {
    border: '2px solid var(--ink)',
    borderRadius: '0.5rem',
    backgroundColor: 'var(--card)',
    color: 'var(--ink)',
    maxInlineSize: '26rem',
    overflow: 'hidden',
  },
  '.cm-tooltip-autocomplete > ul > li': { padding: '0.2rem 0.5rem', lineHeight: '1.4' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--ink)',
    color: '#fff',
  },
  '.cm-completionDetail': { fontStyle: 'normal', opacity: '0.8' },
  '.explanation': {
    padding: '0.5rem 0.75rem',
    fontFamily: 'var(--reading)',
    fontSize: '0.9375rem',
    lineHeight: '1.4',
  },
  '.explanation p': { margin: '0 0 0.35rem' },
  '.cm-diagnostic': { fontFamily: 'var(--reading)', borderInlineStartWidth: '0.25rem' },
  '.cm-panels': { backgroundColor: 'var(--sand)', color: 'var(--ink)' },
  '.cm-button, .cm-textfield': {
    fontSize: '0.9375rem',
    backgroundImage: 'none',
    backgroundColor: 'var(--card)',
  },
  '.cm-foldPlaceholder': {
    backgroundColor: 'var(--sand)',
    border: '1px solid var(--edge)',
    color: 'var(--ink)',
  },
});

export const look = [theme, syntaxHighlighting(highlights)];
