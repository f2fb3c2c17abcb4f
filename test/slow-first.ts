import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take long, the longest first. */
const SLOW = [
  'server/faults',
  'scenarios/follow-ups',
  'server/flow',
  'server/sharing',
  'scenarios/first-meetings',
  'scenarios/mistakes',
  'studio/findings/same',
  'studio/findings/fixes',
  'core/format/mutations',
  'server/attacks',
  'server/keeping',
  'studio/document/rename',
  'server/meeting',
  'cli/serve',
  'scenarios/translations',
  'server/one-board',
  'studio/graph/graph',
];

/**
 * Begins with the files that take long, so that no core is left with one of them at the end while the others
 * are idle. By itself Vitest knows that only once it has run them all before.
 */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- Vitest's own, which sorts a copy
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = SLOW.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return place < 0 ? SLOW.length : place;
}
