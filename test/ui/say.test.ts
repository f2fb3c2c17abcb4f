import { describe, expect, it } from 'vitest';
import { en } from '../../src/ui/text/en.ts';
import { hasText, say } from '../../src/ui/text/say.ts';

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
