import { html, type TemplateResult } from 'lit-html';
import { TEMPOS } from '../core/vocabulary.ts';
import { openDialog } from './dialog.ts';
import { CONTRASTS, MOTIONS, TEXT_SIZES, type SettingsBox } from './settings.ts';
import type { VolumeGroup } from './sound/vocabulary.ts';
import { say } from './text/say.ts';
import { LANGUAGE_NAMES, LANGUAGES, speak } from './text/texts.ts';

/** Opens the settings; each takes effect at once. */
export function openSettingsDialog(box: SettingsBox, onClose: () => void = () => undefined): void {
  const dialog = openDialog({
    title: say('settings.title'),
    kind: 'settings',
    body: (close) => body(box, close),
    onClose: () => {
      unwatch();
      onClose();
    },
  });
  const unwatch = box.watch(() => dialog.update());
}

function body(box: SettingsBox, close: () => void): TemplateResult {
  const { now } = box;
  return html`
    ${radios({
      name: 'settings-language',
      label: say('settings.language'),
      options: LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] })),
      chosen: now.language,
      // Whoever watches the settings shows the new words at once: they have to be there by then.
      choose: (language) => void speak(language).then(() => box.change({ language })),
      inline: true,
    })}
    ${radios({
      name: 'settings-tempo',
      label: say('settings.tempo'),
      options: TEMPOS.map((tempo) => ({
        value: tempo,
        label: say(`tempo.${tempo}.label`),
        hint: say(`tempo.${tempo}.hint`),
      })),
      chosen: now.tempo,
      choose: (tempo) => box.change({ tempo }),
    })}
    ${radios({
      name: 'settings-text',
      label: say('settings.text'),
      options: TEXT_SIZES.map((size) => ({ value: size, label: say('settings.percent', { size }) })),
      chosen: now.text,
      choose: (text) => box.change({ text }),
      inline: true,
    })}
    ${radios({
      name: 'settings-motion',
      label: say('settings.motion'),
      options: MOTIONS.map((motion) => ({ value: motion, label: say(`settings.motions.${motion}`) })),
      chosen: now.motion,
      choose: (motion) => box.change({ motion }),
      inline: true,
    })}
    ${radios({
      name: 'settings-contrast',
      label: say('settings.contrast'),
      options: CONTRASTS.map((contrast) => ({
        value: contrast,
        label: say(`settings.contrasts.${contrast}`),
      })),
      chosen: now.contrast,
      choose: (contrast) => box.change({ contrast }),
      inline: true,
    })}
    ${sound(box)}
    ${check({
      name: 'captions',
      label: say('settings.captions'),
      hint: say('settings.captionsHint'),
      checked: now.captions,
      choose: (captions) => box.change({ captions }),
    })}
    ${check({
      name: 'keys',
      label: say('settings.keys'),
      hint: say('settings.keysHint'),
      checked: now.keys,
      choose: (keys) => box.change({ keys }),
    })}
    <p class="dialog-actions">
      <button class="button primary" type="button" @click=${close}>${say('settings.done')}</button>
    </p>
  `;
}

/** How loud things are, each by itself, and whether anything sounds at all. */
function sound(box: SettingsBox): TemplateResult {
  const { volumeVoice, volumeEffects, volumeAmbience, muted, readAloud } = box.now;
  return html`<fieldset class="choices volumes">
    <legend>${say('settings.sound')}</legend>
    ${volume('voice', volumeVoice, (to) => box.change({ volumeVoice: to }))}
    ${volume('effects', volumeEffects, (to) => box.change({ volumeEffects: to }))}
    ${volume('ambience', volumeAmbience, (to) => box.change({ volumeAmbience: to }))}
    ${check({
      name: 'muted',
      label: say('settings.muted'),
      hint: say('settings.mutedHint'),
      checked: muted,
      choose: (now) => box.change({ muted: now }),
    })}
    ${check({
      name: 'readAloud',
      label: say('settings.readAloud'),
      hint: say('settings.readAloudHint'),
      checked: readAloud,
      choose: (now) => box.change({ readAloud: now }),
    })}
  </fieldset>`;
}

/** @param now from 0 to 1, as is what `choose` is given */
function volume(group: VolumeGroup, now: number, choose: (volume: number) => void): TemplateResult {
  const percent = say('settings.percent', { size: Math.round(now * 100) });
  return html`<label class="volume">
    <span>${say(`settings.volumes.${group}`)}</span>
    <input
      type="range"
      name=${`settings-${group}`}
      min="0"
      max="1"
      step="0.1"
      .value=${String(now)}
      aria-valuetext=${percent}
      @input=${(event: Event) => choose((event.target as HTMLInputElement).valueAsNumber)}
    />
    <span class="volume-percent" aria-hidden="true">${percent}</span>
  </label>`;
}

/** A single thing that is on or off. */
function check(options: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly choose: (checked: boolean) => void;
}): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      name=${`settings-${options.name}`}
      .checked=${options.checked}
      @change=${(event: Event) => options.choose((event.target as HTMLInputElement).checked)}
    />
    <span><strong>${options.label}</strong><br /><small>${options.hint}</small></span>
  </label>`;
}

/** A set of radio buttons under a legend. */
export function radios<T extends string | number>(options: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
  readonly chosen: T | null;
  readonly choose: (value: T) => void;
  /** Side by side instead of below each other. */
  readonly inline?: boolean;
}): TemplateResult {
  return html`<fieldset class=${options.inline === true ? 'choices inline' : 'choices'}>
    <legend>${options.label}</legend>
    <div class="choices-list">
      ${options.options.map(
        ({ value, label, hint }) =>
          html`<label class="choice">
            <input
              type="radio"
              name=${options.name}
              value=${value}
              .checked=${value === options.chosen}
              @change=${() => options.choose(value)}
            />
            <span class="choice-text"
              ><span class="choice-label">${label}</span>${
                hint === undefined ? '' : html`<small class="choice-hint">${hint}</small>`
              }</span
            >
          </label>`,
      )}
    </div>
  </fieldset>`;
}
