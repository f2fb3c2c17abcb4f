import { describe, expect, it } from 'vitest';
import { addressOf, readAddress, TEAM_PAGES, type Route } from '../../src/ui/shell.ts';

const ROUTES: readonly Route[] = [
  { page: 'home' },
  { page: 'help' },
  { page: 'profiles' },
  { page: 'first-call' },
  { page: 'opened' },
  { page: 'brief', scenario: 'restaurant-wait' },
  { page: 'play', scenario: 'restaurant-wait' },
  { page: 'debrief', scenario: 'restaurant-wait' },
  { page: 'studio', draft: null },
  { page: 'studio', draft: 'd1abc' },
  { page: 'board' },
  { page: 'files' },
  { page: 'join', code: 'K7M2-QX' },
  { page: 'vote', code: '12AB' },
  ...TEAM_PAGES.map((page) => ({ page, team: 'Ab3_-xyz9' })),
];

describe('addresses', () => {
  it.each(ROUTES)('lead back to the route they were made from: $page', (route) => {
    expect(readAddress(addressOf(route))).toEqual(route);
  });

  it('open the home page where they name nothing', () => {
    expect(readAddress('')).toEqual({ page: 'home' });
    expect(readAddress('#')).toEqual({ page: 'home' });
  });

  it('carry the key of a link behind the question mark, which is never sent', () => {
    const address = addressOf({ page: 'lead', team: 'Ab3_-xyz9', key: 'secret' });
    expect(address).toBe('#/lead/Ab3_-xyz9?key=secret');
    expect(readAddress(address)).toEqual({ page: 'lead', team: 'Ab3_-xyz9' });
  });

  it('may carry values behind a question mark', () => {
    expect(readAddress('#/brief/restaurant-wait?seed=7')).toEqual({
      page: 'brief',
      scenario: 'restaurant-wait',
    });
  });

  it.each([
    '#/nowhere',
    '#/play',
    '#/play/../x',
    '#/play/Upper',
    '#/help/more',
    '#/play/a/b',
    '#/wall',
    '#/team/x',
    '#/join/<b>',
  ])('name no page: %s', (hash) => {
    expect(readAddress(hash)).toBeNull();
  });
});
