import { describe, expect, test } from 'vitest';
import { goodCall } from './support/good-call.ts';

const COMMANDS = ['check', 'play', 'analyse', 'simulate', 'replay', 'graph', 'schema', 'serve'];

describe('help', () => {
  test.each([['--help'], ['-h'], ['help']])('%s lists every command', async (...args) => {
    const { code, out } = await goodCall(args);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  });

  test.each(COMMANDS.filter((command) => command !== 'serve'))(
    '%s explains itself, its options and its JSON',
    async (command) => {
      const { code, out, err } = await goodCall([command, '--help']);
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`good-call ${command}`);
      expect(out).toContain('--json');
      expect((await goodCall(['help', command])).out).toBe(out);
      expect((await goodCall([command, 'no-such-file', '-h'])).out).toBe(out);
    },
  );
});

describe('wrong usage exits 2, and says what was meant', () => {
  test.each([
    [[], 'write, try and judge'],
    [['chek', 'a.json'], 'there is no command "chek". Did you mean "check"?'],
    [['constructor'], 'there is no command "constructor".'],
    [['check'], 'FILE is missing.'],
    [['replay', 'a.json'], 'RUN.json is missing.'],
    [['analyse', 'a.json', 'b.json'], '"b.json" is too much.'],
    [['check', 'a.json', '--jsno'], 'there is no option --jsno. Did you mean "--json"?'],
    [['check', 'a.json', '--constructor'], 'there is no option --constructor.'],
    [['check', 'a.json', '--json=yes'], '--json takes no value.'],
    [['play', 'a.json', '--seed'], '--seed needs a value: S.'],
    [['play', 'a.json', '--save', '--json'], '--save needs a value: RUN.json.'],
    [['play', 'a.json', '--seed', 'seven'], '--seed is a whole number from 0 to 4294967295, not "seven".'],
    [['play', 'a.json', '--seed', '4294967296'], '--seed is a whole number'],
    [['simulate', 'a.json', '--bot', 'expert', '--runs', '0'], '--runs is a whole number from 1'],
    [['simulate', 'a.json'], '--bot is missing: one of random, '],
    [['simulate', 'a.json', '--bot', 'expret'], 'Did you mean "expert"?'],
    [['graph', 'a.json', '--format', 'mermiad'], 'Did you mean "mermaid"?'],
    [['schema', '--of', 'runs'], 'Did you mean "run"?'],
  ])('%j', async (args, message) => {
    const { code, out, err } = await goodCall(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

test.each(['analyse', 'simulate', 'play', 'graph', 'replay'])(
  '%s of a file that is not there exits 2, in words and in JSON',
  async (command) => {
    const args = [command, 'nowhere.json', ...(command === 'simulate' ? ['--bot', 'first'] : [])];
    if (command === 'replay') args.push('nowhere.json');
    const words = await goodCall(args);
    expect(words).toEqual({ code: 2, out: '', err: 'There is no file "nowhere.json".\n' });
    const json = await goodCall([...args, '--json']);
    expect([json.code, JSON.parse(json.out)]).toEqual([
      2,
      { refused: 'unreadable', message: 'There is no file "nowhere.json".' },
    ]);
  },
);
