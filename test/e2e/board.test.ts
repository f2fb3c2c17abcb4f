import { test } from '@playwright/test';
import { createPlayAndWatch, meet } from './support/board-flows.ts';

// A team's board with real pages side by side: the lead, players, the wall, and phones that vote.

test.describe.configure({ timeout: 240_000 });

test('a team from its creation to its board on the wall', ({ browser }) => createPlayAndWatch(browser));

test('a meeting on the lead’s screen, the wall and the phones', ({ browser }) => meet(browser));
