import { Compiler } from 'inkjs/compiler/Compiler';
import { Story } from 'inkjs/engine/Story';
import YarnBound from 'yarn-bound';
import type { Contender } from './rounds.ts';
import { picker } from './rounds.ts';
import type { Skeleton } from './skeleton.ts';

/** The same conversation in other engines. Each run makes so many choices, starting over at the end. */

const named = (id: string) => `n_${id.replaceAll('-', '_')}`;

/** As ink source: a knot per beat, sticky choices. */
export function inkSource({ start, beats, endings }: Skeleton): string {
  const knots = Object.entries(beats).map(([id, { lines, replies }]) => {
    const choices = replies.map(
      ({ say, mood, to }) => `+ [${say}]\n  ~ mood = mood + ${mood}\n  -> ${named(to)}`,
    );
    return [`=== ${named(id)} ===`, ...lines, ...(choices.length === 0 ? ['-> END'] : choices)].join('\n');
  });
  const ends = endings.map((id) => `=== ${named(id)} ===\nThe end.\n-> END`);
  return ['VAR mood = 10', `-> ${named(start)}`, ...knots, ...ends].join('\n\n');
}

/** Compiles ink from source. */
function compileInk(source: string): Story {
  return new Compiler(source).Compile();
}

/** Ink from its source to the first line. */
export function inkToFirstLine(source: string): string {
  return new Story(compileInk(source).ToJson() ?? '').Continue() ?? '';
}

export function inkWalker(source: string, choices: number): Contender {
  const story = compileInk(source);
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

/** As Yarn source: a node per beat. */
function yarnSource({ beats, endings }: Skeleton): string {
  const nodes = Object.entries(beats).map(([id, { lines, replies }]) => {
    const options = replies.map(
      ({ say, mood, to }) => `-> ${say}\n    <<set $mood = $mood + ${mood}>>\n    <<jump ${named(to)}>>`,
    );
    return [`title: ${named(id)}`, '---', ...lines, ...options, '==='].join('\n');
  });
  const ends = endings.map((id) => [`title: ${named(id)}`, '---', 'The end.', '==='].join('\n'));
  return [...nodes, ...ends].join('\n');
}

export function yarnWalker(skeleton: Skeleton, choices: number): Contender {
  const options = { dialogue: yarnSource(skeleton), startAt: named(skeleton.start) };
  const storage = () => new Map<string, unknown>([['mood', 10]]);
  const pick = picker();
  const runner = new YarnBound({ ...options, variableStorage: storage() });
  return {
    name: 'yarn-bound',
    run: () => {
      for (let made = 0; made < choices;) {
        const { currentResult } = runner;
        const offered = currentResult?.options?.length ?? 0;
        if (offered > 0) {
          runner.advance(pick(offered));
          made += 1;
        } else if (currentResult === null || currentResult.isDialogueEnd === true) {
          runner.jump(options.startAt);
        } else runner.advance();
      }
      return choices;
    },
  };
}

interface Reduced {
  readonly beat: string;
  readonly line: number;
  readonly mood: number;
}

/** A bare reducer over the JSON, as one would write it in an afternoon: no rules, no conditions. */
export function reducerWalker(skeleton: Skeleton, choices: number): Contender {
  const start: Reduced = { beat: skeleton.start, line: 0, mood: 10 };
  const reduce = (state: Reduced, event: { type: 'listen' } | { type: 'reply'; index: number }): Reduced => {
    if (event.type === 'listen') return { ...state, line: state.line + 1 };
    const reply = skeleton.beats[state.beat]?.replies[event.index];
    if (reply === undefined) return state;
    return { beat: reply.to, line: 0, mood: Math.max(0, Math.min(20, state.mood + reply.mood)) };
  };
  const pick = picker();
  let state = start;
  return {
    name: 'bare reducer',
    run: () => {
      for (let made = 0; made < choices;) {
        const beat = skeleton.beats[state.beat];
        if (beat === undefined || beat.replies.length === 0) state = start;
        else if (state.line < beat.lines.length) state = reduce(state, { type: 'listen' });
        else {
          state = reduce(state, { type: 'reply', index: pick(beat.replies.length) });
          made += 1;
        }
      }
      return choices;
    },
  };
}
