import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConnection } from '../../../src/server/store/sqlite.ts';

/** Bare durable inserts a second, so many to a commit: what the disk allows. */
export function insertsPerSecond(toACommit: number, milliseconds: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'good-call-inserts-'));
  const database = openConnection(join(folder, 'bare.sqlite'));
  database.exec('create table runs (id text primary key, run text)');
  const insert = database.prepare('insert into runs values (?, ?)');
  const text = 'x'.repeat(2000);
  const began = performance.now();
  let count = 0;
  while (performance.now() - began < milliseconds) {
    database.exec('begin');
    for (let at = 0; at < toACommit; at += 1) insert.run(`${(count += 1)}`, text);
    database.exec('commit');
  }
  const rate = (1000 * count) / (performance.now() - began);
  database.close();
  rmSync(folder, { recursive: true, force: true });
  return rate;
}
