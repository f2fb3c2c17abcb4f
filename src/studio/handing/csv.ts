import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { stringify } from 'csv-stringify/browser/esm/sync';
import { readCsv, writeCsv, type CsvRows } from '../../core/index.ts';

/** Translation tables as CSV, by the build of the library for browsers. */

const LIBRARY = { parse, stringify, CsvError };

/** The cells as CSV for spreadsheets. */
export const csvOf = (table: readonly (readonly string[])[]): string => writeCsv(LIBRARY, table);

/** Reads CSV, each row with the line that it begins in. */
export const rowsOf = (text: string): CsvRows => readCsv(LIBRARY, text);
