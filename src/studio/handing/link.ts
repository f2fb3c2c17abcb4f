import { html, nothing, type TemplateResult } from 'lit-html';
import { MAX_NAME, tidyName } from '../../ui/profiles.ts';
import { MAX_PACKED, packLink, type Packed } from '../../ui/sharing/packed-link.ts';
import { toldText } from '../../ui/sharing/told.ts';
import { languageNow } from '../../ui/text/texts.ts';
import type { Bench } from '../bench/bench.ts';
import { say } from '../text/say.ts';
import { wholeAddress } from '../../ui/reach.ts';
import { createAlongChoice } from './along-choice.ts';
import { copyField, localNote } from './copy-field.ts';
import { scenarioNow } from './read.ts';
import { downloadDraft } from './save.ts';
import { section, type MakeSection } from './section.ts';

interface Made {
  readonly version: number;
  readonly packed: Packed;
  /** What came of the link with its translations, where it had to do without them. */
  readonly without?: Packed;
}

/** A link that carries a small scenario in itself: no server keeps it, and none is needed to open it. */
export const linkSection: MakeSection = (bench) => {
  let name = bench.shell.profiles.current?.name ?? '';
  let made: Made | null = null;
  const along = createAlongChoice(bench, 'link', () => {
    made = null;
    bench.update();
  });

  const make = async () => {
    const { version, value } = bench.document;
    // White space that means nothing would only make the link longer.
    const text = { by: tidyName(name) ?? '', source: JSON.stringify(value) };
    const scenario = scenarioNow(bench);
    const told = scenario === null ? [] : along.chosen.map((each) => toldText(scenario, each.translation));
    const whole = await packLink({ ...text, told });
    // What does not fit with its translations may fit without.
    const plain = whole.ok || told.length === 0 ? null : await packLink({ ...text, told: [] });
    made = plain?.ok === true ? { version, packed: plain, without: whole } : { version, packed: whole };
    const { packed, without } = made;
    bench.shell.announce(
      packed.ok
        ? say(without === undefined ? 'handing.link.made' : 'handing.link.without.short')
        : say(`handing.link.${packed.why}.short`),
    );
    bench.update();
  };

  const content = () => {
    const { isGood, version } = bench.document;
    const isStale = made !== null && made.version !== version;
    return html`${along.template()}
      <div class="handing-actions">
        <label class="field handing-name"
          ><span>${say('handing.link.name')}</span
          ><input
            class="input"
            name="link-name"
            maxlength=${MAX_NAME}
            autocomplete="off"
            .value=${name}
            @input=${(event: Event) => {
              ({ value: name } = event.target as HTMLInputElement);
              made = null;
              bench.update();
            }}
        /></label>
        <button
          class="button small primary"
          type="button"
          data-action="make-link"
          aria-disabled=${!isGood}
          @click=${() => (isGood ? void make() : undefined)}
        >
          ${say('handing.link.make')}
        </button>
      </div>
      ${isGood ? nothing : html`<p class="notice" role="status">${say('handing.link.broken')}</p>`}
      ${made === null || isStale ? nothing : html`${withoutNote(made)} ${outcome(bench, made.packed)}`}
      ${isStale ? html`<p class="quiet-text" role="status">${say('handing.link.stale')}</p>` : nothing}`;
  };

  return {
    template: () =>
      section('link', { title: say('handing.link.title'), lead: say('handing.link.lead') }, content()),
  };
};

/** Says that the translations did not fit, and how long the link would have been. */
function withoutNote({ without }: Made): TemplateResult | typeof nothing {
  if (without === undefined || without.ok) return nothing;
  const count = new Intl.NumberFormat(languageNow());
  const length = without.why === 'too-long' ? without.length : null;
  return html`<p class="notice" role="status" data-without>
    ${
      length === null
        ? say('handing.link.without.far', { most: count.format(MAX_PACKED) })
        : say('handing.link.without.long', { length: count.format(length), most: count.format(MAX_PACKED) })
    }
  </p>`;
}

function outcome(bench: Bench, packed: Packed): TemplateResult {
  const count = new Intl.NumberFormat(languageNow());
  if (packed.ok) {
    const hasErrors = bench.findings.now.counts.error > 0;
    return html`${copyField(
      say('handing.link.link', {
        length: count.format(packed.packed.length),
        most: count.format(MAX_PACKED),
      }),
      wholeAddress({ page: 'link', packed: packed.packed }),
      bench.shell.announce,
    )}
    ${hasErrors ? html`<p class="quiet-text">${say('handing.link.errors')}</p>` : nothing} ${localNote()}`;
  }
  if (packed.why === 'unsupported')
    return html`<p class="notice error" role="alert">${say('handing.link.unsupported.long')}</p>`;
  const words =
    packed.length === null
      ? say('handing.link.too-long.far', { most: count.format(MAX_PACKED) })
      : say('handing.link.too-long.long', {
          length: count.format(packed.length),
          most: count.format(MAX_PACKED),
        });
  const toTryout = () => {
    const heading = bench.shell.host.querySelector<HTMLElement>('#handing-tryout');
    heading?.scrollIntoView({ block: 'start' });
    bench.shell.host.querySelector<HTMLElement>('[data-action="new-tryout"]')?.focus();
  };
  return html`<div class="notice" role="alert" data-too-long>
    <p>${words}</p>
    <p class="handing-actions">
      <button class="button small" type="button" data-action="to-tryout" @click=${toTryout}>
        ${say('handing.link.tryout')}
      </button>
      <button
        class="button small"
        type="button"
        data-action="link-download"
        @click=${() => downloadDraft(bench)}
      >
        ${say('handing.link.download')}
      </button>
    </p>
  </div>`;
}
