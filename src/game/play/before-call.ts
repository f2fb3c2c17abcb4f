import type { Caller, Script } from '../../core/index.ts';
import type { Staging } from '../director/scene.ts';

/**
 * Whose call has yet to begin; null once it has, and where there is none. A call of the trainee's own begins when the
 * customer first speaks: what they do before it, they do alone.
 */
export function beforeCall(
  { scenario: { caller, channel, start } }: Script,
  { scene, speech, view }: Staging,
): Caller | null {
  if (scene.at === 'ringing') return scene.caller;
  if (channel !== 'phone' || caller !== 'trainee' || scene.at === 'ended') return null;
  return view.beat === start && speech === null && view.line === null ? 'trainee' : null;
}
