import { html, nothing, type TemplateResult } from 'lit-html';
import type { Scenario } from '../../core/index.ts';
import { MAX_TRANSLATION, MAX_TRANSLATIONS } from '../../wire.ts';
import type { Bench } from '../bench/bench.ts';
import { say } from '../text/say.ts';
import { filesOf, languageName, translationsAlong, type Along } from './along.ts';
import { scenarioNow } from './read.ts';

/** Which translations go along, one way of handing on by itself: all of them, until some are left out. */
export interface AlongChoice {
  readonly chosen: readonly Along[];
  /** Whether they are longer than a server takes at once. */
  readonly isTooLong: boolean;
  template(): TemplateResult;
}

/**
 * @param name tells the choices of the pane apart
 * @param changed is called when something is left out or taken along again
 */
export function createAlongChoice(bench: Bench, name: string, changed: () => void): AlongChoice {
  const leftOut = new Set<string>();
  const chosen = () => alongNow(bench).filter(({ language }) => !leftOut.has(language));
  const isTooLong = () => tooLong(chosen());
  return {
    get chosen() {
      return chosen();
    },
    get isTooLong() {
      return isTooLong();
    },
    template() {
      const list = alongNow(bench);
      if (list.length === 0) return html`<p class="quiet-text handing-none">${say('handing.along.none')}</p>`;
      return html`<fieldset class="handing-along" data-along=${name}>
        <legend>${say('handing.along.title')}</legend>
        ${list.map((each) =>
          row(each, !leftOut.has(each.language), (goes) => {
            if (goes) leftOut.delete(each.language);
            else leftOut.add(each.language);
            changed();
          }),
        )}
        ${isTooLong() ? html`<p class="notice error" role="alert">${say('handing.along.tooLong')}</p>` : nothing}
      </fieldset>`;
    },
  };
}

function row(each: Along, goes: boolean, choose: (goes: boolean) => void): TemplateResult {
  const { language } = each;
  return html`<label class="check handing-along-row"
    ><input
      type="checkbox"
      name="along-${language}"
      .checked=${goes}
      @change=${(event: Event) => choose((event.target as HTMLInputElement).checked)}
    /><span><strong>${languageName(language)}</strong> ${standing(each)}</span></label
  >`;
}

/** How far a translation is: complete, or what of it is shown as it is written. */
function standing(each: Along): TemplateResult {
  const open = (['missing', 'stale', 'faulty'] as const).filter((state) => each[state] > 0);
  if (open.length === 0) return html`<span class="handing-whole">${say('handing.along.complete')}</span>`;
  return html`${open.map(
      (state) =>
        html`<span class="chip" data-state=${state}
          >${say(`papers.translation.${state}`, { count: each[state] })}</span
        > `,
    )}<small class="quiet-text">${say('handing.along.asWritten')}</small>`;
}

interface Read {
  readonly scenario: Scenario;
  readonly kept: Readonly<Record<string, string>> | undefined;
  readonly list: readonly Along[];
}
const known = new WeakMap<Bench, Read>();

/** The translations of the draft as it is now, worked out once for all the ways to hand it on. */
export function alongNow(bench: Bench): readonly Along[] {
  const scenario = scenarioNow(bench);
  if (scenario === null) return [];
  const { translations: kept } = bench.kept.draft;
  const before = known.get(bench);
  if (before?.scenario === scenario && before.kept === kept) return before.list;
  const list = translationsAlong(scenario, kept);
  known.set(bench, { scenario, kept, list });
  return list;
}

function tooLong(along: readonly Along[]): boolean {
  const encoder = new TextEncoder();
  const lengths = Object.values(filesOf(along)).map((file) => encoder.encode(file).length);
  const together = lengths.reduce((sum, length) => sum + length, 0);
  return together > MAX_TRANSLATIONS || lengths.some((length) => length > MAX_TRANSLATION);
}
