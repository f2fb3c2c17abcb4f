import './profiles.css';
import { html, nothing, type TemplateResult } from 'lit-html';
import { badge, COLOURS, FIGURES } from '../../ui/badge.ts';
import { MAX_NAME, tidyName, type PlayerLook } from '../../ui/profiles.ts';
import { say } from '../../ui/text/say.ts';

/** What somebody says of themselves: a name and a look. */
export interface Likeness {
  readonly name: string;
  readonly look: PlayerLook;
}

/** A first look, by chance, so that people on one device start out told apart. */
export function drawLook(): PlayerLook {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint32Array(2));
  return {
    figure: FIGURES[one % FIGURES.length] ?? 'star',
    colour: COLOURS[other % COLOURS.length] ?? 'sky',
  };
}

/**
 * The form for a name and a look, which welcomes somebody or changes a profile.
 */
export function likenessForm(options: {
  /** Sets the fields of two forms on one page apart. */
  readonly id: string;
  readonly now: Likeness;
  readonly change: (now: Likeness) => void;
  /** Called with a name that is not empty. */
  readonly submit: (done: Likeness) => void;
  readonly action: string;
  readonly more?: TemplateResult;
}): TemplateResult {
  const { id, now, change } = options;
  const name = tidyName(now.name);
  const submit = (event: Event) => {
    event.preventDefault();
    if (name !== null) options.submit({ ...now, name });
  };
  const type = (event: Event) => change({ ...now, name: (event.target as HTMLInputElement).value });
  return html`<form class="likeness" data-form=${id} @submit=${submit}>
    <div class="likeness-who">
      <span class="likeness-face">${badge(now.look)}</span>
      <label class="likeness-name" for=${`${id}-name`}>
        <span>${say('profile.name')}</span>
        <input
          id=${`${id}-name`}
          class="text-input"
          name="name"
          autocomplete="nickname"
          maxlength=${MAX_NAME}
          required
          .value=${now.name}
          @input=${type}
        />
      </label>
    </div>
    ${swatches(id, 'figure', now, change)} ${swatches(id, 'colour', now, change)}
    <p class="dialog-actions">
      <button class="button primary" type="submit">${options.action}</button>
      ${options.more ?? nothing}
    </p>
  </form>`;
}

function swatches(
  id: string,
  part: 'figure' | 'colour',
  now: Likeness,
  change: (now: Likeness) => void,
): TemplateResult {
  const choices: readonly PlayerLook[] =
    part === 'figure'
      ? FIGURES.map((figure) => ({ ...now.look, figure }))
      : COLOURS.map((colour) => ({ ...now.look, colour }));
  return html`<fieldset class="swatches">
    <legend>${say(`profile.${part}`)}</legend>
    ${choices.map(
      (look) =>
        html`<label class="swatch" title=${nameOf(part, look)}>
          <input
            type="radio"
            name=${`${id}-${part}`}
            value=${look[part]}
            .checked=${look[part] === now.look[part]}
            @change=${() => change({ ...now, look })}
          />
          ${badge(look)}<span class="hidden-text">${nameOf(part, look)}</span>
        </label>`,
    )}
  </fieldset>`;
}

function nameOf(part: 'figure' | 'colour', look: PlayerLook): string {
  return part === 'figure' ? say(`profile.figures.${look.figure}`) : say(`profile.colours.${look.colour}`);
}
