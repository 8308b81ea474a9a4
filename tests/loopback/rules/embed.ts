import { asJson, asList, asText, type Json } from '../json.js';
import type { Findings } from './findings.js';
import { checkBoolean, checkInteger, checkList, checkObject, checkText, checkUrl } from './shape.js';

/** The most UTF-16 code units in the texts of all embeds of one message. */
const MAX_EMBED_TEXT = 6000;

function textOf(embed: Json): number {
  const fields = asList(embed.fields).map(asJson);
  const texts = [
    embed.title,
    embed.description,
    asJson(embed.footer).text,
    asJson(embed.author).name,
    ...fields.flatMap((field) => [field.name, field.value]),
  ];
  return texts.reduce<number>((sum, text) => sum + asText(text).length, 0);
}

function checkFields(value: unknown, at: Findings): void {
  checkList(value, at, { max: 25 }).forEach((entry, index) => {
    const here = at.at(index);
    const field = checkObject(entry, here);
    if (!field) return;
    checkText(field.name, here.at('name'), { max: 256, required: true });
    checkText(field.value, here.at('value'), { max: 1024, required: true });
    checkBoolean(field.inline, here.at('inline'));
  });
}

function checkEmbed(embed: Json, at: Findings): void {
  checkText(embed.title, at.at('title'), { min: 0, max: 256 });
  checkText(embed.description, at.at('description'), { min: 0, max: 4096 });
  checkInteger(embed.color, at.at('color'), { max: 0xffffff });
  if (embed.url !== undefined && embed.url !== null) checkUrl(embed.url, at.at('url'), { max: 2048 });
  if (embed.timestamp && Number.isNaN(Date.parse(asText(embed.timestamp)))) {
    at.at('timestamp').refuse('Could not parse the date', 'DATE_TIME_TYPE_PARSE');
  }
  checkText(asJson(embed.footer).text, at.at('footer', 'text'), { min: 0, max: 2048 });
  checkText(asJson(embed.author).name, at.at('author', 'name'), { min: 0, max: 256 });
  checkFields(embed.fields, at.at('fields'));
  const shows = textOf(embed) > 0 || embed.image || embed.thumbnail;
  if (!shows) at.refuse('An embed must show something', 'BASE_TYPE_REQUIRED');
}

export function checkEmbeds(value: unknown, at: Findings): void {
  const embeds = checkList(value, at, { max: 10 });
  let total = 0;
  embeds.forEach((entry, index) => {
    const embed = checkObject(entry, at.at(index));
    if (!embed) return;
    checkEmbed(embed, at.at(index));
    total += textOf(embed);
  });
  if (total > MAX_EMBED_TEXT) {
    at.refuse(
      `Embed size exceeds maximum size of ${MAX_EMBED_TEXT} (is ${total})`,
      'MAX_EMBED_SIZE_EXCEEDED',
    );
  }
}
