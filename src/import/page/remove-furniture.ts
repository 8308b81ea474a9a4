import { foldLine } from '../format/body.js';
import { bearsWord, dropNames, type NamedElement, namedElements } from './class-words.js';
import { FurnitureRemover } from './furniture-remover.js';
import { PAGE_FURNITURE, type PageFurniture, POSTS } from './page-furniture.js';
import type { RemovedParts } from './removed-parts.js';
import { showUnscripted } from './unscripted.js';

/** Most of a page's prose that a part may hold: by its unmistakable markup, and by a word of its class alone. */
const MOST_PROSE = { selector: 0.3, word: 0.1 };

/**
 * Takes the furniture out of a document, and the scripts, whose JSON-LD must have been read before. A part goes only if
 * it is small: the article may stand in a form, or in a container whose class speaks of sharing. Such a class is taken
 * off, because readability would pass its element over.
 *
 * @param removed counts what was taken out.
 */
export function removeFurniture(document: Document, removed: RemovedParts): void {
  const { body } = document;
  showUnscripted(body);
  const remover = new FurnitureRemover(document, removed);
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

/** What is too large to be what its element says is a part like any other; readability would take it out unseen. */
function asDivision(element: Element): void {
  const division = element.ownerDocument.createElement('div');
  for (const name of ['class', 'id', 'itemprop']) {
    const value = element.getAttribute(name);
    if (value !== null) division.setAttribute(name, value);
  }
  division.append(...element.childNodes);
  element.replaceWith(division);
}
