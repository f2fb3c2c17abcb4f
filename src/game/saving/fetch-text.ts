/** Fetching from the scenarios folder. */

type Fetched =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: 'gone' | 'unreachable' };

/** The text of a file in the scenarios folder, or why it can't be had just now. */
export async function fetchText(file: string): Promise<Fetched> {
  try {
    const answer = await fetch(`/scenarios/${file}`);
    if (answer.ok) return { ok: true, text: await answer.text() };
    return { ok: false, why: answer.status === 404 ? 'gone' : 'unreachable' };
  } catch {
    return { ok: false, why: 'unreachable' };
  }
}
