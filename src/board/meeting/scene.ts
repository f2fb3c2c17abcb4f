import type { TemplateResult } from 'lit-html';
import {
  languageOfText,
  moodOf,
  rulesOfVersion,
  startConversation,
  type Conversation,
  type GameEvent,
  type Mood,
  type OfferedReply,
  type Script,
  type Telling,
  type Tips,
} from '../../core/index.ts';
import { compileSources } from '../../game/replay.ts';
import type { Meeting } from '../../wire.ts';
import { cardText } from '../show/card-text.ts';
import { fetchTold } from '../show/fitting.ts';
import { told } from '../show/told.ts';

/** The moment of a meeting, replayed up to the decision, and played on from there with every reply. */

export interface Scene {
  /** The languages that its texts are in. */
  readonly telling: Telling;
  readonly title: string;
  readonly brief: string;
  readonly customer: { readonly name: string; readonly look: string; readonly mood: Mood };
  /** What the customer says before the team is asked. */
  readonly lines: readonly string[];
  /** What is in view. */
  readonly sees: readonly string[];
  readonly replies: readonly { readonly id: string; readonly card: string }[];
  readonly consequences: ReadonlyMap<string, Consequence>;
  readonly tip: TipShown | null;
}

export interface Consequence {
  readonly mood: Mood;
  /** Steps of the mood ladder, up or down. */
  readonly moodChange: number;
  readonly thought: string | null;
  /** What the customer says next; empty where the call ends. */
  readonly says: readonly string[];
  /** How it ended, where it did. */
  readonly ending: string | null;
  /** What the file says about this reply. */
  readonly coaching: string;
}

export interface TipShown {
  readonly title: string;
  readonly follow: string;
  readonly break: string;
  readonly sources: readonly string[];
}

/** A text of a scene, marked where it is in another language. */
export function toldIn({ telling }: Pick<Scene, 'telling'>, text: string): TemplateResult | string {
  return told({ text, language: languageOfText(telling, text) });
}

type Way = NonNullable<Meeting['moment']>;

/** Reads scenario and tips of the moment and replays it; null where they can't be had or no longer fit. */
export async function openScene(team: string, way: Way): Promise<Scene | null> {
  const { scenario: id, hash } = way;
  const texts = [textOf(way.source), textOf(way.tips), fetchTold({ team, scenario: id, hash })] as const;
  const [scenario, tips, translations] = await Promise.all(texts);
  if (scenario === null || tips === null) return null;
  const options = { rules: rulesOfVersion(way.rules), past: way.past?.name };
  const script = compileSources(way.scenario, { scenario, tips, translations }, options);
  return script === null ? null : sceneOf(script, way);
}

async function textOf(address: string): Promise<string | null> {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

/** The scene of a moment on its script; null where the way there can't be played. */
export function sceneOf(script: Script, way: Pick<Way, 'seed' | 'events' | 'tip'>): Scene | null {
  const start = () => startConversation(script, { seed: way.seed, mode: 'practice', tempo: 'untimed' });
  const there = start();
  const spoken: { readonly beat: string; readonly line: string }[] = [];
  const note = () => {
    const { beat, line } = there.view;
    if (line !== null) spoken.push({ beat, line: line.text });
  };
  note();
  const played: GameEvent[] = [];
  const send = (event: GameEvent): boolean => {
    if ('refused' in there.send(event)) return false;
    played.push(event);
    note();
    return true;
  };
  if (!way.events.every(send)) return null;
  while (there.view.phase === 'speaking') if (!send({ type: 'listen' })) return null;
  const { view } = there;
  if (view.phase === 'ended') return null;
  const leading = view.replies.filter(({ backchannel }) => !backchannel);
  const { customer, title, brief } = script.scenario;
  const consequences = new Map(
    leading.map((reply) => [reply.id, consequenceOf(script, start, played, reply, view.moodStep)]),
  );
  there.stop();
  return {
    telling: script.telling,
    title,
    brief,
    customer: { name: customer.name, look: customer.look, mood: view.mood },
    lines: spoken.flatMap(({ beat, line }) => (beat === view.beat ? line : [])),
    sees: view.sees.map(({ text }) => text),
    replies: leading.map(({ id, card }) => ({ id, card: cardText(card) })),
    consequences,
    tip: tipOf(script.tips, way.tip),
  };
}

function consequenceOf(
  script: Script,
  start: () => Conversation,
  events: readonly GameEvent[],
  reply: OfferedReply,
  before: number,
): Consequence {
  const conversation = start();
  for (const event of events) conversation.send(event);
  const sent = conversation.send(eventOf(reply));
  const moments = 'refused' in sent ? [] : sent.moments;
  const { view } = conversation;
  const { moodStep, ending } = view;
  const says: string[] = [];
  while (conversation.view.phase === 'speaking') {
    const { line } = conversation.view;
    if (line !== null) says.push(line.text);
    conversation.send({ type: 'listen' });
  }
  conversation.stop();
  const thought = moments.find((moment) => moment.type === 'thought');
  const written = Object.values(script.scenario.beats).flatMap(({ replies }) => replies ?? []);
  return {
    mood: moodOf(script.rules, moodStep),
    moodChange: moodStep - before,
    thought: thought?.type === 'thought' ? thought.thought : null,
    says,
    ending: ending === null ? null : (script.scenario.endings[ending]?.says ?? null),
    coaching: written.find(({ id }) => id === reply.id)?.coaching ?? '',
  };
}

/** The reply as an event: the middle of the numbers it offers, the first of the particulars. */
function eventOf({ id, quote, particulars }: OfferedReply): GameEvent {
  const middle = (from: number, to: number, step: number) => from + Math.floor((to - from) / step / 2) * step;
  return {
    type: 'reply',
    reply: id,
    ...(quote === null ? {} : { quote: middle(quote.from, quote.to, quote.step) }),
    ...(particulars.length === 0
      ? {}
      : {
          particulars: Object.fromEntries(particulars.map(({ fact, values }) => [fact, values[0]?.id ?? ''])),
        }),
  };
}

function tipOf(tips: Tips, id: string | null): TipShown | null {
  const tip = id === null ? undefined : tips.tips[id];
  if (tip === undefined) return null;
  const sources = tip.sources.map(({ document, place }) => {
    const title = tips.documents[document]?.title ?? document;
    return place === undefined ? title : `${title}, ${place}`;
  });
  return { title: tip.title, follow: tip.follow, break: tip.break, sources };
}
