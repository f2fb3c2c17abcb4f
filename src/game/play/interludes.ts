import { html, nothing, type TemplateResult } from 'lit-html';
import type { Caller } from '../../core/index.ts';
import { icon } from '../../ui/icons.ts';
import { say } from '../../ui/text/say.ts';
import type { Scene } from '../director/scene.ts';
import type { ScreenModel } from './screen-model.ts';
import { told } from '../told.ts';

/** What is told where otherwise the customer speaks: time passing, and the ending. The scene behind shows it, too. */

/** The phone before anybody speaks: what is heard stands there in words, or whom the trainee is about to call. */
export function ringing({ captions, script }: ScreenModel, caller: Caller): TemplateResult | typeof nothing {
  if (caller === 'trainee') {
    const { name } = script.scenario.customer;
    return html`<p class="before-call">${icon('phone')}${say('play.calling', { name })}</p>`;
  }
  if (captions === null) return nothing;
  return html`<p class="before-call" data-caption="ring">${icon('phone')}${say('play.ringing')}</p>`;
}

export function jump(
  { staging, jumpText }: ScreenModel,
  scene: Extract<Scene, { at: 'jump' }>,
): TemplateResult {
  return html`<div class="telling" data-jump=${scene.beat}>
    <h2 class="telling-kicker">
      ${icon('clock')}${say('play.jump')} · ${say('play.jumpTo', { clock: staging.view.clock.shown })}
    </h2>
    <p class="telling-words">${told(jumpText(scene.beat))}</p>
  </div>`;
}

export function ending({ script }: ScreenModel, id: string): TemplateResult {
  const found = script.scenario.endings[id];
  return html`<div class="telling" data-ending=${id}>
    <h2 class="telling-kicker">${say('play.ended')}</h2>
    <p class="telling-title">${told(found?.title ?? id)}</p>
    <p class="telling-words">${told(found?.says ?? '')}</p>
  </div>`;
}
