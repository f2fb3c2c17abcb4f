import YarnBound from 'yarn-bound';
import type { Contender } from './rounds.ts';
import { picker } from './rounds.ts';
import type { Expression, Statement, Story } from './story.ts';

/** The same conversation in Yarn: a node for the lines of a beat, and one for the trainee's turn in it. */

const node = (id: string, turn = false) => `beat_${id.replaceAll('-', '_')}${turn ? '_turn' : ''}`;

function yarnSource({ beats, endings }: Story): string {
  const nodes = Object.entries(beats).flatMap(([id, { opening, choices }]) => {
    const options = choices.map(({ say, once, when, does }, index) => {
      const taken = takenName(id, index);
      const tests = [...(when === null ? [] : [expression(when)]), ...(once ? [`$${taken} != 1`] : [])];
      const offered = tests.length === 0 ? '' : ` <<if ${tests.join(' and ')}>>`;
      const note = once ? `    <<set $${taken} = 1>>\n` : '';
      return `-> ${say}${offered}\n${note}${statements(does, '    ')}`;
    });
    return [
      [`title: ${node(id)}`, '---', statements(opening, ''), `<<jump ${node(id, true)}>>`, '==='].join('\n'),
      [`title: ${node(id, true)}`, '---', ...options, '==='].join('\n'),
    ];
  });
  const ends = endings.map((id) => [`title: ${node(id)}`, '---', 'The end.', '==='].join('\n'));
  return [...nodes, ...ends].join('\n');
}

/** Yarn has no options that vanish once chosen: a variable remembers. */
const takenName = (id: string, index: number) => `taken_${node(id)}_${index}`;

function startingValues({ variables, beats }: Story): Map<string, number | string> {
  const taken = Object.entries(beats).flatMap(([id, { choices }]) =>
    choices.flatMap(({ once }, index): [string, number][] => (once ? [[takenName(id, index), 0]] : [])),
  );
  return new Map([...Object.entries(variables), ...taken]);
}

function statements(all: readonly Statement[], indent: string): string {
  return all.map((one) => statement(one, indent)).join('\n');
}

function statement(one: Statement, indent: string): string {
  switch (one.kind) {
    case 'say':
      return `${indent}${one.text}`;
    case 'set':
      return `${indent}<<set $${one.name} = ${expression(one.to)}>>`;
    case 'go':
      return `${indent}<<jump ${node(one.to, one.turn)}>>`;
    case 'if': {
      const otherwise =
        one.otherwise.length === 0 ? [] : [`${indent}<<else>>`, statements(one.otherwise, indent)];
      const open = `${indent}<<if ${expression(one.when)}>>`;
      return [open, statements(one.does, indent), ...otherwise, `${indent}<<endif>>`].join('\n');
    }
  }
}

const OPERATORS = { and: 'and', or: 'or', plus: '+', equals: '==', atLeast: '>=' } as const;

function expression(one: Expression): string {
  switch (one.kind) {
    case 'variable':
      return `$${one.name}`;
    case 'value':
      return JSON.stringify(one.value);
    case 'not':
      return `not (${expression(one.of)})`;
    case 'both':
      return `(${expression(one.left)} ${OPERATORS[one.operator]} ${expression(one.right)})`;
  }
}

export function yarnWalker(story: Story, choices: number): Contender {
  const options = { dialogue: yarnSource(story), startAt: node(story.start) };
  const starting = startingValues(story);
  const variableStorage = new Map<string, unknown>(starting);
  const reset = () => {
    for (const [name, initial] of starting) variableStorage.set(name, initial);
  };
  const runner = new YarnBound({ ...options, variableStorage });
  const pick = picker();
  return {
    name: 'yarn-bound',
    run: () => {
      for (let made = 0; made < choices;) {
        const { currentResult } = runner;
        const offered = (currentResult?.options ?? []).flatMap(({ isAvailable }, index) =>
          isAvailable === false ? [] : [index],
        );
        if (offered.length > 0) {
          runner.advance(offered[pick(offered.length)]);
          made += 1;
        } else if (currentResult === null || currentResult.isDialogueEnd === true) {
          reset();
          runner.jump(options.startAt);
        } else runner.advance();
      }
      return choices;
    },
  };
}
