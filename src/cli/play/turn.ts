import { amountInWords, fill, type GameEvent, type OfferedReply, type View } from '../../core/index.ts';
import type { Keyboard } from '../io.ts';
import { table } from '../output/table.ts';

/** What the person decided: an event, with the words that go with it; or to stop. */
export type Choice =
  | { readonly kind: 'event'; readonly event: GameEvent; readonly said: string | null }
  | { readonly kind: 'quit' };

/** Where the person is asked, and told what does not work. */
export interface Table {
  readonly keyboard: Keyboard;
  readonly say: (text: string) => void;
}

const QUIT: Choice = { kind: 'quit' };

/** Asks until there is something to do: listening on, cutting in, a reply, a glance, silence, or stopping. */
export async function choose(at: Table, view: View): Promise<Choice> {
  return view.phase === 'speaking' ? chooseWhileSpeaking(at, view) : chooseReply(at, view, false);
}

async function chooseWhileSpeaking(at: Table, view: View): Promise<Choice> {
  // While the customer answers a reply, there is nothing to cut in with.
  const canCutIn = view.replies.length > 0;
  const asides = view.replies.flatMap((reply, index) =>
    reply.backchannel ? [{ reply, key: keyOf(index) }] : [],
  );
  const prompt = [
    '[Enter] listen on',
    ...(canCutIn ? ['[c] cut in'] : []),
    ...asides.map(({ reply, key }) => `[${key}] ${reply.card}`),
    ...(view.temptations.length === 0
      ? []
      : [`[g] ${view.temptations.map(({ label }) => label).join(', ')}`]),
    '[q] quit',
  ].join('  ');
  for (;;) {
    const key = await at.keyboard.key(`${prompt} > `);
    if (key === null || key === 'q') return QUIT;
    if (key === '') return { kind: 'event', event: { type: 'listen' }, said: null };
    if (key === 'c' && canCutIn) return chooseReply(at, view, true);
    if (key === 'g' && view.temptations.length > 0) {
      const glance = await chooseGlance(at, view);
      if (glance !== null) return glance;
      continue;
    }
    const aside = asides.find((each) => each.key === key);
    if (aside !== undefined) return replying(aside.reply, {}, {});
    at.say(
      canCutIn && isNumber(key)
        ? 'Press c to cut in before you choose a reply.'
        : `"${key}" does nothing here.`,
    );
  }
}

async function chooseGlance({ keyboard, say }: Table, { temptations }: View): Promise<Choice | null> {
  const [only] = temptations;
  const chosen =
    temptations.length === 1
      ? only
      : await pick({ keyboard, say }, 'Look where?', temptations, ({ label }) => label);
  if (chosen === 'quit') return QUIT;
  if (chosen === undefined) return null;
  return { kind: 'event', event: { type: 'glance', temptation: chosen.id }, said: null };
}

/** @param cuttingIn whether the customer is still speaking, so that Enter goes on listening */
async function chooseReply(at: Table, view: View, cuttingIn: boolean): Promise<Choice> {
  const silence = !cuttingIn && view.silence;
  const show = () =>
    at.say(table(view.replies.map((reply, index) => [`  ${keyOf(index)}`, cardText(reply)])));
  const prompt = [
    view.replies.length === 1 ? '[1] reply' : `[1-${keyOf(view.replies.length - 1)}] reply`,
    ...(cuttingIn ? ['[Enter] listen on after all'] : []),
    ...(silence ? ['[s] say nothing'] : []),
    '[q] quit',
  ].join('  ');
  show();
  for (;;) {
    const key = await at.keyboard.key(`${prompt} > `);
    if (key === null || key === 'q') return QUIT;
    if (key === '' && cuttingIn) return { kind: 'event', event: { type: 'listen' }, said: null };
    if (key === 's' && silence) return { kind: 'event', event: { type: 'silence' }, said: null };
    const reply = view.replies[indexOf(key)];
    if (reply === undefined) {
      if (key !== '') at.say(`"${key}" is not among them.`);
      continue;
    }
    const filled = await fillIn(at, reply);
    if (filled !== null) return filled;
    show();
  }
}

/** Asks for the number and the particulars that a reply takes; null when the person thinks again. */
async function fillIn(at: Table, reply: OfferedReply): Promise<Choice | null> {
  let quote: number | undefined;
  if (reply.quote !== null) {
    const number = await askNumber(at, reply.quote);
    if (typeof number !== 'number') return number === 'quit' ? QUIT : null;
    quote = number;
  }
  const particulars: Record<string, string> = {};
  const words: Record<string, string> = {};
  for (const { fact, label, values } of reply.particulars) {
    const value = await pick(at, label, values, ({ text }) => text);
    if (value === 'quit') return QUIT;
    if (value === undefined) return null;
    particulars[fact] = value.id;
    words[fact] = value.text;
  }
  return replying(
    reply,
    { ...(quote === undefined ? {} : { quote }), ...(reply.particulars.length === 0 ? {} : { particulars }) },
    words,
  );
}

type Filled = Omit<Extract<GameEvent, { type: 'reply' }>, 'type' | 'reply'>;

function replying(reply: OfferedReply, filled: Filled, words: Record<string, string>): Choice {
  const number = filled.quote === undefined ? {} : { quote: String(filled.quote) };
  const said = `You: ${fill(reply.spoken, { ...words, ...number })}`;
  return { kind: 'event', event: { type: 'reply', reply: reply.id, ...filled }, said };
}

type Quote = NonNullable<OfferedReply['quote']>;

async function askNumber({ keyboard, say }: Table, quote: Quote): Promise<number | 'quit' | null> {
  const { label, unit, from, to, step } = quote;
  const steps = step === 1 ? '' : ` in steps of ${step}`;
  for (;;) {
    const typed = await keyboard.line(`${label}: ${from} to ${amountInWords(to, unit)}${steps} > `);
    if (typed === null || typed === 'q') return 'quit';
    if (typed === '') return null;
    const number = isNumber(typed) ? Number(typed) : NaN;
    if (number >= from && number <= to && (number - from) % step === 0) return number;
    say(`"${typed}" can not be picked.`);
  }
}

/** Asks for one of a few things; undefined when the person thinks again. */
async function pick<T>(
  { keyboard, say }: Table,
  title: string,
  items: readonly T[],
  text: (item: T) => string,
): Promise<T | 'quit' | undefined> {
  say(`${title}\n${table(items.map((item, index) => [`  ${keyOf(index)}`, text(item)]))}`);
  for (;;) {
    const key = items.length > 10 ? await keyboard.line('> ') : await keyboard.key('> ');
    if (key === null || key === 'q') return 'quit';
    if (key === '') return undefined;
    const item = items[indexOf(key)];
    if (item !== undefined) return item;
    say(`"${key}" is not among them.`);
  }
}

/** A card; what is still to be filled in shows as dots. */
function cardText({ card, particulars, favour }: OfferedReply): string {
  const open = ['quote', ...particulars.map(({ fact }) => fact)];
  const words = fill(card, Object.fromEntries(open.map((name) => [name, '…'])));
  return favour === null ? words : `${words} (a favour)`;
}

/** The key of the nth choice: 1 to 9, then 0 for the tenth. */
function keyOf(index: number): string {
  return index === 9 ? '0' : String(index + 1);
}

function indexOf(key: string): number {
  if (!isNumber(key)) return -1;
  return key === '0' ? 9 : Number(key) - 1;
}

function isNumber(text: string): boolean {
  return /^-?\d{1,9}$/.test(text);
}
