import { holdTo } from './gates.ts';
import { isFollowUp, shippedIds } from './shipped.ts';

for (const id of shippedIds()) if (!isFollowUp(id)) holdTo(id);
