import { prettyJson } from '../format/pretty.ts';
import { machineOf } from '../machine/machine.ts';
import type { Script } from '../script/script.ts';
import { dotOf } from './dot.ts';
import { mermaidOf } from './mermaid.ts';
import { graphOf } from './model.ts';

/** The conversation as the source of a picture, for tools that draw it. */

/** `xstate` is the statechart itself, as Stately opens it. */
export const GRAPH_FORMATS = ['mermaid', 'xstate', 'dot'] as const;
export type GraphFormat = (typeof GRAPH_FORMATS)[number];

/** What a file in each format is called after. */
export const GRAPH_ENDINGS: Readonly<Record<GraphFormat, string>> = {
  mermaid: '.mmd',
  xstate: '.statechart.json',
  dot: '.dot',
};

/** The text of a format; no line end at its end. */
export function graphSource(script: Script, format: GraphFormat): string {
  switch (format) {
    case 'mermaid':
      return mermaidOf(graphOf(script));
    case 'dot':
      return dotOf(graphOf(script));
    case 'xstate':
      // The context is worked out by a function at the start; what is left of it as JSON is the shape.
      return prettyJson(machineOf(script).config);
  }
}
