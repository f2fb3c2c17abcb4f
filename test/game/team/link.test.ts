import { describe, expect, test } from 'vitest';
import { keepLastSent, keepLink, linkOf, newUuid, sentAs } from '../../../src/game/team/link.ts';
import { addPlayer, keepMembership, playersOf, readMembership } from '../../../src/ui/membership.ts';
import { openProfiles, readLook } from '../../../src/ui/profiles.ts';
import { openStore } from '../../../src/ui/storage.ts';

/** A store in memory, as in a browser that keeps nothing. */
const memory = () =>
  openStore(() => {
    throw new Error('blocked');
  });

describe('whom a run is played for', () => {
  const link = {
    run: 'r1',
    team: 'team-one',
    player: 'player-ada',
    submission: newUuid(),
    attempt: { id: 'a', token: 't' },
  };

  test('is kept with the run, and is no other run’s', () => {
    const store = memory();
    keepLink(store, 'door', link);
    expect(linkOf(store, 'door', 'r1')).toEqual(link);
    expect(linkOf(store, 'door', 'r2')).toBeNull();
    expect(linkOf(store, 'claim', 'r1')).toBeNull();
    keepLink(store, 'door', { ...link, attempt: null });
    expect(linkOf(store, 'door', 'r1')?.attempt).toBeNull();
  });

  test('is nothing where what was kept does not fit', () => {
    const store = memory();
    for (const text of ['', '{', '3', '{"run":"r1"}', '{"run":"r1","team":7,"submission":"x"}']) {
      store.write('good-call/1/team-run/door', text);
      expect(linkOf(store, 'door', 'r1')).toBeNull();
    }
  });

  test('a follow-up finds under which id its earlier run was sent', () => {
    const store = memory();
    keepLastSent(store, 'door', link);
    expect(sentAs(store, 'door', 'r1')).toBe(link.submission);
    expect(sentAs(store, 'door', 'r2')).toBeNull();
  });

  test('a membership is kept until it is left', () => {
    const store = memory();
    expect(readMembership(store)).toBeNull();
    const membership = { team: 'team-one', teamName: 'North', name: 'Ada', player: 'player-ada' };
    keepMembership(store, membership);
    expect(readMembership(store)).toEqual(membership);
    keepMembership(store, null);
    expect(readMembership(store)).toBeNull();
  });
});

test('ids are those of version 4, and no two alike', () => {
  const ids = Array.from({ length: 200 }, newUuid);
  expect(new Set(ids).size).toBe(200);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

describe('who shares a device', () => {
  const look = readLook({});
  const ada = { team: 'team-one', teamName: 'North', name: 'Ada', player: 'player-ada' };

  test('is told apart from the first who joins on: each profile is its own players and nobody else', () => {
    const profiles = openProfiles(memory(), () => 'drawn-id');
    const { store } = profiles;
    profiles.add('Ada', look);
    expect(playersOf(store)).toBeNull();
    keepMembership(store, ada);
    addPlayer(store, 'player-in-another-team');
    expect(playersOf(store)).toEqual(['player-ada', 'player-in-another-team']);
    const ben = profiles.add('Ben', look);
    expect(playersOf(store)).toEqual([]);
    expect(readMembership(store)).toBeNull();
    keepMembership(store, { ...ada, name: 'Ben', player: 'player-ben' });
    profiles.switchTo(profiles.all.find(({ name }) => name === 'Ada')?.id ?? '');
    expect(playersOf(store)).toEqual(['player-ada', 'player-in-another-team']);
    // Somebody who left is their player no more, and nobody else becomes it.
    keepMembership(store, null);
    expect(playersOf(store)).toEqual(['player-in-another-team']);
    profiles.remove(ben?.id ?? '');
    expect(playersOf(store)).not.toContain('player-ben');
  });
});
