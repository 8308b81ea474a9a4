import { foldLine } from '../format/body.js';
import { bearsWord, dropNames, type NamedElement, namedElements } from './class-words.js';
import { showCollapsed } from './collapsed.js';
import { FurnitureRemover } from './furniture-remover.js';
import { PAGE_FURNITURE, type PageFurniture, POSTS } from './page-furniture.js';
import type { RemovedParts } from './removed-parts.js';
import { showUnscripted } from './unscripted.js';

/**
 * The most prose of a page that a part may hold, as a share: a part known by its markup, and one known by a word of
 * its class.
 */
const MOST_PROSE = { selector: 0.3, word: 0.1 };

/**
 * Takes the furniture out of a document, and the scripts; their JSON-LD must have been read before. A part goes only
 * if it is small, because the article may stand in a form, or in a container whose class speaks of sharing. Such a
 * class is taken off the container, or readability would pass it over.
 *
 * @param removed counts what was taken out.
 * @param title what the page says that its title is; no part goes that holds it as headline.
 */
export function removeFurniture(document: Document, removed: RemovedParts, title: string | null): void {
  const { body } = document;
  showUnscripted(body);
  showCollapsed(body);
  const remover = new FurnitureRemover(document, removed, title);
  const named = namedElements(document);
  for (const furniture of PAGE_FURNITURE) {
    const { reason, selector, most = MOST_PROSE.selector } = furniture;
    for (const element of selector ? body.querySelectorAll(selector) : [])
      remover.remove(element, { reason, most });
    removeByWords(furniture, named, remover);
  }
  removePosts(body, remover);
  for (const script of document.querySelectorAll('script')) script.remove();
  for (const part of body.querySelectorAll('form, dialog')) asDivision(part);
  for (const part of body.querySelectorAll('nav, aside, footer, menu')) {
    if (remover.holdsArticle(part)) asDivision(part);
  }
}

function removeByWords(
  { reason, words = [], most = MOST_PROSE.word, amidText }: PageFurniture,
  named: readonly NamedElement[],
  remover: FurnitureRemover,
): void {
  for (const word of words) {
    const bearers = named
      .filter((each) => bearsWord(each, word))
      .map(({ element }) => element)
      .filter((element) => amidText || !remover.standsAmidText(element));
    remover.removeNamed(bearers, { reason, most });
    for (const element of bearers) {
      if (element.isConnected && remover.holdsArticle(element)) dropNames(element, word);
    }
  }
}

/** How services sign a post that is shown elsewhere: name, handle, day. */
const POST_SIGNATURE = /[—–-] ?[^@]{1,60}\(@[\w.]{1,40}(?:@[\w.-]{1,60})?\)[^@]{4,40}$/u;
const LONGEST_SIGNATURE = 160;
/** The longest post, UTF-16 code units. */
const LONGEST_POST = 2_000;

/** Takes out the quotations that are signed as posts are. */
function removePosts(body: Element, remover: FurnitureRemover): void {
  for (const quotation of body.querySelectorAll('blockquote')) {
    if (remover.lengthOf(quotation) > LONGEST_POST) continue;
    const signed = POST_SIGNATURE.test(foldLine(quotation.textContent ?? '').slice(-LONGEST_SIGNATURE));
    if (signed) remover.remove(quotation, { reason: POSTS, most: 1 });
  }
}

/** Turns an element into a `<div>`. It is too large to be what its name says, and readability would drop it unseen. */
function asDivision(element: Element): void {
  const division = element.ownerDocument.createElement('div');
  for (const name of ['class', 'id', 'itemprop']) {
    const value = element.getAttribute(name);
    if (value !== null) division.setAttribute(name, value);
  }
  division.append(...element.childNodes);
  element.replaceWith(division);
}
