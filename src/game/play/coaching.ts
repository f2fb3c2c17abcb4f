import { html, nothing, type TemplateResult } from 'lit-html';
import type { Script } from '../../core/index.ts';
import { icon } from '../../ui/icons.ts';
import { say } from '../../ui/text/say.ts';
import type { Hint } from './hint.ts';
import type { Entry } from './transcript.ts';
import { told } from '../told.ts';

/** Coaching in practice, always on request: it stands where the replies stand, and never over the scene. */

/** What is at stake in this decision. */
export function hintPanel(script: Script, hint: Hint | null): TemplateResult {
  return html`<div class="coached" id="hint" data-hint>
    ${hint === null ? html`<p>${say('hint.none')}</p>` : nothing}
    ${hint?.canAsk === true ? html`<p>${say('hint.ask')}</p>` : nothing}
    ${(hint?.tips ?? []).map((id) => {
      const tip = script.tips.tips[id];
      return tip === undefined
        ? nothing
        : html`<p><strong>${told(tip.title)}</strong><br />${told(tip.follow)}</p>`;
    })}
  </div>`;
}

/** A reply that was given. */
export type Said = Extract<Entry, { kind: 'reply' }>;

/** The replies between the last two time jumps, the second of which is being shown. */
export function repliesBeforeJump(entries: readonly Entry[]): readonly Said[] {
  const here = entries.findLastIndex(({ kind }) => kind === 'jump');
  const before = entries.slice(0, Math.max(0, here)).findLastIndex(({ kind }) => kind === 'jump');
  return entries.slice(before + 1, Math.max(0, here)).filter((entry) => entry.kind === 'reply');
}

/** What each reply since the last time jump did, to be opened while time passes. */
export function coachingAtJump(script: Script, said: readonly Said[]): TemplateResult | typeof nothing {
  const notes = said.flatMap(({ at, beat, reply, words }) => {
    const found = script.scenario.beats[beat]?.replies.find(({ id }) => id === reply);
    return found === undefined ? [] : [{ at, words, coaching: found.coaching }];
  });
  if (notes.length === 0) return nothing;
  return html`<details class="coaching" data-coaching>
    <summary>${icon('light')}${say('hint.since', { count: notes.length })}</summary>
    <dl class="coached">
      ${notes.map(
        ({ words, coaching }) =>
          html`<div>
            <dt>${told(words)}</dt>
            <dd>${told(coaching)}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}
