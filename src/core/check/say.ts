import type { Level } from '../finding.ts';
import type { Place } from '../format/place.ts';
import type { FindingCode } from './codes.ts';

/** Takes down a finding: an error unless told. */
export type Say = (code: FindingCode, message: string, at: Place, level?: Level) => void;
