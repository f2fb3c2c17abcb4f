import type { Remark } from '../finding.ts';
import { referenceRemarks } from '../check/references.ts';
import { shapeRemarks } from '../check/shape.ts';
import { textRemarks } from '../check/texts.ts';
import type { Scenario } from './scenario.ts';
import type { Tips } from './tips.ts';

/**
 * What a scenario that fits the schema can still get wrong: names that do not resolve, shapes that
 * do not lead on, texts that give the variant away. All at once.
 */
export function linkRemarks(scenario: Scenario, tips: Tips, file: string): Remark[] {
  const references = referenceRemarks(scenario, tips, file);
  return [...references, ...shapeRemarks(scenario), ...textRemarks(scenario)];
}
