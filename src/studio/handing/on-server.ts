import { html, nothing, type TemplateResult } from 'lit-html';
import { fitTo, prettyJson, readScenario, textsOfScenario, type Scenario } from '../../core/index.ts';
import { languageNow } from '../../ui/text/texts.ts';
import type { CallFailure } from '../../wire.ts';
import type { Bench } from '../bench/bench.ts';
import { icon } from '../pieces/icons.ts';
import { call } from '../team/call.ts';
import type { PlayedVersion, TeamStanding } from '../team/standings.ts';
import { say } from '../text/say.ts';
import { languageName, type Along } from './along.ts';
import type { AlongChoice } from './along-choice.ts';
import { failureWords } from './teams.ts';

/**
 * The translations that stand with the version that a team plays: each can be taken into the draft or taken back, and
 * those of the draft can be sent there by themselves, without publishing anything else.
 */
export interface OnServer {
  template(standing: TeamStanding): TemplateResult | typeof nothing;
}

/** What came of asking the server: a sentence, or why it was not done. */
type Came =
  | { readonly ok: true; readonly said: string }
  | { readonly ok: false; readonly why: CallFailure | 'nothing-fits' };

const said = (sentence: string): Came => ({ ok: true, said: sentence });
const failed = (why: CallFailure | 'nothing-fits'): Came => ({ ok: false, why });

interface Place {
  readonly team: string;
  readonly scenario: string;
  readonly hash: string;
}

/** @param reload asks the server anew how things stand */
export function createOnServer(
  bench: Bench,
  scenario: () => string,
  choice: AlongChoice,
  reload: () => Promise<void>,
): OnServer {
  let isBusy = false;
  let failure: CallFailure | 'nothing-fits' | null = null;
  let done: string | null = null;
  /** Does one thing at a time, and tells what came of it. */
  const act = async (work: () => Promise<Came>) => {
    if (isBusy) return;
    [isBusy, failure, done] = [true, null, null];
    bench.update();
    const came = await work();
    if (came.ok) {
      done = came.said;
      bench.shell.announce(done);
    } else failure = came.why;
    isBusy = false;
    await reload();
  };

  const send = (place: Place, along: readonly Along[], version: number) =>
    act(async () => {
      const source = await call('scenarioSource', { params: { ...place } });
      if (!source.ok) return failed(source);
      const played = readPlayed(bench, source.value);
      if (played === null) return failed('nothing-fits');
      const texts = textsOfScenario(played);
      const sent: string[] = [];
      for (const { language, translation } of along) {
        const fitted = fitTo(played.id, texts, translation);
        if (Object.keys(fitted.texts).length === 0) continue;
        const body = { translation: JSON.stringify(fitted) };
        const answer = await call('addTranslation', { params: { ...place }, body });
        if (!answer.ok) return failed(answer);
        sent.push(languageName(language));
      }
      if (sent.length === 0) return failed('nothing-fits');
      return said(say('handing.onServer.sent', { version, languages: listed(sent) }));
    });
  const take = (place: Place, language: string) =>
    act(async () => {
      const answer = await call('scenarioTranslation', { params: { ...place, language } });
      if (!answer.ok) return failed(answer);
      const { translation } = answer.value;
      const { kept } = bench;
      if (translation !== null)
        kept.amend({ translations: { ...kept.draft.translations, [language]: spread(translation) } });
      return said(say('handing.onServer.taken', { language: languageName(language) }));
    });
  const remove = (place: Place, language: string, version: number) =>
    act(async () => {
      const answer = await call('removeTranslation', { params: { ...place, language } });
      if (!answer.ok) return failed(answer);
      return said(say('handing.onServer.removed', { language: languageName(language), version }));
    });

  return {
    template({ team, versions }) {
      const played = versions.find(({ current, from }) => current && from === 'team');
      if (played === undefined) return nothing;
      const { hash, version, translations } = played;
      const place = { team: team.id, scenario: scenario(), hash };
      const own = bench.kept.draft.translations ?? {};
      const { chosen } = choice;
      return html`<div class="handing-on-server" data-on-server=${version}>
        ${
          translations.length === 0
            ? html`<p class="quiet-text">${say('handing.onServer.none', { version })}</p>`
            : html`<p>${say('handing.onServer.title', { version })}</p>
                <ul class="handing-told">
                  ${translations.map((each) =>
                    row(each, {
                      take: Object.hasOwn(own, each.language) ? null : () => void take(place, each.language),
                      remove: () => void remove(place, each.language, version),
                    }),
                  )}
                </ul>`
        }
        ${
          chosen.length === 0
            ? nothing
            : html`<p class="handing-actions">
                <button
                  class="button small"
                  type="button"
                  data-action="send-translations"
                  aria-disabled=${isBusy || choice.isTooLong}
                  @click=${() => (choice.isTooLong ? undefined : void send(place, chosen, version))}
                >
                  ${say('handing.onServer.send', { version })}
                </button>
                <span class="quiet-text">${say('handing.onServer.sendHint')}</span>
              </p>`
        }
        <div role="status">
          ${done === null ? nothing : html`<p class="notice good" data-told>${done}</p>`}
        </div>
        ${
          failure === null
            ? nothing
            : html`<p class="notice error" role="alert">
                ${failure === 'nothing-fits' ? say('handing.onServer.nothingFits') : failureWords(failure)}
              </p>`
        }
      </div>`;
    },
  };
}

function row(
  { language, changed }: PlayedVersion['translations'][number],
  { take, remove }: { readonly take: (() => void) | null; readonly remove: () => void },
): TemplateResult {
  const day = new Intl.DateTimeFormat(languageNow(), { dateStyle: 'medium' }).format(Date.parse(changed));
  const name = languageName(language);
  return html`<li data-told-in=${language}>
    <span><strong>${name}</strong>, ${say('handing.onServer.since', { day })}</span>
    ${
      take === null
        ? nothing
        : html`<button class="button small" type="button" data-action="take-translation" @click=${take}>
            ${icon('open')}${say('handing.onServer.take')}<span class="hidden-text">: ${name}</span>
          </button>`
    }
    <button class="button small quiet" type="button" data-action="remove-translation" @click=${remove}>
      ${icon('trash')}${say('handing.onServer.remove')}<span class="hidden-text">: ${name}</span>
    </button>
  </li>`;
}

/** The version that the team plays; it was read without errors when it was published. */
function readPlayed({ tips }: Bench, source: string): Scenario | null {
  if (tips.value === null) return null;
  const read = readScenario(source, 'published.json', tips.value);
  return read.ok ? read.value : null;
}

function spread(file: string): string {
  return `${prettyJson(JSON.parse(file))}\n`;
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat(languageNow(), { type: 'conjunction' }).format(names);
}
