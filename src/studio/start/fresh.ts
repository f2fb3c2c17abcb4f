/** Drafts that the six questions have just made: they are opened to be played, once. */

const fresh = new Set<string>();

export function markFresh(draft: string): void {
  fresh.add(draft);
}

/** Whether a draft has just been made; from then on it is one like the others. */
export function takeFresh(draft: string): boolean {
  return fresh.delete(draft);
}
