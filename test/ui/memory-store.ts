import { openStore, type Store } from '../../src/ui/storage.ts';

/** A store that keeps everything in memory, for tests. */
export function memoryStore(): Store {
  return openStore(() => {
    throw new DOMException('there is no storage in a test', 'SecurityError');
  });
}
