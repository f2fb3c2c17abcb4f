import type { TableState } from '../../core/index.ts';

/** Table times, in minutes: a party stays, the last of it over coffee and then the bill, and the table is cleared. */
const STAY = { least: 66, spread: 24, coffee: 24, bill: 12, clear: 6 } as const;

/** When guests are let in: the first come spread over the first part, nobody is seated after the end. */
const SERVICES = [
  { from: 11 * 60 + 40, spread: 45, until: 14 * 60 },
  { from: 17 * 60 + 20, spread: 55, until: 21 * 60 + 30 },
] as const;

/** A number from 0 to 1 that is always the same for the same two; it scatters, no more. */
function scatter(a: number, b: number): number {
  const wave = Math.sin(a * 127.1 + b * 311.7) * 43758.5453;
  return wave - Math.floor(wave);
}

/**
 * How a table stands at a time of day. Between parties a table is being cleared, never free, as
 * long as the house is busy: nobody at the door sees a seat that they are not given.
 */
export function tableAt(
  table: number,
  minutes: number,
): { readonly state: TableState; readonly party: number } {
  for (const [index, service] of SERVICES.entries()) {
    let start = service.from + Math.round(scatter(table + 1, index) * service.spread);
    for (let party = index * 10; start < service.until; party += 1) {
      const stay = STAY.least + Math.round(scatter(table + 1, party + 5) * STAY.spread);
      if (minutes < start) break;
      if (minutes < start + stay - STAY.coffee) return { state: 'eating', party };
      if (minutes < start + stay - STAY.bill) return { state: 'coffee', party };
      if (minutes < start + stay) return { state: 'paying', party };
      if (minutes < start + stay + STAY.clear) return { state: 'clearing', party };
      start += stay + STAY.clear;
    }
  }
  return { state: 'free', party: 0 };
}

/** How many parties wait at the door behind the customer, 0 to 3: most of them at half past seven, and at one. */
export function queueAt(minutes: number): number {
  const rush = (peak: number, width: number): number => Math.max(0, 1 - Math.abs(minutes - peak) / width);
  return Math.round(3 * Math.max(rush(19 * 60 + 30, 100), rush(13 * 60, 60)));
}
