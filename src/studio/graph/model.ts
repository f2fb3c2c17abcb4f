import {
  at,
  isObject,
  listAt,
  objectAt,
  textAt,
  type Json,
  type JsonObject,
  type Path,
} from '../document/json.ts';
import { namesOf } from '../document/names.ts';

/** The conversation as a graph, read from a draft that need not be a scenario yet. */

/** How a way on treats the tips that its author named: they colour it. */
export const TONES = ['follows', 'breaks', 'both', 'neither'] as const;
export type Tone = (typeof TONES)[number];

export interface GraphNode {
  readonly id: string;
  /** `missing`: a name that something leads to, and nothing bears. */
  readonly kind: 'beat' | 'hub' | 'ending' | 'missing';
  /** What people know it by: its name, or else the first words that are spoken in it; empty where there are none. */
  readonly name: string;
  /** What an ending means for the customer. */
  readonly verdict: string;
  readonly isStart: boolean;
}

/** All that leads from one beat to another with one tone. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly tone: Tone;
  /** The replies that lead this way; null stands for silence. */
  readonly replies: readonly (string | null)[];
}

/** A promise, from where it can be made to where it is settled. */
export interface Thread {
  readonly promise: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly threads: readonly Thread[];
}

/** So many words of a line stand in a node. */
const WORDS = 9;

export function graphOf(draft: JsonObject): Graph {
  const beats = objectAt(draft, ['beats']);
  const endings = objectAt(draft, ['endings']);
  const edges = Object.keys(beats).flatMap((id) => edgesFrom(draft, id));
  const known = new Set([...Object.keys(beats), ...Object.keys(endings)]);
  const missing = [...new Set(edges.map(({ to }) => to))].filter((id) => !known.has(id));
  const start = textAt(draft, ['start']);
  const names = new Map(namesOf(draft, 'target').map(({ id, label }) => [id, firstWords(label)]));
  return {
    nodes: [
      ...Object.keys(beats).map((id): GraphNode => {
        const beat = objectAt(beats, [id]);
        const kind = beat['hub'] === true ? 'hub' : 'beat';
        return { id, kind, name: names.get(id) ?? '', verdict: '', isStart: id === start };
      }),
      ...Object.keys(endings).map((id): GraphNode => {
        const ending = objectAt(endings, [id]);
        const name = names.get(id) || firstWords(textAt(ending, ['review', 'text']));
        return { id, kind: 'ending', name, verdict: textAt(ending, ['customer']), isStart: false };
      }),
      ...missing.map((id): GraphNode => ({ id, kind: 'missing', name: '', verdict: '', isStart: false })),
    ],
    edges,
    threads: threadsIn(draft),
  };
}

/** All that is said in a beat, or of an ending: what a search goes through. */
export function saidIn(draft: JsonObject, id: string): string {
  const lines = listAt(draft, ['beats', id, 'lines']).map((line) => textAt(line, ['say']));
  return [...lines, textAt(draft, ['endings', id, 'review', 'text'])].join('\n');
}

function firstWords(text: string): string {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.length > WORDS ? `${words.slice(0, WORDS).join(' ')} …` : words.join(' ');
}

/** Replies or silence, with what they can lead to. */
interface Way {
  readonly reply: string | null;
  readonly to: string;
  readonly tone: Tone;
}

function edgesFrom(draft: JsonObject, id: string): readonly GraphEdge[] {
  const merged = new Map<string, GraphEdge>();
  for (const { reply, to, tone } of waysFrom(draft, id)) {
    if (to === id) continue;
    const key = `${tone} ${to}`;
    const replies = merged.get(key)?.replies ?? [];
    merged.set(key, { from: id, to, tone, replies: replies.includes(reply) ? replies : [...replies, reply] });
  }
  return [...merged.values()];
}

function waysFrom(draft: JsonObject, id: string): readonly Way[] {
  const beat = objectAt(draft, ['beats', id]);
  const next = listAt(beat, ['next']).map((row) => textAt(row, ['to']));
  const leads = (outcome: JsonObject): readonly string[] => {
    const to = textAt(outcome, ['to']);
    return to === '' ? (beat['hub'] === true ? [] : next) : [to];
  };
  const ways: Way[] = [];
  for (const [reply, outcome] of outcomesIn(beat)) {
    if (reply?.['backchannel'] === true) continue;
    const tone = toneOf({ ...reply, ...outcome });
    for (const to of leads(outcome)) ways.push({ reply: textAt(reply ?? {}, ['id']), to, tone });
  }
  const silence = beat['silence'];
  const to = isObject(silence) ? textAt(silence, ['to']) : '';
  if (isObject(silence) && to !== '') ways.push({ reply: null, to, tone: toneOf(silence) });
  return ways.filter((way) => way.to !== '');
}

/** Every outcome of every reply; a reply without outcomes is its own. */
function outcomesIn(beat: JsonObject): readonly (readonly [JsonObject | null, JsonObject])[] {
  return listAt(beat, ['replies'])
    .filter(isObject)
    .flatMap((reply) => {
      const outcomes = listAt(reply, ['outcomes']).filter(isObject);
      return (outcomes.length === 0 ? [reply] : outcomes).map((outcome) => [reply, outcome] as const);
    });
}

function toneOf(outcome: JsonObject): Tone {
  const follows = Object.keys(objectAt(outcome, ['follows'])).length > 0;
  const breaks = Object.keys(objectAt(outcome, ['breaks'])).length > 0 || outcome['excuse'] !== undefined;
  if (follows && breaks) return 'both';
  return follows ? 'follows' : breaks ? 'breaks' : 'neither';
}

function threadsIn(draft: JsonObject): readonly Thread[] {
  const promises = objectAt(draft, ['promises']);
  const beats = Object.entries(objectAt(draft, ['beats']));
  return Object.keys(promises).flatMap((promise) => {
    const label = textAt(promises, [promise, 'label']) || promise;
    const made = beats.filter(([, beat]) => makes(beat, promise)).map(([id]) => id);
    const settled = beats.filter(([, beat]) => settles(beat, promise)).map(([id]) => id);
    return made.flatMap((from) =>
      settled.filter((to) => to !== from).map((to): Thread => ({ promise, label, from, to })),
    );
  });
}

function makes(beat: Json, promise: string): boolean {
  return listAt(beat, ['replies']).some(
    (reply) =>
      textAt(reply, ['promise', 'id']) === promise || textAt(reply, ['quote', 'promise']) === promise,
  );
}

function settles(beat: Json, promise: string): boolean {
  const names = (value: Json, path: Path) =>
    listAt(value, path).some(
      (each) => (typeof each === 'string' ? each : textAt(each, ['promise'])) === promise,
    );
  if (names(beat, ['settles']) || names(at(beat, ['silence']) ?? null, ['settles'])) return true;
  return isObject(beat) && outcomesIn(beat).some(([, outcome]) => names(outcome, ['settles']));
}
