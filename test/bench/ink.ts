import { Compiler } from 'inkjs/compiler/Compiler';
import type { Story as InkStory } from 'inkjs/engine/Story';
import type { Contender } from './rounds.ts';
import { picker } from './rounds.ts';
import type { Expression, Statement, Story } from './story.ts';

/** The same conversation in ink: a knot per beat, a stitch for the trainee's turn in it. */

const knot = (id: string) => `beat_${id.replaceAll('-', '_')}`;

export function inkSource({ start, variables, beats, endings }: Story): string {
  const declared = Object.entries(variables).map(
    ([name, initial]) => `VAR ${name} = ${JSON.stringify(initial)}`,
  );
  const knots = Object.entries(beats).map(([id, { opening, choices }]) => {
    const options = choices.map(
      ({ say, once, when, does }) =>
        `${once ? '*' : '+'} ${when === null ? '' : `{${expression(when)}} `}[${say}]\n${statements(does)}`,
    );
    return [`=== ${knot(id)} ===`, statements(opening), '-> turn', '= turn', ...options].join('\n');
  });
  const ends = endings.map((id) => `=== ${knot(id)} ===\nThe end.\n-> END`);
  return [...declared, `-> ${knot(start)}`, ...knots, ...ends].join('\n');
}

function statements(all: readonly Statement[]): string {
  return all.map(statement).join('\n');
}

function statement(one: Statement): string {
  switch (one.kind) {
    case 'say':
      return one.text;
    case 'set':
      return `~ ${one.name} = ${expression(one.to)}`;
    case 'go':
      return `-> ${knot(one.to)}${one.turn ? '.turn' : ''}`;
    case 'if': {
      const otherwise = one.otherwise.length === 0 ? '' : `\n- else:\n${statements(one.otherwise)}`;
      return `{\n- ${expression(one.when)}:\n${statements(one.does)}${otherwise}\n}`;
    }
  }
}

const OPERATORS = { and: '&&', or: '||', plus: '+', equals: '==', atLeast: '>=' } as const;

function expression(one: Expression): string {
  switch (one.kind) {
    case 'variable':
      return one.name;
    case 'value':
      return JSON.stringify(one.value);
    case 'not':
      return `not (${expression(one.of)})`;
    case 'both':
      return `(${expression(one.left)} ${OPERATORS[one.operator]} ${expression(one.right)})`;
  }
}

/** Ink from its source to the first line. */
export function inkToFirstLine(source: string): string {
  return compiled(source).Continue() ?? '';
}

function compiled(source: string): InkStory {
  return new Compiler(source).Compile();
}

export function inkWalker(source: string, choices: number): Contender {
  const story = compiled(source);
  const pick = picker();
  return {
    name: 'inkjs',
    run: () => {
      for (let made = 0; made < choices;) {
        while (story.canContinue) story.Continue();
        const { length } = story.currentChoices;
        if (length === 0) story.ResetState();
        else {
          story.ChooseChoiceIndex(pick(length));
          made += 1;
        }
      }
      return choices;
    },
  };
}
