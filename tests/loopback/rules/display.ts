import { ComponentType } from 'discord.js';
import type { Json } from '../json.js';
import { checkButton } from './button.js';
import type { Findings } from './findings.js';
import { checkBoolean, checkInteger, checkList, checkObject, checkText, checkUrl } from './shape.js';

const MEDIA_SCHEMES = ['http:', 'https:', 'attachment:'];

/** Text of Components V2; the total over a message is counted in `components.ts`. */
export function checkTextDisplay(display: Json, at: Findings): void {
  checkText(display.content, at.at('content'), { max: 4000, required: true });
}

export function checkSeparator(separator: Json, at: Findings): void {
  checkBoolean(separator.divider, at.at('divider'));
  checkInteger(separator.spacing, at.at('spacing'), { min: 1, max: 2 });
}

function checkMedia(media: unknown, at: Findings): void {
  const object = checkObject(media, at);
  if (object) checkUrl(object.url, at.at('url'), { max: 2048, required: true, schemes: MEDIA_SCHEMES });
}

function checkThumbnail(thumbnail: Json, at: Findings): void {
  checkMedia(thumbnail.media, at.at('media'));
  checkText(thumbnail.description, at.at('description'), { max: 1024 });
  checkBoolean(thumbnail.spoiler, at.at('spoiler'));
}

export function checkMediaGallery(gallery: Json, at: Findings): void {
  const list = at.at('items');
  checkList(gallery.items, list, { min: 1, max: 10, required: true }).forEach((entry, index) => {
    const item = checkObject(entry, list.at(index));
    if (item) checkThumbnail(item, list.at(index));
  });
}

export function checkFile(file: Json, at: Findings): void {
  const object = checkObject(file.file, at.at('file'));
  if (object)
    checkUrl(object.url, at.at('file', 'url'), { max: 2048, required: true, schemes: ['attachment:'] });
  checkBoolean(file.spoiler, at.at('spoiler'));
}

/** One to three texts with a button or a thumbnail beside them. */
export function checkSection(section: Json, at: Findings): void {
  const list = at.at('components');
  checkList(section.components, list, { min: 1, max: 3, required: true }).forEach((entry, index) => {
    const here = list.at(index);
    const text = checkObject(entry, here);
    if (!text) return;
    if (text.type !== ComponentType.TextDisplay) {
      here.at('type').refuse('A section holds text displays only', 'BASE_TYPE_CHOICES');
    } else checkTextDisplay(text, here);
  });
  const beside = at.at('accessory');
  if (section.accessory === undefined || section.accessory === null) {
    beside.refuse('This field is required', 'BASE_TYPE_REQUIRED');
    return;
  }
  const accessory = checkObject(section.accessory, beside);
  if (accessory?.type === ComponentType.Button) checkButton(accessory, beside);
  else if (accessory?.type === ComponentType.Thumbnail) checkThumbnail(accessory, beside);
  else beside.at('type').refuse('An accessory is a button or a thumbnail', 'UNION_TYPE_CHOICES');
}
