import { expect, test } from 'vitest';
import {
  forgetPublished,
  forgetTryout,
  isSharedId,
  keepPublished,
  keepShared,
  loadPublished,
  loadShared,
  loadTryout,
  sharedIdOf,
} from '../../../src/ui/sharing/shelf.ts';

/** The shelf where the browser keeps nothing, as in private windows: what is put there is there until the page closes. */

const version = { team: 'team-one', scenario: 'our-own', hash: 'a'.repeat(64), text: 'b'.repeat(64) };

test('what a team published is kept by version, and goes with the team', async () => {
  await keepPublished({ ...version, source: '{}', tips: '{}' });
  await keepPublished({ ...version, team: 'team-two', source: '{"two":2}', tips: '{}' });
  expect((await loadPublished(version))?.source).toBe('{}');
  expect(await loadPublished({ ...version, hash: 'c'.repeat(64) })).toBeNull();
  await forgetPublished('team-one');
  expect(await loadPublished(version)).toBeNull();
  expect((await loadPublished({ ...version, team: 'team-two' }))?.source).toBe('{"two":2}');
});

test('what came by a try-out link is found by its key, until the link is ended', async () => {
  const id = sharedIdOf('0123456789abcdef'.repeat(4));
  expect(isSharedId(id)).toBe(true);
  expect(['shared-table', 'restaurant-wait', `${id}0`].some(isSharedId)).toBe(false);
  const from = { way: 'tryout', key: 'secret', expires: '2030-01-01T00:00:00.000Z' } as const;
  await keepShared({ id, source: '{}', by: 'Night shift', from });
  expect((await loadTryout('secret'))?.id).toBe(id);
  expect(await loadTryout('another')).toBeNull();
  await forgetTryout('secret');
  expect(await loadShared(id)).toBeNull();
});
