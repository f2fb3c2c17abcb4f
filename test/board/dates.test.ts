import { afterEach, expect, test, vi } from 'vitest';
import { dayOf } from '../../src/board/show/dates.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['en', ['en-GB', 'en'], '22 Nov 2026'],
  ['en', ['de-AT', 'en-US'], 'Nov 22, 2026'],
  ['de', ['en-GB', 'de-DE'], '22.11.2026'],
  ['de', ['fr-FR'], '22.11.2026'],
])('a page in %s for somebody who reads %j says %s', (lang, languages, day) => {
  vi.stubGlobal('document', { documentElement: { lang } });
  vi.stubGlobal('navigator', { languages });
  expect(dayOf('2026-11-22T12:00:00.000Z')).toBe(day);
});
