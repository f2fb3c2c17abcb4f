import { html, nothing, type TemplateResult } from 'lit-html';
import type { Answer } from '../../wire.ts';
import { cardText } from '../show/card-text.ts';
import { told, type Words } from '../show/told.ts';
import { cardKey, fetchTranslated } from '../show/translated.ts';
import { say } from '../text/say.ts';

/** The decisions that a lead chooses from, in the lead's language. */

type Decision = NonNullable<Answer<'decisions'>['suggested']>;

export interface ToldDecision extends Decision {
  readonly heading: Words;
  readonly name: Words | null;
  readonly cards: readonly { readonly id: string; readonly card: Words }[];
}

/** Fetches what the decisions are called in the reader's language. */
export async function tellDecisions(
  team: string,
  decisions: readonly Decision[],
): Promise<readonly ToldDecision[]> {
  const versions = new Map(decisions.map(({ hash, scenario, language }) => [hash, { scenario, language }]));
  const fetched = [...versions].map(
    async ([hash, { scenario, language }]) =>
      [hash, await fetchTranslated({ team, scenario, hash }, language)] as const,
  );
  const translated = new Map(await Promise.all(fetched));
  return decisions.map((decision) => {
    const { hash, beat, label, title, language, replies } = decision;
    const words = (key: string, text: string): Words =>
      translated.get(hash)?.words(key, text) ?? { text, language };
    const cards = replies.map(({ id, text }) => ({ id, card: words(cardKey(beat, id), text) }));
    const name = label === null ? null : words(`beats/${beat}/label`, label);
    return { ...decision, heading: words('title', title), name, cards };
  });
}

/** A decision with its replies, and how the team chose there as far as that may be shown. */
export function decisionText({ heading, name, cards, runs, distribution }: ToldDecision): TemplateResult {
  return html`<div class="team-decision">
    <p>
      <strong>${told(heading)}${name === null ? nothing : html`: ${told(name)}`}</strong>
      <span class="team-panel-note">${say('runs', { count: runs })}</span>
    </p>
    <ul>
      ${cards.map(({ id, card }) => {
        const share = distribution?.[id];
        return html`<li>
          ${told({ ...card, text: cardText(card.text) })}
          ${share === undefined ? nothing : html`<span class="chip">${say(`shares.${share}`)}</span>`}
        </li>`;
      })}
    </ul>
  </div>`;
}
