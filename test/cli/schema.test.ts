import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../src/cli/bootstrap.mjs';
import { SCHEMAS } from '../../src/core/index.ts';
import { goodCall, jsonOf } from './support/good-call.ts';

interface Schema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

describe.each(SCHEMAS)('the schema of a %s', (name) => {
  test('in public is the one that the command prints', async () => {
    const { code, out } = await goodCall(['schema', '--of', name]);
    expect(code).toBe(0);
    const published = readFileSync(join(root, 'public', `${name}.schema.json`), 'utf8');
    expect(published, `stale: npm run -s good-call -- schema --of ${name} > public/${name}.schema.json`).toBe(
      out,
    );
  });

  test('is draft 7, and says what every field is for', async () => {
    const schema = jsonOf(await goodCall(['schema', '--of', name, '--json'])) as Schema;
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    expect(schema.title).toBe(`Good Call ${name}`);
    expect(silentFields(schema, '')).toEqual([]);
  });
});

/** The paths of fields that have no description. */
function silentFields(part: unknown, path: string): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const fields = Object.entries((part as Schema).properties ?? {});
  const own = fields
    .filter(([, field]) => (field.description ?? '') === '')
    .map(([name]) => `${path}.${name}`);
  return [...own, ...Object.entries(part).flatMap(([key, inner]) => silentFields(inner, `${path}/${key}`))];
}

test('scenarios come first, as they are what editors ask for', async () => {
  expect((await goodCall(['schema'])).out).toBe((await goodCall(['schema', '--of', 'scenario'])).out);
});

test('VS Code finds the schemas, and so does every scenario that says where they are', () => {
  const settings = JSON.parse(readFileSync(join(root, '.vscode', 'settings.json'), 'utf8')) as {
    'json.schemas': { fileMatch: string[]; url: string }[];
  };
  for (const [file, name] of [
    ['*.scenario.json', 'scenario'],
    ['tips.json', 'tips'],
  ] as const) {
    const found = settings['json.schemas'].find(({ fileMatch }) => fileMatch.includes(file));
    expect(found?.url).toBe(`./public/${name}.schema.json`);
  }
});
