import type { Setting } from '../../../core/vocabulary.ts';
import { callCentre } from './call-centre.ts';
import { insuranceOffice } from './insurance-office.ts';
import { restaurant } from './restaurant.ts';
import type { Scenery } from './view.ts';

/** The place for each setting that a scenario can name. */
export const SCENERIES: Readonly<Record<Setting, Scenery>> = {
  'call-centre': callCentre,
  'insurance-office': insuranceOffice,
  restaurant,
};
