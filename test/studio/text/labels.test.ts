import { expect, test } from 'vitest';
import type { Path } from '../../../src/studio/document/json.ts';
import { placeInWords, repliesMeant } from '../../../src/studio/findings/place.ts';
import { shapeAt, type Shape } from '../../../src/studio/form/shape.ts';
import { labelOf } from '../../../src/studio/form/words.ts';

/** What the form calls fields, and findings the place that they are about. */

/** The paths of all fields that a form shows; conditions have words of their own. */
function fieldsIn(path: Path, shape: Shape): readonly Path[] {
  if (shape.kind === 'list') return fieldsIn([...path, 0], shape.item);
  if (shape.kind === 'map') return fieldsIn([...path, 'some-id'], shape.item);
  if (shape.kind !== 'object') return [];
  return shape.fields.flatMap(({ key, shape: inner }) => [
    [...path, key],
    ...fieldsIn([...path, key], inner),
  ]);
}

test('every field is called something in plain words, not by its key', () => {
  const whole = shapeAt([]);
  const paths = whole === undefined ? [] : fieldsIn([], whole);
  expect(paths.length).toBeGreaterThan(50);
  const bare = paths.filter(
    (path) => labelOf(path) === path.at(-1) && !['$schema', 'format'].includes(String(path[0])),
  );
  // What stands in the outline is called by that.
  expect(bare.filter((path) => path.length > 1).map((path) => path.join('.'))).toEqual([]);
  expect(bare.map((path) => path[0])).not.toContain('language');
});

test('a finding about a reply says which one, by its number and its words', () => {
  const say = 'I will ring the courier now, find out whose door it was and come back to you.';
  const draft = {
    beats: { turn: { label: 'What was said', replies: [{ id: 'ring', say }, { id: 'none' }] } },
  };
  expect(placeInWords(draft, ['beats', 'turn', 'replies', 0])).toBe(
    'Beats › What was said › Replies › 1 “I will ring the courier now, find out w…”',
  );
  const best = '"ring" is best whatever the variant and the state: no variant changes this decision.';
  expect(repliesMeant(draft, ['beats', 'turn'], best)).toEqual([
    'ring “I will ring the courier now, find out w…”',
  ]);
  expect(repliesMeant(draft, ['beats', 'turn', 'replies', 0], best)).toEqual([]);
  expect(placeInWords(draft, ['beats', 'turn', 'replies', 1])).toBe('Beats › What was said › Replies › 2');
});
