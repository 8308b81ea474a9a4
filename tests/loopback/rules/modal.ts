import { ComponentType } from 'discord.js';
import { asList, isJson, type Json } from '../json.js';
import { checkIdentifiers } from './components.js';
import { checkTextDisplay } from './display.js';
import { Findings, type Violation } from './findings.js';
import { checkKeys, KEYS } from './keys.js';
import { checkSelect, SELECT_TYPES } from './select.js';
import { checkBoolean, checkInteger, checkList, checkObject, checkText } from './shape.js';

function checkTextInput(input: Json, at: Findings, labelled: boolean): void {
  checkText(input.custom_id, at.at('custom_id'), { max: 100, required: true });
  checkInteger(input.style, at.at('style'), { min: 1, max: 2, required: true });
  checkText(input.label, at.at('label'), { max: 45, required: !labelled });
  checkText(input.value, at.at('value'), { min: 0, max: 4000 });
  checkText(input.placeholder, at.at('placeholder'), { min: 0, max: 100 });
  checkInteger(input.min_length, at.at('min_length'), { max: 4000 });
  checkInteger(input.max_length, at.at('max_length'), { min: 1, max: 4000 });
  checkBoolean(input.required, at.at('required'));
}

function checkLabel(label: Json, at: Findings): void {
  checkText(label.label, at.at('label'), { max: 45, required: true });
  checkText(label.description, at.at('description'), { max: 100 });
  const here = at.at('component');
  const component = checkObject(label.component, here);
  if (!component) return;
  if (component.type === ComponentType.TextInput) checkTextInput(component, here, true);
  else if (SELECT_TYPES.includes(Number(component.type))) checkSelect(component, here);
}

/** A modal: a title, and one to five rows or labels. */
export function checkModal(data: unknown, at: Findings = new Findings()): Violation[] {
  const modal = checkObject(data, at);
  if (!modal) return at.list;
  checkKeys(modal, at, KEYS.modal);
  checkText(modal.custom_id, at.at('custom_id'), { max: 100, required: true });
  checkText(modal.title, at.at('title'), { max: 45, required: true });
  const list = at.at('components');
  const members = checkList(modal.components, list, { min: 1, max: 5, required: true });
  members.filter(isJson).forEach((member, index) => {
    const here = list.at(index);
    if (member.type === ComponentType.Label) checkLabel(member, here);
    else if (member.type === ComponentType.TextDisplay) checkTextDisplay(member, here);
    else if (member.type === ComponentType.ActionRow) {
      for (const input of asList(member.components).filter(isJson)) {
        checkTextInput(input, here.at('components', 0), false);
      }
    } else here.at('type').refuse('A modal holds labels, texts or rows', 'UNION_TYPE_CHOICES');
  });
  checkIdentifiers(members, list);
  return at.list;
}
