import { textAt, type Json, type JsonObject, type Path } from '../document/json.ts';
import { freeId, lineIdsOf, namesOf } from '../document/names.ts';
import { kindAt } from '../document/references.ts';
import type { Shape } from './shape.ts';

/** What a new field or a new card starts with: as little as makes sense, so that nothing is made up. */

const IDS: Readonly<Record<string, string>> = {
  lines: 'line',
  answer: 'answer',
  replies: 'reply',
  sees: 'sight',
  temptations: 'temptation',
  variants: 'variant',
  pasts: 'past',
};

/** Numbers that are more sensible than the least possible. */
const NUMBERS: Readonly<Record<string, number>> = {
  minutes: 5,
  weight: 1,
  stars: 3,
  step: 5,
  from: 10,
  to: 60,
  best: 15,
  safe: 25,
  padded: 45,
  alpha: 20,
};

export function starter(draft: JsonObject, path: Path, shape: Shape, among: readonly Json[]): Json {
  switch (shape.kind) {
    case 'text':
      return '';
    case 'id':
      return namedFirst(draft, path);
    case 'number':
      return NUMBERS[String(path.at(-1))] ?? shape.least ?? 0;
    case 'choice':
      return shape.options[0] ?? '';
    case 'flag':
    case 'boolean':
      return true;
    case 'list':
      return shape.least > 0 ? [starter(draft, [...path, 0], shape.item, [])] : [];
    case 'map':
    case 'fixed':
      return {};
    case 'either':
      return shape.options[0] === undefined ? {} : starter(draft, path, shape.options[0], among);
    case 'object':
      return objectStarter(draft, path, shape.fields, among);
  }
}

function objectStarter(
  draft: JsonObject,
  path: Path,
  fields: Extract<Shape, { kind: 'object' }>['fields'],
  among: readonly Json[],
): JsonObject {
  const list = path.findLast((step) => typeof step === 'string') ?? '';
  const made: Record<string, Json> = {};
  for (const { key, shape, isRequired } of fields) {
    if (!isRequired) continue;
    const stem = IDS[list];
    made[key] =
      key === 'id' && stem !== undefined
        ? freeId(`${stem}-${among.length + 1}`, takenIds(draft, path, list, among))
        : starter({ ...draft }, [...path, key], shape, []);
  }
  // Values belong to the fact that stands beside them.
  const fact = made['truth'] ?? made['heard'] ?? made['fact'];
  if (typeof fact === 'string' && made['is'] !== undefined) {
    const value = namesOf(draft, 'value', fact)[0]?.id ?? '';
    made['is'] = Array.isArray(made['is']) ? [value] : value;
  }
  return made;
}

/** The first thing of the kind that belongs here. */
function namedFirst(draft: JsonObject, path: Path): string {
  const place = kindAt(draft, path);
  if (place === null || place.kind === 'tip') return '';
  if (place.kind === 'target') return namesOf(draft, 'ending')[0]?.id ?? '';
  return namesOf(draft, place.kind, place.of)[0]?.id ?? '';
}

/** Lines have ids of their own in their whole beat, other things in their list. */
function takenIds(
  draft: JsonObject,
  path: Path,
  list: string | number,
  among: readonly Json[],
): readonly string[] {
  if (path[0] === 'beats' && (list === 'lines' || list === 'answer'))
    return lineIdsOf(draft, String(path[1]));
  return among.map((item) => textAt(item, ['id']));
}
