import { html, nothing, type TemplateResult } from 'lit-html';
import { ref, type RefOrCallback } from 'lit-html/directives/ref.js';
import { icon } from '../../ui/icons.ts';
import { say } from '../../ui/text/say.ts';
import { pickerForm } from '../dialogue/picker-form.ts';
import { replyCards } from '../dialogue/replies.ts';
import { isTurn } from '../director/scene.ts';
import type { ScreenActions, ScreenModel } from './screen.ts';

/** What the trainee can do at this moment: listen, cut in, reply, fill a reply in, or read the debrief. */
export function turn(model: ScreenModel, actions: ScreenActions, patience: RefOrCallback): TemplateResult {
  const { staging, picking } = model;
  const { scene } = staging;
  if (picking !== null) {
    const { pick, confirm, cancel } = actions;
    return html`${remark(model)}${pickerForm({ picking, change: pick, confirm, cancel })}`;
  }
  if (scene.at === 'ended') {
    if (actions.debrief === null) return html``;
    return html`<p class="turn-actions">
      <button class="button primary" type="button" data-action="debrief" @click=${actions.debrief}>
        ${say('play.debrief')}${icon('onward')}
      </button>
    </p>`;
  }
  if (scene.at === 'jump')
    return html`<p class="turn-actions">${onward(model, actions, 'play.continue', true)}</p>`;
  if (isTurn(scene)) return html`${turnHead(model, patience)}${remark(model)}${cards(model, actions)}`;
  return html`${remark(model)}${staging.cutting ? cutting(model, actions) : speaking(model, actions)}`;
}

function remark({ remark: text }: ScreenModel): TemplateResult | typeof nothing {
  return text === null ? nothing : html`<p class="turn-remark" role="status">${text}</p>`;
}

function cards({ staging, keys }: ScreenModel, actions: ScreenActions): TemplateResult {
  return replyCards({ replies: staging.view.replies, keys, choose: actions.choose });
}

function turnHead({ staging, script }: ScreenModel, patience: RefOrCallback): TemplateResult {
  const { scene } = staging;
  const runs = scene.at === 'patience';
  return html`<div class="turn-head">
    <h2>${say('play.turn')}</h2>
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
  label: 'play.finish' | 'play.continue',
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
