import { html, type TemplateResult } from 'lit-html';
import { CHANNELS, SETTINGS } from '../../core/vocabulary.ts';
import { faceUrl } from '../../ui/look-face.ts';
import { LOOKS } from '../../ui/looks.ts';
import { options as optionsOf } from '../../ui/options.ts';
import { parseJson, type Store } from '../../ui/storage.ts';
import { choiceWord } from '../form/words.ts';
import { icon } from '../pieces/icons.ts';
import { say } from '../text/say.ts';
import { ticksIn, type CheckItem } from './anonymous.ts';
import { checklist } from './anonymous-dialog.ts';
import { NO_ANSWERS, type Answers } from './answers.ts';

/** Six plain questions about last week's complaint. What was answered is kept until the scenario is built. */
export interface Interview {
  template(): TemplateResult;
}

const KEY = 'good-call/1/interview';
const UNITS = ['minutes', 'hours', 'days'] as const;
const VERDICTS = ['wavers', 'leaves'] as const;
/** How they felt, from the moods that people complain in. */
const MOODS = { furious: 2, annoyed: 5, worried: 8, neutral: 11 } as const;

export function createInterview(options: {
  readonly store: Store;
  /** Told what was answered, and what of the checklist was ticked off. */
  readonly build: (answers: Answers, ticked: readonly CheckItem[]) => void;
  readonly leave: () => void;
}): Interview {
  const { store } = options;
  const before = parseJson(store.read(KEY));
  let answers = readAnswers(before);
  let ticked = readTicks(before);
  const keep = () => store.write(KEY, JSON.stringify({ ...answers, ticked }));
  const change = (part: Partial<Answers>) => {
    answers = { ...answers, ...part };
    keep();
  };
  const tick = (now: readonly CheckItem[]) => {
    ticked = now;
    keep();
  };
  const text = (name: TextAnswer, rows = 1) =>
    answerField(answers, name, rows, (value) => change({ [name]: value }));
  const choice = <T extends string>(
    name: string,
    label: string,
    list: readonly T[],
    now: T,
    choose: (value: T) => void,
  ) =>
    html`<label class="field"
      ><span>${label}</span
      ><select
        class="input"
        name=${name}
        @change=${(event: Event) => {
          const found = list.find((item) => item === (event.target as HTMLSelectElement).value);
          if (found !== undefined) choose(found);
        }}
      >
        ${optionsOf(list, now, choiceWord)}
      </select></label
    >`;
  const submit = (event: Event) => {
    event.preventDefault();
    store.remove(KEY);
    options.build(answers, ticked);
  };
  const mood = () =>
    (Object.keys(MOODS) as (keyof typeof MOODS)[]).find((word) => MOODS[word] >= answers.mood) ?? 'neutral';

  return {
    template: () =>
      html`<form class="interview" @submit=${submit}>
        <p class="lead">${say('interview.lead')}</p>
        ${question(
          1,
          'who',
          html`${text('name')}
            <fieldset class="field looks">
              <legend>${say('interview.look')}</legend>
              <div class="looks-list">
                ${LOOKS.map((look, index) => lookChoice(look, index, answers, (chosen) => change({ look: chosen })))}
              </div>
            </fieldset>
            <div class="interview-row">
              ${choice('channel', say('interview.channel'), CHANNELS, answers.channel, (channel) => change({ channel }))}
              ${choice('setting', say('interview.setting'), SETTINGS, answers.setting, (setting) => change({ setting }))}
              ${choice('mood', say('interview.mood'), Object.keys(MOODS) as (keyof typeof MOODS)[], mood(), (word) => change({ mood: MOODS[word] }))}
            </div>
            <p class="quiet-text">${say('interview.settingHint')}</p>
            ${text('wants', 2)}`,
        )}
        ${question(
          2,
          'promised',
          html`${text('promised')}
            <div class="interview-row">
              <label class="field"
                ><span>${say('interview.delivers')}</span
                ><input
                  class="input number"
                  type="number"
                  name="delivers"
                  min="1"
                  max="90"
                  .value=${String(answers.delivers)}
                  @input=${(event: Event) => {
                    const number = (event.target as HTMLInputElement).valueAsNumber;
                    if (!Number.isNaN(number)) change({ delivers: number });
                  }}
              /></label>
              ${choice('unit', say('interview.unit'), UNITS, answers.unit, (unit) => change({ unit }))}
            </div>`,
        )}
        ${question(3, 'unknown', text('unknown'))} ${question(4, 'said', text('said', 2))}
        ${question(5, 'should', text('should', 2))}
        ${question(
          6,
          'came',
          html`${text('came', 2)}
          ${choice('verdict', say('interview.verdict'), VERDICTS, answers.verdict, (verdict) => change({ verdict }))}`,
        )}
        <details class="copies" open>
          <summary>${say('anonymous.title')}</summary>
          <p class="quiet-text">${say('anonymous.text')}</p>
          ${checklist(ticked, tick)}
        </details>
        <p class="dialog-actions">
          <button class="button primary" type="submit" data-action="build">
            ${icon('check')}${say('interview.build')}
          </button>
          <button class="button quiet" type="button" @click=${options.leave}>
            ${say('interview.leave')}
          </button>
        </p>
      </form>`,
  };
}

type TextAnswer = 'name' | 'wants' | 'promised' | 'unknown' | 'said' | 'should' | 'came';

function question(
  number: number,
  name: 'who' | 'promised' | 'unknown' | 'said' | 'should' | 'came',
  fields: TemplateResult,
): TemplateResult {
  return html`<fieldset class="question">
    <legend>
      <span class="item-number" aria-hidden="true">${number}</span> ${say(`interview.${name}.question`)}
    </legend>
    <p class="quiet-text">${say(`interview.${name}.hint`)}</p>
    ${fields}
  </fieldset>`;
}

function answerField(
  answers: Answers,
  name: TextAnswer,
  rows: number,
  change: (value: string) => void,
): TemplateResult {
  const typed = (event: Event) => change((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  const field =
    rows === 1
      ? html`<input
          class="input"
          type="text"
          name=${name}
          spellcheck="true"
          autocomplete="off"
          maxlength="400"
          .value=${answers[name]}
          @input=${typed}
        />`
      : html`<textarea
          class="input"
          name=${name}
          rows=${rows}
          spellcheck="true"
          maxlength="400"
          .value=${answers[name]}
          @input=${typed}
        ></textarea>`;
  return html`<label class="field"><span>${say(`interview.field.${name}`)}</span>${field}</label>`;
}

function lookChoice(
  look: Answers['look'],
  index: number,
  answers: Answers,
  choose: (look: Answers['look']) => void,
): TemplateResult {
  return html`<label class="look">
    <input
      type="radio"
      name="look"
      value=${look}
      .checked=${look === answers.look}
      @change=${() => choose(look)}
    />
    <img src=${faceUrl(look, 'neutral')} alt="" width="64" height="64" />
    <span>${say('form.look', { number: index + 1 })}</span>
  </label>`;
}

function readTicks(data: unknown): readonly CheckItem[] {
  return typeof data === 'object' && data !== null && 'ticked' in data ? ticksIn(data.ticked) : [];
}

/** What was kept; what does not fit any more is left out. */
function readAnswers(data: unknown): Answers {
  if (typeof data !== 'object' || data === null) return NO_ANSWERS;
  const kept = data as Record<string, unknown>;
  const fitting = Object.entries(NO_ANSWERS).map(([key, otherwise]: [string, unknown]) => [
    key,
    typeof kept[key] === typeof otherwise ? kept[key] : otherwise,
  ]);
  const read = Object.fromEntries(fitting) as Answers;
  const oneOf = <T>(list: readonly T[], value: T, otherwise: T) => (list.includes(value) ? value : otherwise);
  return {
    ...read,
    look: oneOf(LOOKS, read.look, NO_ANSWERS.look),
    channel: oneOf(CHANNELS, read.channel, NO_ANSWERS.channel),
    setting: oneOf(SETTINGS, read.setting, NO_ANSWERS.setting),
    unit: oneOf(UNITS, read.unit, NO_ANSWERS.unit),
    verdict: oneOf(VERDICTS, read.verdict, NO_ANSWERS.verdict),
    mood: Math.min(20, Math.max(0, Math.round(read.mood))),
  };
}
