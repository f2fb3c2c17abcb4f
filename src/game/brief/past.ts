import { html, nothing, type TemplateResult } from 'lit-html';
import type { Past, Run, Script } from '../../core/index.ts';
import { radios } from '../../ui/settings-dialog.ts';
import type { Store } from '../../ui/storage.ts';
import { say } from '../../ui/text/say.ts';
import { compileSources, loadScript, type LoadedScript } from '../saving/load-script.ts';
import { placeOfLast } from '../saving/places.ts';
import { loadRun } from '../saving/saved-run.ts';
import { weighPast } from '../weighing/weigh.ts';
import { told } from '../told.ts';

/** What a returning customer brings along: from the trainee's own last run with them, or as the scenario states it. */

export type Loaded = Extract<LoadedScript, { ok: true }>;

export type PastChoice =
  /** A first meeting. */
  | { readonly kind: 'none' }
  /** A follow-up, while the last run of the earlier scenario is looked up. */
  | { readonly kind: 'looking' }
  /** A follow-up with no earlier run at hand. */
  | { readonly kind: 'stated' }
  | { readonly kind: 'earlier'; readonly past: string; readonly run: Run; readonly own: boolean };

export function startChoice({ scenario }: Script): PastChoice {
  return { kind: scenario.after === undefined ? 'none' : 'looking' };
}

/** Looks up what the last finished run of the earlier scenario brings. */
export async function findPast(store: Store, { script, sources }: Loaded): Promise<PastChoice> {
  const { after, id } = script.scenario;
  if (after === undefined) return { kind: 'none' };
  const saved = loadRun(store, placeOfLast(after.scenario));
  if (saved === null || saved === 'unreadable') return { kind: 'stated' };
  const earlier = await loadScript(store, after.scenario, saved.run);
  if (!earlier.ok) return { kind: 'stated' };
  const past = await weighPast({
    followUp: id,
    sources,
    earlierSources: earlier.sources,
    earlier: saved.run,
  });
  return past === null ? { kind: 'stated' } : { kind: 'earlier', past, run: saved.run, own: true };
}

/** The script for a choice, and the earlier run that its run is to carry. */
export function scriptFor(
  { script, sources }: Loaded,
  choice: PastChoice,
): { readonly script: Script; readonly earlier?: Run } {
  if (choice.kind !== 'earlier' || !choice.own) return { script };
  const compiled = compileSources(script.scenario.id, sources, { past: choice.past });
  if (compiled === null) throw new Error('sources that compiled before do not compile for a past');
  return { script: compiled, earlier: choice.run };
}

/** What the customer remembers, below the brief; with a choice where there is one. */
export function pastSection(
  { scenario }: Script,
  choice: PastChoice,
  choose: (choice: PastChoice) => void,
): TemplateResult | typeof nothing {
  if (choice.kind === 'none') return nothing;
  const chosen = choice.kind === 'earlier' && choice.own ? choice.past : scenario.after?.stated;
  const past = scenario.pasts?.find(({ id }) => id === chosen);
  return html`<section aria-labelledby="brief-past" data-past=${past?.id ?? ''}>
    <h2 class="kicker" id="brief-past">${say('brief.past.title', { name: scenario.customer.name })}</h2>
    ${
      choice.kind === 'looking'
        ? html`<p role="status">${say('brief.past.looking')}</p>`
        : html`<p class="brief-words">${told(past?.says ?? '')}</p>`
    }
    ${choice.kind === 'earlier' ? choices(scenario.pasts ?? [], choice, choose) : nothing}
  </section>`;
}

function choices(
  pasts: readonly Past[],
  choice: Extract<PastChoice, { kind: 'earlier' }>,
  choose: (choice: PastChoice) => void,
): TemplateResult {
  const label = pasts.find(({ id }) => id === choice.past)?.label ?? choice.past;
  return radios({
    name: 'past',
    label: say('brief.past.choice'),
    options: [
      { value: 'own', label: say('brief.past.own'), hint: label },
      { value: 'stated', label: say('brief.past.stated') },
    ],
    chosen: choice.own ? 'own' : 'stated',
    choose: (value) => choose({ ...choice, own: value === 'own' }),
  });
}
