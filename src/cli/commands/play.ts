import { randomInt } from 'node:crypto';
import {
  debrief,
  runSchema,
  startConversation,
  verify,
  type Conversation,
  type Run,
  type RunStart,
  type Script,
  prettyJson,
} from '../../core/index.ts';
import { command, wholeNumber } from '../command.ts';
import { SCRIPT_OPTIONS } from '../script-options.ts';
import { loadRun, loadScript, tellFailure, writeText, type Failure } from '../files.ts';
import type { Io } from '../io.ts';
import { boldOn } from '../output/style.ts';
import { count, wrap } from '../output/table.ts';
import { debriefText, endingText } from '../play/debrief-text.ts';
import { momentTexts } from '../play/moments.ts';
import { panelText } from '../play/panel.ts';
import { choose, type Table } from '../play/turn.ts';

/** Plays in the terminal. */
export const playCommand = command({
  name: 'play',
  summary: 'play a scenario here, the quickest way to try a file',
  files: ['FILE'],
  options: {
    seed: { value: 'S', help: 'draws the variant and the order of replies; left out, a new one each time' },
    save: { value: 'RUN.json', help: 'where to write the run, finished or not' },
    resume: { value: 'RUN.json', help: 'go on with an unfinished run' },
    ...SCRIPT_OPTIONS,
  },
  json: 'print the run with its score at the end, and the conversation on standard error',
  details: `Keys: Enter goes on listening, c cuts in, 1 to 9 choose a reply, s says nothing, g gives in to a temptation, q quits.
Input from a pipe is read line by line, so that a file of keys plays a run.`,
  run: async ({ files: [file = ''], options, json }, io) => {
    const seed = wholeNumber('seed', options.seed, {
      from: 0,
      to: 0xffff_ffff,
      fallback: randomInt(2 ** 32),
    });
    if (typeof seed !== 'number') return seed;
    const resumed = options.resume === undefined ? null : loadRun(io, options.resume);
    if (resumed?.ok === false) return tellFailure(io, json, resumed.failure);
    const loaded = loadScript(io, file, { ...options, run: resumed?.run });
    if (!loaded.ok) return tellFailure(io, json, loaded.failure);
    const { script } = loaded;
    const cannot = resumed === null ? null : whyNotResumed(script, resumed.run);
    if (cannot !== null) return tellFailure(io, json, cannot);
    const save = options.save ?? options.resume;
    // Live, since silence can be chosen here, which an untimed run has not.
    const start: RunStart =
      resumed === null ? { seed, mode: 'practice', tempo: 'live' } : startOf(resumed.run);
    return playScript(io, script, start, { json, save });
  },
});

/** An unfinished run of this scenario can be gone on with. */
function whyNotResumed(script: Script, run: Run): Failure | null {
  const verified = verify(script, run);
  if (!('refused' in verified)) {
    return { exit: 1, refused: 'finished', message: 'This run has come to its ending.', findings: [] };
  }
  const { refused, message } = verified;
  return refused === 'unfinished' ? null : { exit: 1, refused, message, findings: [] };
}

/** The beginning of a run that is gone on with. */
function startOf({ seed, mode, tempo, events, past }: Run): RunStart {
  const earlier = runSchema.safeParse(past?.run);
  return { seed, mode, tempo, events, ...(earlier.success ? { earlier: earlier.data } : {}) };
}

interface Playing {
  readonly json: boolean;
  readonly save: string | undefined;
}

async function playScript(io: Io, script: Script, start: RunStart, { json, save }: Playing): Promise<number> {
  const say = json ? io.err : io.out;
  const keyboard = io.openKeyboard(say);
  const conversation = startConversation(script, start);
  try {
    say(openingText(io, script, start));
    await talk(io, script, conversation, { keyboard, say });
  } finally {
    keyboard.close();
    conversation.stop();
  }
  const { run } = conversation;
  const trouble = save === undefined ? null : writeText(io, save, `${prettyJson(run)}\n`);
  if (json) io.out(prettyJson({ run, ...scoreOf(script, conversation) }));
  else say(closingText(io, script, conversation));
  if (trouble !== null) io.err(trouble);
  else if (save !== undefined) say(`\nThe run is in ${save}.`);
  return trouble === null ? 0 : 1;
}

/** Plays until it has ended, or the person stops. */
async function talk(io: Io, script: Script, conversation: Conversation, table: Table): Promise<void> {
  const { scenario } = script;
  const tell = (texts: readonly string[]) => {
    if (texts.length > 0) table.say(`\n${texts.map((text) => wrap(text, io.width, 2)).join('\n')}`);
  };
  tell(momentTexts(scenario, conversation.opening, null, conversation.view));
  for (let { view } = conversation; view.phase !== 'ended'; { view } = conversation) {
    if (view.line !== null) tell([`${scenario.customer.name}: ${view.line.text}`]);
    else table.say(`\n${panelText(io, scenario, view)}\n`);
    const choice = await choose(table, view);
    if (choice.kind === 'quit') return;
    const sent = conversation.send(choice.event);
    if ('refused' in sent) {
      table.say(sent.message);
      continue;
    }
    const said = choice.event.type === 'silence' ? 'You say nothing.' : choice.said;
    const moments = momentTexts(scenario, sent.moments, view, conversation.view);
    tell(said === null ? moments : [said, ...moments]);
  }
}

function openingText(io: Io, { scenario }: Script, { seed, events = [] }: RunStart): string {
  const { title, brief, clock } = scenario;
  const when = clock.day === undefined ? clock.starts : `${clock.day}, ${clock.starts}`;
  const resumed = events.length === 0 ? [] : [`\nGoing on after ${count(events.length, 'event')}.`];
  return [boldOn(io)(title), `${when} · seed ${seed}`, '', wrap(brief, io.width), ...resumed].join('\n');
}

function closingText(io: Io, script: Script, { view, run }: Conversation): string {
  if (view.ending === null) return '\nStopped before the ending.';
  const result = debrief(script, run);
  const rest = 'refused' in result ? `Not scored: ${result.message}` : debriefText(io, script, result);
  return `\n${endingText(io, script, view.ending)}\n${rest}`;
}

/** What `--json` says beside the run: nothing before the ending. */
function scoreOf(script: Script, { view, run }: Conversation) {
  if (view.ending === null) return {};
  const result = debrief(script, run);
  if ('refused' in result) return { refused: result.refused, message: result.message };
  const { score, points, outcome } = result.replay;
  return { score, points, outcome };
}
