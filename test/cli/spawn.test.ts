import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { projectNode, root } from '../../src/cli/bootstrap.mjs';
import { Folder } from './support/good-call.ts';

const folder = new Folder();
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Starts a real process, as npm does: in the project's folder, the caller's own in INIT_CWD. */
function start(args: readonly string[], script = 'main.ts') {
  const child = spawn(projectNode(), [join(root, 'src', 'cli', script), ...args], {
    cwd: root,
    env: { ...process.env, INIT_CWD: folder.path },
  });
  children.push(child);
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  const done = once(child, 'close').then(([code]: unknown[]) => ({ code, out, err }));
  return { child, done };
}

describe('as a process', () => {
  test('finds files from the folder of the caller, and gives its exit code', async () => {
    const { code, out } = await start(['check', 'small.scenario.json', '--json']).done;
    expect(code).toBe(0);
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ file: 'small.scenario.json' }));
    expect((await start(['check', 'nowhere.json']).done).code).toBe(2);
    expect((await start([]).done).code).toBe(2);
  });

  test('through what `npm run good-call` runs, with nothing else on standard output', async () => {
    const { code, out } = await start(['--run', 'schema', '--of', 'run'], 'start.mjs').done;
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ title: 'Good Call run' });
  });

  test('play reads keys as they come, and ends at q though the pipe stays open', async () => {
    const { child, done } = start(['play', 'small.scenario.json', '--seed', '3', '--save', 'run.json']);
    child.stdin.write('\n\nq\n');
    const { code, out, err } = await done;
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Dana: We have curtain at eight.');
    expect(out).not.toContain('\u001b');
    expect(JSON.parse(folder.read('run.json'))).toMatchObject({ events: [{}, {}] });
  });

  test('a reader that goes away is no failure', async () => {
    const { child, done } = start(['schema']);
    child.stdout.once('data', () => child.stdout.destroy());
    const { code, err } = await done;
    expect([code, err]).toEqual([0, '']);
  });

  test('serve is wired', async () => {
    const { code, out } = await start(['serve', '--help']).done;
    expect(code).toBe(0);
    expect(out).toContain('good-call serve: serve the game to browsers');
  });
});
