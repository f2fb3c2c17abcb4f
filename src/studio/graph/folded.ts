import { fold, type Folded } from './layers/fold.ts';
import { layOut, type LayoutTask } from './layout.ts';

/** Where everything lies in the picture: laid out, and in columns where it is long. Worked out in a worker. */
export function layOutFolded(task: LayoutTask): Folded {
  return fold(layOut(task));
}
