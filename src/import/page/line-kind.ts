import { wordsOf } from './class-words.js';
import { CAPTION_ELEMENTS, HEADINGS } from './elements.js';
import { wordCount } from './running-text.js';
import { holdsData, namesColumns } from './tables.js';

/**
 * What stands around the lines that are read:
 * - `described`: a class for captions, which titles of videos have too;
 * - `pictured`: the box of a picture;
 * - `beside`: a figure that has a caption element, apart from it: who took the picture, what can be done with it;
 * - `headline`: a heading of the first level;
 * - `listed`: a list that holds text;
 * - `data`, `row`: a table of data, and one of its rows;
 * - else the kind of the lines themselves.
 */
export type Around = BlockKind | 'described' | 'pictured' | 'beside' | 'headline' | 'listed' | 'data' | 'row';

/**
 * What a line of text is. An `item` stands in a list that holds text, a `standfirst` between headline and text.
 * Neither is a heading, however short.
 */
export type BlockKind = 'paragraph' | 'heading' | 'caption' | 'item' | 'standfirst';

/** The last words of classes under which templates without `<figcaption>` keep the description of a picture. */
const CAPTION_CLASS = / caption (?:(?:text|wrap|wrapper|content|body|inner) )?$/u;

const hasCaptionClass = (element: Element): boolean =>
  (element.getAttribute('class') ?? '').split(/\s+/).some((name) => CAPTION_CLASS.test(wordsOf(name)));

/** The kind of the lines below an element, given that of the lines around it. */
export function kindOf(element: Element, name: string, outside: Around): Around {
  // A figure may show a table, a quotation or a list instead of a picture.
  const around = (outside === 'pictured' || outside === 'beside') && SHOWN.has(name) ? 'paragraph' : outside;
  if (around === 'row') return around;
  if (around === 'data')
    return name === 'TR' ? (namesColumns(element) ? 'heading' : 'row') : kindInTable(name);
  if (name === 'TABLE' && around === 'paragraph' && holdsData(element)) return 'data';
  if (name === 'H1') return 'headline';
  if (HEADINGS.has(name)) return 'heading';
  if (CAPTION_ELEMENTS.has(name)) return 'caption';
  if (around === 'paragraph' && describesPicture(element, name))
    return name === 'FIGURE' && hasCaption(element) ? 'beside' : 'pictured';
  if (around !== 'caption' && hasCaptionClass(element)) return 'described';
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

/** The fewest words of a list's item that is text. A shorter one may be a button. */
export const FEWEST_WORDS = 4;

function isOneOfSeveral(item: Element): boolean {
  const { previousElementSibling: before, nextElementSibling: after } = item;
  return before?.nodeName.toUpperCase() === 'LI' || after?.nodeName.toUpperCase() === 'LI';
}

/** Elements that show a picture. */
const PICTURES = 'img, picture, amp-img';
/** The longest description of a picture that stands beside it, UTF-16 code units. */
const LONGEST_DESCRIPTION = 400;

const hasCaption = (figure: Element): boolean =>
  (figure.querySelector('figcaption')?.textContent ?? '').trim() !== '';

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
