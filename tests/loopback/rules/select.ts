import { ComponentType } from 'discord.js';
import { asNumber, type Json } from '../json.js';
import { checkEmoji } from './button.js';
import type { Findings } from './findings.js';
import { checkKeys, KEYS } from './keys.js';
import { checkBoolean, checkInteger, checkList, checkObject, checkText } from './shape.js';

export const SELECT_TYPES: readonly number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/** A select menu of any kind; a string select brings 1 to 25 options with values of their own. */
export function checkSelect(select: Json, at: Findings): void {
  checkText(select.custom_id, at.at('custom_id'), { max: 100, required: true });
  checkText(select.placeholder, at.at('placeholder'), { min: 0, max: 150 });
  checkInteger(select.min_values, at.at('min_values'), { min: 0, max: 25 });
  checkInteger(select.max_values, at.at('max_values'), { min: 1, max: 25 });
  checkBoolean(select.disabled, at.at('disabled'));
  const min = select.min_values ?? 1;
  const max = select.max_values ?? 1;
  if (asNumber(min) > asNumber(max)) {
    at.at('min_values').refuse('Must not be more than max_values', 'SELECT_COMPONENT_MIN_VALUES');
  }
  if (select.type === ComponentType.StringSelect) checkOptions(select, at.at('options'), asNumber(max));
}

function checkOptions(select: Json, at: Findings, maxValues: number): void {
  const options = checkList(select.options, at, { min: 1, max: 25, required: true });
  if (maxValues > options.length) {
    at.refuse('max_values is more than there are options', 'SELECT_COMPONENT_MAX_VALUES');
  }
  const seen = new Set<unknown>();
  let defaults = 0;
  options.forEach((entry, index) => {
    const here = at.at(index);
    const option = checkObject(entry, here);
    if (!option) return;
    checkKeys(option, here, KEYS.selectOption);
    checkText(option.label, here.at('label'), { max: 100, required: true });
    checkText(option.value, here.at('value'), { max: 100, required: true });
    checkText(option.description, here.at('description'), { min: 0, max: 100 });
    checkEmoji(option.emoji, here.at('emoji'));
    if (seen.has(option.value)) {
      here
        .at('value')
        .refuse('The specified option value is already used', 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED');
    }
    seen.add(option.value);
    if (option.default === true) defaults += 1;
  });
  if (defaults > maxValues) at.refuse('More defaults than max_values', 'SELECT_COMPONENT_TOO_MANY_DEFAULTS');
}
