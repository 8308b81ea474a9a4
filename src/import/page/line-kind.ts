import { CAPTION_ELEMENTS, HEADINGS } from './elements.js';
import { wordCount } from './running-text.js';
import { holdsData, namesColumns } from './tables.js';

/**
 * What the walk is in; `described` is below a caption's class, which titles of videos have too, `pictured` beside a
 * picture, `headline` in a heading of the first level, `listed` in a list that holds text, `data` in a table of data,
 * `row` in one of its rows.
 */
export type Around = BlockKind | 'described' | 'pictured' | 'headline' | 'listed' | 'data' | 'row';

/**
 * What a line of text is. An `item` is one of a list that holds text, a `standfirst` stands between headline and text:
 * neither is a heading, however short.
 */
export type BlockKind = 'paragraph' | 'heading' | 'caption' | 'item' | 'standfirst';

/** Class names under which templates without `<figcaption>` keep the description of a picture. */
const CAPTION_CLASS =
  /(?:^|\s)(?:(?:image|photo|picture|img|media|wp|article|figure|slide|lead)[-_]{1,2})?caption(?:[-_]{1,2}(?:text|wrap|content|body))?(?=\s|$)/i;

/** The kind of the lines below an element, given that of the lines around it. */
export function kindOf(element: Element, name: string, outside: Around): Around {
  // What is shown as a figure may be a table, a quotation, a list.
  const around = outside === 'pictured' && SHOWN.has(name) ? 'paragraph' : outside;
  if (around === 'row') return around;
  if (around === 'data')
    return name === 'TR' ? (namesColumns(element) ? 'heading' : 'row') : kindInTable(name);
  if (name === 'TABLE' && around === 'paragraph' && holdsData(element)) return 'data';
  if (name === 'H1') return 'headline';
  if (HEADINGS.has(name)) return 'heading';
  if (CAPTION_ELEMENTS.has(name)) return 'caption';
  if (around === 'paragraph' && describesPicture(element, name)) return 'pictured';
  if (around !== 'caption' && CAPTION_CLASS.test(element.getAttribute('class') ?? '')) return 'described';
  // A heading that was never closed swallows what follows.
  if (name === 'P' && (around === 'heading' || around === 'headline')) return 'paragraph';
  if (LISTS.has(name) && around === 'paragraph') return holdsTextAlone(element) ? 'listed' : around;
  if (name === 'LI' && around === 'listed') return isOneOfSeveral(element) ? around : 'paragraph';
  if (name === 'LI' && around === 'paragraph') return isOneOfSeveral(element) ? 'item' : 'paragraph';
  return around;
}

const kindInTable = (name: string): Around => (name === 'CAPTION' ? 'heading' : 'data');

const LISTS = new Set(['UL', 'OL']);

/** Whether a list has no links and is more than buttons. Then its short items are text too. */
function holdsTextAlone(list: Element): boolean {
  if (list.querySelector('a[href], button, input, ul, ol') !== null) return false;
  return [...list.children].some((item) => wordCount(item.textContent ?? '') >= FEWEST_WORDS);
}

/** Fewest words of an item of a list that is text, not a button of the page. */
export const FEWEST_WORDS = 4;

function isOneOfSeveral(item: Element): boolean {
  const { previousElementSibling: before, nextElementSibling: after } = item;
  return before?.nodeName.toUpperCase() === 'LI' || after?.nodeName.toUpperCase() === 'LI';
}

/** Elements that show a picture, and elements that hold a picture with its description. */
const PICTURES = 'img, picture, amp-img';
/** The longest description of a picture that stands beside it, UTF-16 code units. */
const LONGEST_DESCRIPTION = 400;

/** What may stand in a figure in place of a picture. */
const SHOWN = new Set(['TABLE', 'BLOCKQUOTE', 'UL', 'OL', 'PRE']);

/** Whether an element is a figure, or stands below a picture in a box that holds nothing else. */
function describesPicture(element: Element, name: string): boolean {
  if (name === 'FIGURE') return (element.textContent ?? '').trim().length <= LONGEST_DESCRIPTION;
  if (name !== 'P' && name !== 'DIV') return false;
  const before = element.previousElementSibling;
  if (before === null || element.nextElementSibling !== null) return false;
  const pictured = before.matches(PICTURES) || before.querySelector(PICTURES) !== null;
  const box = element.parentElement;
  return (
    pictured &&
    (before.textContent ?? '').trim() === '' &&
    box !== null &&
    box.firstElementChild === before &&
    element.querySelector(PICTURES) === null &&
    (box.textContent ?? '').trim().length <= LONGEST_DESCRIPTION
  );
}
