import { jsonSchemaOf, SCHEMAS, prettyJson } from '../../core/index.ts';
import { command, oneOf } from '../command.ts';

/** Prints the JSON Schema that editors complete from. */
export const schemaCommand = command({
  name: 'schema',
  summary: 'print the JSON Schema of scenarios, runs, tips or translations',
  files: [],
  options: { of: { value: SCHEMAS.join('|'), help: 'which schema; that of scenarios unless told' } },
  json: 'changes nothing: a schema is JSON',
  details:
    'The project keeps them in its public folder, for editors to complete from:\n  good-call schema > public/scenario.schema.json',
  run: async ({ options }, io) => {
    const name = oneOf('of', options.of ?? 'scenario', SCHEMAS);
    if (typeof name !== 'string') return name;
    io.out(prettyJson(jsonSchemaOf(name)));
    return 0;
  },
});
