import { ButtonStyle } from 'discord.js';
import { isJson, type Json } from '../json.js';
import type { Findings } from './findings.js';
import { checkBoolean, checkText, checkUrl } from './shape.js';

const SNOWFLAKE = /^\d{17,20}$/;

export function checkEmoji(value: unknown, at: Findings): void {
  if (value === undefined || value === null) return;
  if (!isJson(value)) {
    at.refuse('Must be an object', 'MODEL_TYPE_CONVERT');
    return;
  }
  checkText(value.name, at.at('name'), { max: 32 });
  if (value.id !== undefined && value.id !== null && !SNOWFLAKE.test(String(value.id))) {
    at.at('id').refuse('Value is not snowflake.', 'NUMBER_TYPE_COERCE');
  }
  if (!value.id && typeof value.name !== 'string') at.at('name').refuse('Invalid emoji', 'INVALID_EMOJI');
}

/** A button: custom_id or url according to its style, never both, and something to see. */
export function checkButton(button: Json, at: Findings): void {
  checkText(button.label, at.at('label'), { min: 0, max: 80 });
  checkBoolean(button.disabled, at.at('disabled'));
  checkEmoji(button.emoji, at.at('emoji'));
  const { style } = button;
  if (typeof style !== 'number' || !(style in ButtonStyle)) {
    at.at('style').refuse('Value must be one of 1 to 6.', 'BASE_TYPE_CHOICES');
    return;
  }
  if (style === ButtonStyle.Premium) {
    if (button.custom_id || button.url || button.label || button.emoji) {
      at.refuse('A premium button has a sku_id and nothing else', 'BUTTON_COMPONENT_INVALID');
    }
    return;
  }
  if (style === ButtonStyle.Link) {
    checkUrl(button.url, at.at('url'), {
      max: 512,
      required: true,
      schemes: ['http:', 'https:', 'discord:'],
    });
    if (button.custom_id)
      at.refuse('A custom id and url cannot both be specified', 'BUTTON_COMPONENT_CUSTOM_ID_URL');
  } else {
    checkText(button.custom_id, at.at('custom_id'), { max: 100, required: true });
    if (button.url)
      at.refuse('A custom id and url cannot both be specified', 'BUTTON_COMPONENT_CUSTOM_ID_URL');
  }
  if (!button.label && !button.emoji) {
    at.refuse('A button must have a label or an emoji', 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED');
  }
}
