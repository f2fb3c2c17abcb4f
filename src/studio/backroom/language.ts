import { getLocation, parse } from 'jsonc-parser';
import {
  getLanguageService,
  TextDocument,
  type CompletionItem,
  type LanguageService,
} from 'vscode-json-languageservice';
import { jsonSchemaOf, type Tips } from '../../core/index.ts';
import { isObject, type Json, type JsonObject, type Path } from '../document/json.ts';
import { namesOf } from '../document/names.ts';
import { kindAt, type Reference } from '../document/references.ts';
import { soundTips } from './tasks.ts';

/** What can stand at a place of the JSON, and what stands there: from the schema, the tips and the draft's own ids. */

interface Place {
  readonly source: string;
  readonly offset: number;
  /** The text of `tips.json`. */
  readonly tips: string;
}

export interface CompleteTask extends Place {
  readonly type: 'complete';
}

export interface ExplainTask extends Place {
  readonly type: 'explain';
}

export interface Completion {
  /** The range that it replaces. */
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly insert: string;
  /** Where the cursor goes, counted from the start of what is inserted. */
  readonly cursor: number;
  /** A few words beside it. */
  readonly detail: string;
  /** What it means. */
  readonly info: string;
  readonly kind: 'field' | 'value' | 'name';
}

/** Plain text that explains what stands at a place, in paragraphs. */
export interface Explanation {
  readonly from: number;
  readonly to: number;
  readonly paragraphs: readonly string[];
}

const URI = 'draft.scenario.json';
let service: LanguageService | null = null;

/**
 * The language service knows the schema from the core, and fetches nothing: a draft that names one with `$schema`, as
 * nearly all do, gets this one too, wherever that would lie.
 */
function serviceNow(): LanguageService {
  if (service !== null) return service;
  const schema = jsonSchemaOf('scenario');
  // As text, before the service ties what the schema refers to together.
  const asText = JSON.stringify(schema);
  service = getLanguageService({ schemaRequestService: () => Promise.resolve(asText) });
  service.configure({
    allowComments: false,
    schemas: [{ uri: 'scenario.schema.json', fileMatch: ['*'], schema }],
  });
  return service;
}

export async function complete(task: CompleteTask): Promise<readonly Completion[]> {
  const { source, offset } = task;
  const document = TextDocument.create(URI, 'json', 0, source);
  const languages = serviceNow();
  const [found, names] = [
    await languages.doComplete(document, document.positionAt(offset), languages.parseJSONDocument(document)),
    namesAt(task),
  ];
  const fromSchema = (found?.items ?? []).flatMap((item) => completionOf(item, document));
  const known = new Set(names.map(({ label }) => label));
  return [...names, ...fromSchema.filter(({ label }) => !known.has(label))];
}

export async function explain(task: ExplainTask): Promise<Explanation | null> {
  const { source, offset } = task;
  const document = TextDocument.create(URI, 'json', 0, source);
  const languages = serviceNow();
  const hover = await languages.doHover(
    document,
    document.positionAt(offset),
    languages.parseJSONDocument(document),
  );
  const location = getLocation(source, offset);
  const node = location.previousNode;
  const inside = node !== undefined && node.offset <= offset && offset <= node.offset + node.length;
  const named = inside && typeof node.value === 'string' ? wordsFor(task, location.path, node.value) : [];
  const paragraphs = [...named, ...plain(hover?.contents)];
  if (paragraphs.length === 0) return null;
  const range = hover?.range;
  const from = inside ? node.offset : range === undefined ? offset : document.offsetAt(range.start);
  const to = inside ? node.offset + node.length : range === undefined ? offset : document.offsetAt(range.end);
  return { from, to, paragraphs };
}

/** The words behind a name at a place: the tip, the fact, the beat. */
function wordsFor({ source, tips }: Place, path: Path, name: string): readonly string[] {
  const draft = draftOf(source);
  const place = kindAt(draft, path);
  if (place === null) return [];
  return candidates(draft, soundTips(tips), place)
    .filter(({ id }) => id === name)
    .flatMap(({ label, info }) => [label, ...info.split('\n')])
    .filter((words) => words !== '');
}

function namesAt({ source, offset, tips }: Place): readonly Completion[] {
  const location = getLocation(source, offset);
  const draft = draftOf(source);
  const place = kindAt(draft, location.path);
  if (place === null || place.isKey !== location.isAtPropertyKey) return [];
  const node = location.previousNode;
  const inside = node?.type === 'string' && node.offset < offset && offset <= node.offset + node.length;
  const [from, to] =
    inside && node !== undefined ? [node.offset, node.offset + node.length] : [offset, offset];
  const after = source.slice(to).trimStart();
  return candidates(draft, soundTips(tips), place).map(({ id, label, info }): Completion => {
    const text = JSON.stringify(id);
    const insert = location.isAtPropertyKey && !after.startsWith(':') ? `${text}: ` : text;
    return { from, to, label: text, insert, cursor: insert.length, detail: label, info, kind: 'name' };
  });
}

interface Candidate {
  readonly id: string;
  readonly label: string;
  readonly info: string;
}

function candidates(
  draft: JsonObject,
  tips: Tips | null,
  { kind, of }: Pick<Reference, 'kind' | 'of'>,
): readonly Candidate[] {
  if (kind !== 'tip') return namesOf(draft, kind, of).map(({ id, label }) => ({ id, label, info: '' }));
  return Object.entries(tips?.tips ?? {}).map(([id, tip]) => ({
    id,
    label: tip.title,
    info: `+ ${tip.follow}\n− ${tip.break}`,
  }));
}

/** The draft as far as it can be read while it is being written. */
function draftOf(source: string): JsonObject {
  const value = parse(source) as Json | undefined;
  return isObject(value) ? value : {};
}

function completionOf(item: CompletionItem, document: TextDocument): Completion[] {
  const edit = item.textEdit;
  if (edit === undefined || !('range' in edit)) return [];
  const { text, cursor } = withoutStops(edit.newText);
  const isField = /^"(?:[^"\\]|\\.)*"\s*:/.test(text);
  return [
    {
      from: document.offsetAt(edit.range.start),
      to: document.offsetAt(edit.range.end),
      label: isField ? JSON.stringify(item.label) : item.label,
      insert: text,
      cursor,
      detail: item.detail ?? '',
      info: plain(item.documentation).join('\n'),
      kind: isField ? 'field' : 'value',
    },
  ];
}

/** A snippet without its stops, `$1` and `${1:words}`; the cursor goes to the first of them. */
function withoutStops(snippet: string): { readonly text: string; readonly cursor: number } {
  let text = '';
  let cursor = -1;
  let rest = snippet;
  for (;;) {
    const stop = /\$(?:\d+|\{\d+(?::([^}]*))?\})/.exec(rest);
    if (stop === null) break;
    text += rest.slice(0, stop.index);
    if (cursor < 0) cursor = text.length;
    text += stop[1] ?? '';
    rest = rest.slice(stop.index + stop[0].length);
  }
  text = (text + rest).replaceAll('\\$', '$').replaceAll('\\}', '}');
  return { text, cursor: cursor < 0 ? text.length : cursor };
}

/** The texts in what the service says, without markup. */
function plain(contents: unknown): readonly string[] {
  if (typeof contents === 'string') return contents === '' ? [] : [contents.replaceAll(/\\([^\w\s])/g, '$1')];
  if (Array.isArray(contents)) return contents.flatMap(plain);
  if (typeof contents === 'object' && contents !== null && 'value' in contents) return plain(contents.value);
  return [];
}
