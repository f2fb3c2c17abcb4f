import { GRAPH_FORMATS, graphOf, graphSource, prettyJson } from '../../core/index.ts';
import { command, oneOf } from '../command.ts';
import { loadScript, tellFailure } from '../files.ts';

/** Prints the conversation as a picture source. */
export const graphCommand = command({
  name: 'graph',
  summary: 'print the conversation as a picture source',
  files: ['FILE'],
  options: {
    format: {
      value: GRAPH_FORMATS.join('|'),
      help: 'for Mermaid (unless told), a statechart viewer, or Graphviz',
    },
    tips: { value: 'TIPS.json', help: 'the tips that it is scored against' },
  },
  json: 'print the beats, endings and ways between them as data; xstate is JSON as it is',
  details:
    'xstate is the machine as JSON, its guards and actions by name: the argument of createMachine, as Stately opens it.\nOn the arrows, • is always taken and ? only under conditions.',
  run: async ({ files: [file = ''], options, json }, io) => {
    const format = oneOf('format', options.format ?? 'mermaid', GRAPH_FORMATS);
    if (typeof format !== 'string') return format;
    const loaded = loadScript(io, file, options);
    if (!loaded.ok) return tellFailure(io, json, loaded.failure);
    const { script } = loaded;
    io.out(json && format !== 'xstate' ? prettyJson(graphOf(script)) : graphSource(script, format));
    return 0;
  },
});
