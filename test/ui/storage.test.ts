import { describe, expect, it } from 'vitest';
import { openStore, parseJson } from '../../src/ui/storage.ts';

/** A storage like the browser's, with room for so many characters. */
function storageOf(room = Infinity): Storage & Record<string, unknown> {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, text: string) {
      const others = [...kept].reduce((sum, [name, held]) => (name === key ? sum : sum + held.length), 0);
      if (others + text.length > room) throw new DOMException('no room', 'QuotaExceededError');
      kept.set(key, text);
      Object.defineProperty(storage, key, { value: text, enumerable: true, configurable: true });
    },
    removeItem(key: string) {
      kept.delete(key);
      Reflect.deleteProperty(storage, key);
    },
  };
  for (const name of ['getItem', 'setItem', 'removeItem']) {
    Object.defineProperty(storage, name, { enumerable: false });
  }
  return storage as unknown as Storage & Record<string, unknown>;
}

describe('a store', () => {
  it('keeps and gives back', () => {
    const storage = storageOf();
    openStore(() => storage).write('a', 'one');
    const later = openStore(() => storage);
    expect(later.read('a')).toBe('one');
    later.remove('a');
    expect(later.read('a')).toBeNull();
    expect(later.trouble).toBe('none');
  });

  it('lists keys by their beginning', () => {
    const storage = storageOf();
    const store = openStore(() => storage);
    store.write('run/b', '1');
    store.write('run/a', '1');
    store.write('other', '1');
    expect(store.keys('run/')).toEqual(['run/a', 'run/b']);
  });

  it('goes on in memory where the browser refuses, and says so', () => {
    const store = openStore(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const told: string[] = [];
    store.watch(() => told.push(store.trouble));
    store.write('a', 'one');
    expect(store.read('a')).toBe('one');
    expect(store.keys('')).toEqual(['a']);
    store.remove('a');
    expect(store.read('a')).toBeNull();
    expect(told).toEqual(['blocked']);
  });

  it('goes on in memory where there is no room, and takes it back once there is', () => {
    const storage = storageOf(10);
    const store = openStore(() => storage);
    store.write('old', '12345678');
    store.write('new', '12345678');
    expect(store.trouble).toBe('full');
    expect(store.read('new')).toBe('12345678');
    expect(storage.getItem('new')).toBeNull();
    store.remove('old');
    store.write('new', '12345678');
    expect(store.trouble).toBe('none');
    expect(storage.getItem('new')).toBe('12345678');
  });
});

describe('JSON that was kept', () => {
  it('is undefined where it is none', () => {
    expect(parseJson('{"a":1}')).toEqual({ a: 1 });
    expect(parseJson('{"a":')).toBeUndefined();
    expect(parseJson(null)).toBeUndefined();
  });
});
