import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { ref, type RefOrCallback } from 'lit-html/directives/ref.js';
import { face } from '../../ui/faces.ts';
import { icon } from '../../ui/icons.ts';
import { say } from '../../ui/text/say.ts';
import type { Bubble } from '../dialogue/bubble.ts';
import { isTurn } from '../director/scene.ts';
import { favours, notepad, sights, temptations } from '../notes/notepad.ts';
import { promiseNotes } from '../notes/promise-notes.ts';
import { beforeCall } from './before-call.ts';
import type { Caption } from './captions.ts';
import { ending, jump, ringing } from './interludes.ts';
import { picture } from './picture.ts';
import type { ScreenActions, ScreenModel } from './screen-model.ts';
import { turn } from './turn.ts';
import { told } from '../told.ts';

/** Elements that are filled outside of rendering. */
export interface ScreenParts {
  readonly bubble: Bubble;
  readonly stage: RefOrCallback;
  readonly patience: RefOrCallback;
}

export function screen(model: ScreenModel, actions: ScreenActions, parts: ScreenParts): TemplateResult {
  const { view, scene } = model.staging;
  return html`<div
    class="play"
    data-scene=${scene.at}
    data-beat=${view.beat}
    data-mood=${view.mood}
    data-guide=${model.guide?.place ?? ''}
  >
    ${bar(model, actions)}
    <main class="play-main" id="main">${scenes(model, actions, parts)}</main>
  </div>`;
}

/** What the screen shows below its bar: the scene and the talk, what can be done, and the notes. */
export function scenes(model: ScreenModel, actions: ScreenActions, parts: ScreenParts): TemplateResult {
  const { script, staging } = model;
  const { scenario } = script;
  const { view, scene } = staging;
  const items = scenario.beats[view.beat]?.temptations ?? [];
  return html`<section
      class="play-scene"
      aria-label=${say('play.title')}
      tabindex="-1"
      @click=${actions.onward}
    >
      ${picture(model.picture, script, view)}
      <div class="stage-host" aria-hidden="true" ${ref(parts.stage)}></div>
      <div class="play-talk">${talk(model, parts.bubble)}</div>
      ${captionList(model.captions)}
    </section>
    ${sights(view.sees)}
    <section class="play-turn" data-turn=${isTurn(scene)} tabindex="-1" aria-label=${say('play.turn')}>
      ${turn(model, actions, parts.patience)}
    </section>
    <aside class="play-side" aria-label=${say('notes.title')} tabindex="0">
      ${promiseNotes(view.notes, scenario.clock.starts)} ${notepad(view.notepad)}
      ${temptations({ items, name: scenario.customer.name, look: actions.look })} ${favours(view)}
    </aside>`;
}

/** What sounds, in words. It is told where it happens, too, and announced: read here, it would be heard twice. */
function captionList(captions: readonly Caption[] | null): TemplateResult | typeof nothing {
  if (captions === null || captions.length === 0) return nothing;
  return html`<ul class="captions" aria-hidden="true">
    ${repeat(
      captions,
      ({ of }) => of,
      ({ of, text }) => html`<li class="caption" data-caption=${of}>${icon('sound')}${text}</li>`,
    )}
  </ul>`;
}

/** What was said last, or what is told in its place. */
function talk(model: ScreenModel, bubble: Bubble): TemplateResult | typeof nothing {
  const { scene, words, unanswered, speech } = model.staging;
  const caller = beforeCall(model.script, model.staging);
  if (caller !== null && words === null) return ringing(model, caller);
  if (scene.at === 'jump') return jump(model, scene);
  if (scene.at === 'ended') return ending(model, scene.ending);
  const own =
    words === null
      ? nothing
      : html`<p class="words"><span class="words-who">${say('play.youSaid')}</span> ${told(words)}</p>`;
  const theirs = bubble.template(speech, model.script.scenario.customer.name);
  return unanswered ? html`${theirs}${own}` : html`${own}${theirs}`;
}

function bar({ script, staging, keys, muted }: ScreenModel, actions: ScreenActions): TemplateResult {
  const { view } = staging;
  const { name } = script.scenario.customer;
  return html`<header class="play-bar">
    <h1 class="play-title" tabindex="-1">${told(script.scenario.title)}</h1>
    <p class="play-clock" data-clock=${view.clock.minutes}>
      ${icon('clock')}<span class="hidden-text">${say('play.clock')}: </span>${view.clock.shown}
    </p>
    <p class="play-mood" data-mood=${view.mood}>
      ${face(view.mood)}<span class="mood-full"
        >${say('play.mood', { name, mood: say(`mood.${view.mood}`) })}</span
      ><span class="mood-short" aria-hidden="true">${say(`mood.${view.mood}`)}</span>
    </p>
    <div class="play-buttons">
      <button class="button quiet" type="button" data-action="transcript" @click=${actions.transcript}>
        ${icon('rewind')}<span class="button-words">${say('transcript.title')}</span>
      </button>
      <button
        class="button quiet"
        type="button"
        data-action="mute"
        aria-pressed=${muted}
        @click=${actions.mute}
      >
        ${icon(muted ? 'muted' : 'sound')}<span class="button-words">${say('play.mute')}</span
        >${keys ? html`<kbd aria-hidden="true">M</kbd>` : nothing}
      </button>
      <button class="button quiet" type="button" data-action="pause" @click=${actions.pause}>
        ${icon('pause')}<span class="button-words">${say('play.pause')}</span
        >${keys ? html`<kbd aria-hidden="true">P</kbd>` : nothing}
      </button>
    </div>
  </header>`;
}
