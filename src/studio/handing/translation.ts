import { html, nothing, type TemplateResult } from 'lit-html';
import {
  fitTo,
  languageOf,
  prettyJson,
  readTable,
  readTranslation,
  tableOf,
  textsOfScenario,
  translatedTexts,
  translationFindings,
  type Finding,
  type Scenario,
  type TranslatedText,
  type Translation,
} from '../../core/index.ts';
import { LANGUAGES } from '../../ui/text/texts.ts';
import type { Bench } from '../bench/bench.ts';
import { download } from '../../ui/download.ts';
import { loadTranslation, readFile } from '../document/files.ts';
import { icon } from '../pieces/icons.ts';
import { say } from '../text/say.ts';
import { csvOf, rowsOf } from './csv.ts';
import { languageName } from './along.ts';
import { scenarioNow, stemOf } from './read.ts';
import { section, type HandingSection, type MakeSection } from './section.ts';

/** The texts out to a translator as a table, and back; the translation is kept with the draft. */
export const translationSection: MakeSection = (bench) => new TranslationSection(bench);

/** So many findings, and so many texts that are missing or out of date, are listed. */
const LISTED = 30;
const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/;
const OTHER = '';

class TranslationSection implements HandingSection {
  readonly #bench: Bench;
  #language = 'de';
  /** Whether another language than those of the interface is wanted. */
  #isOther = false;
  #trouble: string | null = null;
  #findings: readonly Finding[] = [];
  #taken: number | null = null;
  /** Whether what was taken back last was a file, which has no cells. */
  #isFile = false;
  /** Languages whose translation in the scenarios folder was looked for. */
  readonly #looked = new Set<string>();

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  shown(): void {
    void this.#lookForShipped();
  }

  template(): TemplateResult {
    const scenario = scenarioNow(this.#bench);
    if (scenario !== null) this.#settle(scenario);
    return section(
      'translation',
      { title: say('papers.translation.title'), lead: say('papers.translation.lead') },
      scenario === null
        ? html`<p class="notice error">${say('papers.errors')}</p>`
        : html`${this.#choice(scenario)} ${TAG.test(this.#language) ? this.#standing(scenario) : nothing}
          ${this.#trouble === null ? nothing : html`<p class="notice error" role="alert">${this.#trouble}</p>`}
          ${this.#remarks()}`,
    );
  }

  /** A scenario is not translated into its own language. */
  #settle(scenario: Scenario): void {
    const offered = this.#offered(scenario);
    if (!this.#isOther && !offered.includes(this.#language)) this.#language = offered[0] ?? this.#language;
  }

  /** The languages of the interface, and those that the draft is translated into. */
  #offered(scenario: Scenario): readonly string[] {
    const own = languageOf(scenario);
    const begun = Object.keys(this.#bench.kept.draft.translations ?? {});
    return [...new Set([...LANGUAGES, ...begun])].filter((language) => language !== own);
  }

  #choice(scenario: Scenario): TemplateResult {
    const choose = (value: string) => {
      this.#isOther = value === OTHER;
      this.#take(value);
    };
    const bad = this.#isOther && this.#language !== '' && !TAG.test(this.#language);
    return html`<p class="handing-language">
        <label
          ><span>${say('papers.translation.language')}</span>
          <select
            data-action="translation-language"
            @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
          >
            ${this.#offered(scenario).map(
              (language) =>
                html`<option value=${language} ?selected=${!this.#isOther && language === this.#language}>
                  ${languageName(language)}
                </option>`,
            )}
            <option value=${OTHER} ?selected=${this.#isOther}>${say('papers.translation.other')}</option>
          </select></label
        >
        ${
          this.#isOther
            ? html`<label
                ><span>${say('papers.translation.tag')}</span>
                <input
                  size="8"
                  maxlength="12"
                  autocomplete="off"
                  spellcheck="false"
                  aria-invalid=${bad}
                  .value=${this.#language}
                  @change=${(event: Event) => this.#take((event.target as HTMLInputElement).value.trim())}
              /></label>`
            : nothing
        }
      </p>
      ${bad ? html`<p class="notice error" role="alert">${say('papers.translation.badTag')}</p>` : nothing}`;
  }

  #take(language: string): void {
    this.#language = language;
    [this.#trouble, this.#findings, this.#taken] = [null, [], null];
    void this.#lookForShipped();
    this.#bench.update();
  }

  #standing(scenario: Scenario): TemplateResult {
    const texts = translatedTexts(textsOfScenario(scenario), this.#translation());
    const of = (state: TranslatedText['state']) => texts.filter((text) => text.state === state);
    const [missing, stale, faulty] = [of('missing'), of('stale'), of('faulty')];
    const open = [...faulty, ...stale, ...missing];
    const done = texts.length - missing.length;
    return html`<p class="handing-counts" role="status" data-open=${open.length}>
        ${
          open.length === 0
            ? html`<strong>${say('papers.translation.all', { count: texts.length })}</strong>`
            : html`<strong>${say('papers.translation.counts', { done, all: texts.length })}</strong> ${(
                  ['missing', 'stale', 'faulty'] as const
                ).map((state) => {
                  const count = of(state).length;
                  return count === 0
                    ? nothing
                    : html`<span class="chip" data-state=${state}
                        >${say(`papers.translation.${state}`, { count })}</span
                      >`;
                })}`
        }
      </p>
      <p class="handing-actions">
        <button
          class="button small primary"
          type="button"
          data-action="translation-table"
          @click=${() => this.#hand(scenario)}
        >
          ${icon('save')}${say('papers.translation.table')}
        </button>
        <label class="button small file"
          >${icon('open')}${say('papers.translation.import')}<input
            class="file-input"
            type="file"
            accept=".csv,text/csv"
            data-action="translation-import"
            @change=${(event: Event) => void this.#takeBack(scenario, event.target as HTMLInputElement)}
        /></label>
        <label class="button small file"
          >${icon('open')}${say('papers.translation.openFile')}<input
            class="file-input"
            type="file"
            accept=".json,application/json"
            data-action="translation-open"
            @change=${(event: Event) => void this.#takeBack(scenario, event.target as HTMLInputElement)}
        /></label>
        ${
          done === 0
            ? nothing
            : html`<button
                class="button small"
                type="button"
                data-action="translation-file"
                @click=${this.#download}
              >
                ${icon('save')}${say('papers.translation.file')}
              </button>`
        }
      </p>
      ${
        done === 0
          ? nothing
          : html`<p class="quiet-text">
              ${say('papers.translation.where')}
              <code>locales/${this.#language}/${stemOf(this.#bench)}.json</code>
            </p>`
      }
      ${open.length === 0 || done === 0 ? nothing : openList(open)}`;
  }

  #remarks(): TemplateResult {
    const said = this.#findings.filter(({ code }) => code !== 'text-missing');
    const rest = said.length - LISTED;
    return html`${
      this.#taken === null
        ? nothing
        : html`<p class="notice" role="status" data-taken=${this.#taken}>
            ${say('papers.translation.taken', { count: this.#taken })}
          </p>`
    }
    ${
      said.length === 0
        ? nothing
        : html`<h4>${say('papers.translation.problems')}</h4>
            <ul class="handing-problems" data-remarks=${said.length}>
              ${said.slice(0, LISTED).map(
                ({ line, column, level, message }) =>
                  html`<li data-level=${level}>
                    ${icon(level)}<span
                      ><small
                        >${say(this.#isFile ? 'papers.translation.placeInFile' : 'papers.translation.place', { line, column })}</small
                      ><br />${message}</span
                    >
                  </li>`,
              )}
              ${rest > 0 ? html`<li>${say('papers.translation.more', { count: rest })}</li>` : nothing}
            </ul>`
    }`;
  }

  /** The translation as it is kept with the draft. */
  #translation(): Translation | null {
    const text = this.#bench.kept.draft.translations?.[this.#language];
    if (text === undefined) return null;
    const read = readTranslation(text, 'translation.json');
    return read.ok ? read.value : null;
  }

  #keep(translation: string): void {
    const { kept } = this.#bench;
    kept.amend({ translations: { ...kept.draft.translations, [this.#language]: translation } });
  }

  /** A scenario that ships with its translation begins with that. */
  async #lookForShipped(): Promise<void> {
    const { kept } = this.#bench;
    const language = this.#language;
    if (this.#looked.has(language) || kept.draft.translations?.[language] !== undefined) return;
    this.#looked.add(language);
    const stem = stemOf(this.#bench);
    const text = await loadTranslation(language, stem);
    if (text === null || !readTranslation(text, stem).ok || language !== this.#language) return;
    this.#keep(text);
    this.#bench.update();
  }

  #hand(scenario: Scenario): void {
    const name = `${stemOf(this.#bench)}.${this.#language}.csv`;
    const table = tableOf(scenario, textsOfScenario(scenario), this.#translation());
    download(name, csvOf(table), 'text/csv');
    this.#bench.shell.announce(say('papers.downloaded', { name }));
  }

  readonly #download = (): void => {
    const translation = this.#translation();
    if (translation === null) return;
    const name = `${stemOf(this.#bench)}.json`;
    download(name, `${prettyJson(translation)}\n`);
    this.#bench.shell.announce(say('papers.downloaded', { name }));
  };

  async #takeBack(scenario: Scenario, input: HTMLInputElement): Promise<void> {
    const [chosen] = input.files ?? [];
    if (chosen === undefined) return;
    const file = await readFile(chosen);
    input.value = '';
    [this.#trouble, this.#findings, this.#taken] = [null, [], null];
    if (file.ok) this.#takeText(scenario, file.name, file.text);
    else {
      const why = say(file.why === 'too-big' ? 'papers.translation.tooBig' : 'papers.translation.noText');
      this.#trouble = say('papers.translation.unreadable', { why });
    }
    this.#bench.update();
  }

  #takeText(scenario: Scenario, name: string, text: string): void {
    this.#isFile = name.toLowerCase().endsWith('.json');
    if (this.#isFile) this.#takeFile(scenario, name, text);
    else this.#takeTable(scenario, name, text);
  }

  /** A translation as a file says itself which language it is in; it is laid over what there is in that. */
  #takeFile(scenario: Scenario, name: string, text: string): void {
    const [of, source] = [stemOf(this.#bench), textsOfScenario(scenario)];
    const { translation, findings } = translationFindings(text, name, of, source);
    if (translation?.language === languageOf(scenario)) {
      this.#trouble = say('papers.translation.sameLanguage');
      return;
    }
    this.#findings = findings;
    if (translation === null) return;
    this.#language = translation.language;
    this.#isOther = false;
    const before = this.#translation();
    const texts = { ...before?.texts, ...translation.texts };
    const sources = { ...before?.sources, ...translation.sources };
    const fitted = fitTo(of, source, { ...translation, texts, sources });
    const changed = Object.entries(fitted.texts).filter(([key, words]) => before?.texts[key] !== words);
    this.#taken = changed.length;
    this.#keep(`${prettyJson(fitted)}\n`);
    this.#bench.shell.announce(say('papers.translation.taken', { count: changed.length }));
  }

  #takeTable(scenario: Scenario, name: string, text: string): void {
    const rows = rowsOf(text);
    if (!rows.ok) {
      this.#trouble = say('papers.translation.unreadable', { why: rows.message });
      return;
    }
    const job = { file: name, of: stemOf(this.#bench), language: this.#language };
    const read = readTable(job, rows.rows, textsOfScenario(scenario), this.#translation());
    this.#findings = read.findings;
    if (read.translation === null) return;
    this.#taken = read.changed;
    this.#keep(`${prettyJson(read.translation)}\n`);
    this.#bench.shell.announce(say('papers.translation.taken', { count: read.changed }));
  }
}

/** The texts that are missing, out of date or faulty, the worst first. */
function openList(open: readonly TranslatedText[]): TemplateResult {
  const rest = open.length - LISTED;
  return html`<details class="handing-open">
    <summary>${say('papers.translation.open')}</summary>
    <ul class="handing-problems">
      ${open.slice(0, LISTED).map(
        ({ key, text, state }) =>
          html`<li data-state=${state}>
            <span
              ><small>${say(`papers.translation.state.${state}`)} · <code>${key}</code></small
              ><br />${text}</span
            >
          </li>`,
      )}
      ${rest > 0 ? html`<li>${say('papers.translation.more', { count: rest })}</li>` : nothing}
    </ul>
  </details>`;
}
