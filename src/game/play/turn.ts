import { html, nothing, type TemplateResult } from 'lit-html';
import { ref, type RefOrCallback } from 'lit-html/directives/ref.js';
import { icon } from '../../ui/icons.ts';
import { say } from '../../ui/text/say.ts';
import { pickerForm } from '../dialogue/picker-form.ts';
import { replyCards } from '../dialogue/replies.ts';
import { isTurn } from '../director/scene.ts';
import { coachingAtJump, hintPanel } from './coaching.ts';
import type { ScreenActions, ScreenModel } from './screen-model.ts';

/** What the trainee can do at this moment, and in the first call what its guide says to it. */
export function turn(model: ScreenModel, actions: ScreenActions, patience: RefOrCallback): TemplateResult {
  return html`${guideNote(model)}${deeds(model, actions, patience)}`;
}

/** Listening, cutting in, replying, filling a reply in, or going on to what comes after the end. */
function deeds(model: ScreenModel, actions: ScreenActions, patience: RefOrCallback): TemplateResult {
  const { staging, picking } = model;
  const { scene } = staging;
  if (picking !== null) {
    const { pick, confirm, cancel } = actions;
    const { notepad } = staging.view;
    return html`${remark(model)}${pickerForm({ picking, notepad, change: pick, confirm, cancel })}`;
  }
  if (scene.at === 'ended') {
    if (actions.afterwards === null) return html``;
    return html`<p class="turn-actions">
      <button class="button primary" type="button" data-action="debrief" @click=${actions.afterwards}>
        ${model.guide?.guide.onward ?? say('play.debrief')}${icon('onward')}
      </button>
    </p>`;
  }
  if (scene.at === 'ringing')
    return html`<p class="turn-actions">
      ${onward(model, actions, scene.caller === 'trainee' ? 'play.call' : 'play.answer', true)}
    </p>`;
  if (scene.at === 'jump')
    return html`<p class="turn-actions">${onward(model, actions, 'play.continue', true)}</p>
      ${coachingAtJump(model.script, model.coached)}`;
  if (isTurn(scene)) {
    return html`${turnHead(model, actions, patience)}${remark(model)}
    ${model.hint === null ? nothing : hintPanel(model.script, model.hint.of)}${cards(model, actions)}`;
  }
  return html`${remark(model)}${staging.cutting ? cutting(model, actions) : speaking(model, actions)}`;
}

/** What the guide of the first call says to this moment; what it speaks of is set off on the screen. */
function guideNote({ guide, staging }: ScreenModel): TemplateResult | typeof nothing {
  if (guide === null) return nothing;
  return html`<div class="guide" data-note=${guide.id}>
    ${icon('light')}
    <p>${guide.text}</p>
    ${
      staging.scene.at === 'ended'
        ? nothing
        : html`<button class="button small quiet" type="button" data-action="skip" @click=${guide.guide.skip}>
            ${say('firstCall.skip')}
          </button>`
    }
  </div>`;
}

function remark({ remark: text }: ScreenModel): TemplateResult | typeof nothing {
  return text === null ? nothing : html`<p class="turn-remark" role="status">${text}</p>`;
}

function cards({ script, staging, keys }: ScreenModel, actions: ScreenActions): TemplateResult {
  const { view } = staging;
  const reads = new Map<string, readonly string[]>();
  for (const { id, reads: read } of script.scenario.beats[view.beat]?.replies ?? []) {
    if (read !== undefined) reads.set(id, read.from);
  }
  return replyCards({ replies: view.replies, reads, notepad: view.notepad, keys, choose: actions.choose });
}

function turnHead(model: ScreenModel, actions: ScreenActions, patience: RefOrCallback): TemplateResult {
  const { staging, script } = model;
  const { scene } = staging;
  const runs = scene.at === 'patience';
  return html`<div class="turn-head">
    <h2>${say('play.turn')}</h2>
    ${hintButton(model, actions)}
    ${
      scene.at === 'open'
        ? nothing
        : html`<div
            class="patience"
            data-runs=${runs}
            role="timer"
            aria-label=${say('play.patience', { name: script.scenario.customer.name })}
          >
            <span class="patience-words"
              >${runs ? say('play.patience', { name: script.scenario.customer.name }) : say('play.patienceReading')}</span
            >
            <span class="patience-track" ${ref(patience)}><span class="patience-bar"></span></span>
          </div>`
    }
  </div>`;
}

/** In practice a hint can be asked for at every decision. */
function hintButton(model: ScreenModel, actions: ScreenActions): TemplateResult | typeof nothing {
  if (!model.practice) return nothing;
  return html`<button
    class="button small quiet"
    type="button"
    data-action="hint"
    aria-expanded=${model.hint !== null}
    @click=${actions.hint}
  >
    ${icon('light')}<span>${say('hint.ask-for')}</span>${key(model, 'H')}
  </button>`;
}

/** While the customer has the floor. */
function speaking(model: ScreenModel, actions: ScreenActions): TemplateResult {
  const { staging, script, untimed } = model;
  const { name } = script.scenario.customer;
  const { scene, view } = staging;
  const nod = view.replies.find(({ backchannel }) => backchannel);
  const possible =
    (scene.at === 'typing' || scene.at === 'held') && view.replies.some((reply) => !reply.backchannel);
  const waits = (scene.at === 'held' || scene.at === 'landing') && untimed;
  return html`<p class="turn-status">${say(possible ? 'play.listening' : 'play.noCut', { name })}</p>
    <p class="turn-actions">
      ${onward(model, actions, scene.at === 'typing' ? 'play.finish' : 'play.continue', waits)}
      ${cutButton(model, actions, possible)}
      ${
        nod === undefined || !possible
          ? nothing
          : html`<button
              class="button"
              type="button"
              data-action="nod"
              data-reply=${nod.id}
              @click=${() => actions.choose(nod)}
            >
              ${icon('nod')}<span>${nod.card}</span>${key(model, 'G')}
            </button>`
      }
    </p>`;
}

/** The replies while the customer still speaks, for one who has asked to cut in. */
function cutting(model: ScreenModel, actions: ScreenActions): TemplateResult {
  const { name } = model.script.scenario.customer;
  return html`<div class="cutting">
    <p class="cutting-head">
      <span>${say('play.cutInWarn', { name })}</span>
      ${cutButton(model, actions, true)}
    </p>
    ${cards(model, actions)}
  </div>`;
}

function cutButton(
  model: ScreenModel,
  actions: Pick<ScreenActions, 'cutIn'>,
  possible: boolean,
): TemplateResult {
  const { cutting: open } = model.staging;
  return html`<button
    class="button"
    type="button"
    data-action="cut"
    aria-expanded=${open}
    aria-disabled=${!possible}
    @click=${() => actions.cutIn(!open && possible)}
  >
    ${icon('cut')}<span>${say(open ? 'play.cutInStop' : 'play.cutIn')}</span>${key(model, 'C')}
  </button>`;
}

function onward(
  model: ScreenModel,
  actions: Pick<ScreenActions, 'onward'>,
  label: 'play.finish' | 'play.continue' | 'play.answer' | 'play.call',
  primary: boolean,
): TemplateResult {
  return html`<button
    class=${primary ? 'button primary' : 'button'}
    type="button"
    data-action="onward"
    @click=${actions.onward}
  >
    ${icon('onward')}<span>${say(label)}</span>${key(model, say('keys.space'))}
  </button>`;
}

/** A key beside the words of its button, where keys act. */
function key({ keys }: ScreenModel, name: string): TemplateResult | typeof nothing {
  return keys ? html`<kbd aria-hidden="true">${name}</kbd>` : nothing;
}
