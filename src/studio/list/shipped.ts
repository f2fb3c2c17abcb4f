/** The scenarios that are served with the game, to be copied. */
export interface ShippedCard {
  readonly id: string;
  readonly title: string;
  /** To be fetched from `/scenarios/`. */
  readonly file: string;
}

/** The list of them; empty where it can't be had. */
export async function loadShippedCards(): Promise<readonly ShippedCard[]> {
  try {
    const answer = await fetch('/scenarios/index.json');
    return answer.ok ? readCards(await answer.json()) : [];
  } catch {
    return [];
  }
}

function readCards(data: unknown): ShippedCard[] {
  if (!Array.isArray(data)) return [];
  return data.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const { id, title, file } = item as Record<string, unknown>;
    return typeof id === 'string' && typeof title === 'string' && typeof file === 'string'
      ? [{ id, title, file }]
      : [];
  });
}
