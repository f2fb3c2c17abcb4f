import { z } from 'zod';
import { runSchema } from './run.ts';
import { scenarioSchema } from './scenario.ts';
import { tipsSchema } from './tips.ts';
import { translationSchema } from './translation.ts';

/** The kinds of file that a JSON Schema is published for, as `public/<name>.schema.json`. */
export const SCHEMAS = ['scenario', 'run', 'tips', 'translation'] as const;
export type SchemaName = (typeof SCHEMAS)[number];

/** What editors show as the name of a schema. */
const TITLES: Readonly<Record<SchemaName, string>> = {
  scenario: 'Good Call scenario',
  run: 'Good Call run',
  tips: 'Good Call tips',
  translation: 'Good Call translation',
};

/**
 * The JSON Schema (draft 7, which every editor understands) of a kind of file as it is written, that
 * is, before defaults are filled in. It says what the parser says of form; what names resolve to,
 * only the check can tell.
 */
export function jsonSchemaOf(name: SchemaName): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(zodSchemaOf(name), {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => withoutSafeBounds(jsonSchema),
  });
  return { $schema, title: TITLES[name], ...rest };
}

function zodSchemaOf(name: SchemaName): z.ZodType {
  switch (name) {
    case 'scenario':
      return scenarioSchema;
    case 'run':
      return runSchema;
    case 'tips':
      return tipsSchema;
    case 'translation':
      return translationSchema;
  }
}

/** Whole numbers come with the bounds of exact arithmetic, which say nothing to an author. */
function withoutSafeBounds(schema: { minimum?: number; maximum?: number }): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}
