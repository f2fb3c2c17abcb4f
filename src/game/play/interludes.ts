import { html, type TemplateResult } from 'lit-html';
import { timeOfDay } from '../../core/index.ts';
import { icon } from '../../ui/icons.ts';
import { say } from '../../ui/text/say.ts';
import type { Scene } from '../director/scene.ts';
import type { ScreenActions, ScreenModel } from './screen.ts';

/** What takes the scene over for a while: time passing, and the ending. */

export function jump(
  { script, staging, jumpText }: ScreenModel,
  scene: Extract<Scene, { at: 'jump' }>,
  actions: Pick<ScreenActions, 'onward'>,
): TemplateResult {
  const now = timeOfDay(script.scenario.clock.starts, staging.view.clock.minutes);
  // The click must not count twice: the scene around it goes on at a click, too.
  const skip = (event: Event) => {
    event.stopPropagation();
    actions.onward();
  };
  return html`<div class="interlude" data-jump=${scene.beat}>
    <div class="interlude-card">
      <h2 class="interlude-kicker">${icon('clock')}${say('play.jump')}</h2>
      <p class="interlude-words">${jumpText(scene.beat)}</p>
      <p class="interlude-clock">${say('play.jumpTo', { clock: now })}</p>
      <button class="button" type="button" @click=${skip}>${say('play.continue')}</button>
    </div>
  </div>`;
}

export function ending({ script }: ScreenModel, id: string): TemplateResult {
  const found = script.scenario.endings[id];
  return html`<div class="interlude" data-ending=${id}>
    <div class="interlude-card">
      <h2 class="interlude-kicker">${say('play.ended')}</h2>
      <p class="interlude-title">${found?.title ?? id}</p>
      <p class="interlude-words">${found?.says ?? ''}</p>
    </div>
  </div>`;
}
