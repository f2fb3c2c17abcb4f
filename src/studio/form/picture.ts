import { html, nothing, type TemplateResult } from 'lit-html';
import type { Path } from '../document/json.ts';
import { say } from '../text/say.ts';
import { elementId, type FormBench, type Slot } from './bench.ts';
import { about, describedBy } from './inputs.ts';
import { scaledPicture } from './scaled-picture.ts';

/** The scenario's own picture: chosen as a file, shown as it is kept. Taking it away is the group's own button. */
export function pictureInput(bench: FormBench, slot: Slot): TemplateResult {
  const { path, label, value } = slot;
  const shown = typeof value === 'string' && value.startsWith('data:image/') ? value : null;
  const choose = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (file !== undefined) void take(bench, path, file);
  };
  return html`<div class="field picture-field" data-field=${path.join('.')}>
    <p class="field-head">${label}</p>
    ${shown === null ? nothing : html`<img class="picture-shown" src=${shown} alt=${say('form.picture.now')} />`}
    <p class="picture-choose">
      <label class="button file"
        ><span>${say(shown === null ? 'form.picture.choose' : 'form.picture.change')}</span
        ><input
          class="file-input"
          id=${elementId(path)}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          aria-describedby=${describedBy(path)}
          @change=${choose}
      /></label>
      <span class="picture-said" role="status" id=${elementId(path, 'said')}
        >${say('form.picture.kept')}</span
      >
    </p>
    ${about(bench, slot)}
  </div>`;
}

async function take(bench: FormBench, path: Path, file: File): Promise<void> {
  const picture = await scaledPicture(file);
  if (typeof picture === 'string') return tell(path, say(`form.picture.${picture}`));
  bench.document.set(path, picture.url);
  const { url, width, height } = picture;
  // Four characters hold three bytes.
  const kilobytes = Math.ceil((url.length * 3) / 4 / 1000);
  return tell(path, say('form.picture.taken', { width, height, kilobytes }));
}

/** Says beside the control what came of it; the place is a live region of its own. */
function tell(path: Path, words: string): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(elementId(path, 'said'));
    if (place !== null) place.textContent = words;
  });
}
