import { madeFrom, readTranslation } from '../../core/index.ts';
import { FOLDER } from '../scenarios/versions.ts';
import type { World } from '../world.ts';
import type { Moment } from './decisions.ts';

/** The replies of a moment in the languages that the team published them in: phones in a room are no members. */

/** By language, then by reply. */
type ReplyWords = Record<string, Record<string, string>>;

/** Moments in one language that are kept in memory, so that a room of phones reads a file once. */
const KEPT = 64;

export function makeReplyWords({
  store,
  versions,
}: Pick<World, 'store' | 'versions'>): (team: string, moment: Moment) => Promise<ReplyWords> {
  const kept = new Map<string, Record<string, string>>();
  const read = async (version: string, language: string, moment: Moment) => {
    const row = await store.read
      .selectFrom('translations')
      .select('text')
      .where('version', '=', version)
      .where('language', '=', language)
      .executeTakeFirst();
    return row === undefined ? {} : wordsIn(row.text, moment);
  };
  return async (team, moment) => {
    const version = await versions.byHash(team, moment.scenario, moment.hash);
    if (version === undefined || version.team === FOLDER) return {};
    const rows = await store.read
      .selectFrom('translations')
      .select(['language', 'stamp'])
      .where('version', '=', version.id)
      .execute();
    const words: ReplyWords = {};
    for (const { language, stamp } of rows) {
      const key = JSON.stringify([stamp, moment.beat, moment.replies]);
      const found = kept.get(key) ?? (await read(version.id, language, moment));
      const [oldest] = kept.keys();
      if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(key, found);
      words[language] = found;
    }
    return words;
  };
}

/** The replies as a file has them, as far as it was made from these very words. */
function wordsIn(text: string, { beat, replies }: Moment): Record<string, string> {
  const reading = readTranslation(text, 'translation.json');
  if (!reading.ok) return {};
  const keyOf = (reply: string) => `beats/${beat}/replies/${reply}/say`;
  const source = replies.map((reply) => ({ key: keyOf(reply.id), text: reply.text }));
  const { texts } = madeFrom(source, reading.value);
  return Object.fromEntries(
    replies.flatMap(({ id }) => {
      const words = texts[keyOf(id)];
      return words === undefined ? [] : [[id, words]];
    }),
  );
}
