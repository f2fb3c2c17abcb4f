import { describe, expect, it } from 'vitest';
import { de as boardDe } from '../../src/board/text/de.ts';
import { en as boardEn } from '../../src/board/text/en.ts';
import { de as studioDe } from '../../src/studio/text/de.ts';
import { en as studioEn } from '../../src/studio/text/en.ts';
import { startDe } from '../../src/studio/text/start-de.ts';
import { startEn } from '../../src/studio/text/start-en.ts';
import { de } from '../../src/ui/text/de.ts';
import { en } from '../../src/ui/text/en.ts';
import { languageFor } from '../../src/ui/settings.ts';
import { hasText, say } from '../../src/ui/text/say.ts';
import { speak } from '../../src/ui/text/texts.ts';

/** Every text of the catalogue with its key. */
function textsOf(group: object, prefix = ''): [string, string][] {
  return Object.entries(group).flatMap(([key, value]: [string, unknown]): [string, string][] =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : textsOf(value as object, `${prefix}${key}.`),
  );
}

describe('the catalogue', () => {
  it('fills values in, and leaves them as they are', () => {
    expect(say('play.mood', { name: '<b>Dana & co</b>', mood: 'calm' })).toBe('<b>Dana & co</b> is calm');
  });

  it('chooses between one and more', () => {
    expect(say('home.minutes', { count: 1 })).toBe('1 minute');
    expect(say('home.minutes', { count: 7 })).toBe('7 minutes');
  });

  it('has both forms of every plural, and no empty text', () => {
    const texts = new Map(textsOf(en));
    for (const [key, text] of texts) {
      expect(text.trim(), key).not.toBe('');
      if (key.endsWith('_one')) expect(texts.has(key.replace(/_one$/, '_other')), key).toBe(true);
    }
  });

  it('tells which keys it has', () => {
    expect(hasText('setting.restaurant')).toBe(true);
    expect(hasText('setting.moon-base')).toBe(false);
  });
});

describe('in another language', () => {
  /** The names in double braces of a text, in alphabetical order. */
  const valuesIn = (text: string) => new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name));

  it.each([
    ['the game', en, de],
    ['the board', boardEn, boardDe],
    ['the studio', studioEn, studioDe],
    ['what the studio begins', startEn, startDe],
  ])('every text of %s is there, with the same values in it', (_room, english, translated) => {
    const german = new Map(textsOf(translated));
    for (const [key, text] of textsOf(english)) {
      expect(german.get(key)?.trim(), key).toBeTruthy();
      expect(valuesIn(german.get(key) ?? ''), key).toEqual(valuesIn(text));
    }
    expect(german.size).toBe(textsOf(english).length);
  });

  it('is spoken once it is chosen, plural rules included', async () => {
    await speak('de');
    expect(say('home.minutes', { count: 1 })).toBe('1 Minute');
    expect(say('home.minutes', { count: 7 })).toBe('7 Minuten');
    await speak('en');
    expect(say('home.minutes', { count: 7 })).toBe('7 minutes');
  });

  it.each([
    [['de-CH', 'fr'], 'de'],
    [['fr', 'DE'], 'de'],
    [['fr', 'it'], 'en'],
    [['en-GB', 'de'], 'en'],
    [[], 'en'],
  ] as const)('of those that the browser asks for, %j, the first that we have is %s', (wanted, language) => {
    expect(languageFor(wanted)).toBe(language);
  });
});
