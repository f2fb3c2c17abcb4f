import type { PromiseTerms } from '../format/scenario.ts';
import type { Script } from '../script/script.ts';

/** The terms of a promise by its number. */
export function ledgerTermsOf(script: Script, promise: number): PromiseTerms {
  return (script.promises[promise] as Script['promises'][number]).terms;
}
