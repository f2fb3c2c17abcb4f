import { html, type TemplateResult } from 'lit-html';
import { isObject } from '../document/json.ts';
import { kindAt } from '../document/references.ts';
import type { FormBench, Slot } from './bench.ts';
import { conditionInput } from './conditions.ts';
import { customerLook } from './customer.ts';
import { pictureInput } from './picture.ts';
import { idInput } from './ids.ts';
import { boxes, choiceInput, flagInput, namesFor, nameInput, numberInput, textInput } from './inputs.ts';
import { itemList } from './items.ts';
import { amountsInput, truthInput, valuesInput } from './maps.ts';
import { group } from './objects.ts';
import { settlementList } from './settlements.ts';
import { strengthsInput, tipList } from './strengths.ts';
import { choiceWord } from './words.ts';

/** The field for a place in the draft, by the shape that the format gives it. */
export function field(bench: FormBench, slot: Slot): TemplateResult {
  const { path, shape } = slot;
  const key = path.at(-1);
  if (path.join('.') === 'background.image') return pictureInput(bench, slot);
  switch (shape.kind) {
    case 'text':
      return textInput(bench, slot, shape.max);
    case 'id':
      return nameField(bench, slot);
    case 'number':
      return numberInput(bench, slot, shape);
    case 'choice':
      return choiceInput(bench, slot, shape.options);
    case 'flag':
      return flagInput(bench, slot, false);
    case 'boolean':
      return flagInput(bench, slot, true);
    case 'list':
      return listField(bench, slot, shape);
    case 'map':
      return mapField(bench, slot);
    case 'object':
      return group(bench, slot);
    case 'either':
      return key === 'when' || key === 'not' ? conditionInput(bench, slot) : html``;
    case 'fixed':
      return html``;
  }
}

/** Lists whose entries have ids that other things name. */
const OWNERS = { replies: 'reply', variants: 'variant', pasts: 'past' } as const;

function nameField(bench: FormBench, slot: Slot): TemplateResult {
  const { path, value } = slot;
  if (path.join('.') === 'customer.look') return customerLook(bench, slot);
  if (path.at(-1) !== 'id' || path.at(-2) === 'promise') return nameInput(bench, slot);
  const list = path.at(-3);
  const kind = list === 'replies' || list === 'variants' || list === 'pasts' ? OWNERS[list] : null;
  if (kind === null || typeof value !== 'string') return textInput(bench, slot, 48);
  return idInput(bench, kind === 'reply' ? { kind, id: value, of: String(path[1]) } : { kind, id: value });
}

function listField(
  bench: FormBench,
  slot: Slot,
  shape: Extract<Slot['shape'], { kind: 'list' }>,
): TemplateResult {
  const { item } = shape;
  if (slot.path.at(-1) === 'teaches') return tipList(bench, slot);
  if (slot.path.at(-1) === 'settles') return settlementList(bench, slot);
  if (item.kind === 'choice') {
    const names = item.options.map((id) => ({ id, label: choiceWord(id) }));
    return boxes(bench, slot, names, ({ label }) => label);
  }
  if (item.kind !== 'id') return itemList(bench, slot, shape);
  const place = kindAt(bench.document.value, slot.path);
  const names = place === null ? [] : namesFor(bench, place.kind, place.of);
  return boxes(bench, slot, names, ({ id, label }) => label || id);
}

function mapField(bench: FormBench, slot: Slot): TemplateResult {
  switch (String(slot.path.at(-1))) {
    case 'follows':
    case 'breaks':
      return strengthsInput(bench, slot);
    case 'values':
      return valuesInput(bench, slot);
    case 'facts':
      return slot.path[0] === 'variants' ? truthInput(bench, slot) : html``;
    case 'delivers':
    case 'expects':
    case 'bears':
      return isObject(slot.value) || slot.value === undefined ? amountsInput(bench, slot) : html``;
    default:
      return html``;
  }
}
