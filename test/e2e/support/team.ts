import { expect, type Browser, type Page } from '@playwright/test';
import type { BotName, Script } from '../../../src/core/index.ts';
import { botRun } from './results.ts';

/** A team with its devices, each a browser of its own. */

/** A page with its own cookies and storage, as on another device. */
export async function device(browser: Browser, kind: 'desk' | 'phone' = 'phone'): Promise<Page> {
  const viewport = kind === 'phone' ? { width: 390, height: 844 } : { width: 1280, height: 720 };
  return (await browser.newContext({ viewport })).newPage();
}

export interface Created {
  readonly team: string;
  readonly code: string;
}

/** Creates a team, as its lead does. */
export async function createTeam(lead: Page, name: string): Promise<Created> {
  await lead.goto('/#/board');
  await lead.getByLabel('Name of the team').fill(name);
  await lead.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(lead.getByRole('heading', { level: 1 })).toHaveText(`${name}: administration`);
  const code = (await lead.locator('.big-code').textContent()) ?? '';
  const team = new URL(lead.url()).hash.split('/')[2] ?? '';
  return { team, code: code.trim() };
}

/** Joins with a name, as a player does on their phone. */
export async function join(page: Page, code: string, name: string): Promise<void> {
  await page.goto(`/#/join/${code}`);
  await page.getByLabel('Name', { exact: false }).first().fill(name);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Welcome, ${name}`);
}

/** Plays a scored call as a bot would, over the server's routes, from the page of somebody who has joined. */
export async function playScored(
  page: Page,
  team: string,
  script: Script,
  bot: BotName,
): Promise<number | null> {
  const attempt = (await post(page, `/api/teams/${team}/attempts`, {
    scenario: script.scenario.id,
    hash: script.hash,
    tempo: 'live',
  })) as { id: string; token: string; seed: number };
  const stored = (await post(page, `/api/teams/${team}/runs`, {
    attempt: { id: attempt.id, token: attempt.token },
    run: botRun(script, bot, attempt.seed),
  })) as { verified: { overall: number | null } };
  return stored.verified.overall;
}

async function post(page: Page, address: string, body: object): Promise<unknown> {
  const answer = await page.evaluate(
    async ([to, fields]) => {
      const sent = JSON.stringify({ id: crypto.randomUUID(), ...fields });
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(to, { method: 'POST', headers, body: sent });
      return { ok: response.ok, text: await response.text() };
    },
    [address, body] as const,
  );
  expect(answer.ok, answer.text).toBe(true);
  return JSON.parse(answer.text);
}
