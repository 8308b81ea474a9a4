import { foldLine } from '../format/body.js';
import { BLOCKS } from './elements.js';
import { ARTICLE_SHARE, markedArticle } from './marked-article.js';
import { PAGE_FURNITURE } from './page-furniture.js';
import type { RemovedParts } from './removed-parts.js';
import { TextWeights } from './weight.js';

/** Most of a page's lines that a part may hold, as a share, unless it is links for the most part. */
const MOST_LINES = 0.3;
/** Share of a part's text that is linked from which it is links for the most part. */
const LINKS = 0.7;
/** Most of a page's prose that a part may hold: by its unmistakable markup, and by a word of its class alone. */
const MOST_PROSE = { selector: 0.3, word: 0.1 };

/** Elements whose text no reader sees. */
const UNSEEN = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'NOSCRIPT']);

/** The words of a class or an id, each between blanks, in lower case: `articleShare-box` is " article share box ". */
function wordsOf(name: string): string {
  const apart = name.replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1 ').replace(/[^\p{L}]+/gu, ' ');
  return ` ${apart.trim().toLowerCase()} `;
}

interface NamedElement {
  readonly element: Element;
  /** The words of its classes and of its id, as {@link wordsOf}. */
  readonly names: readonly string[];
}

function namedElements(document: Document): NamedElement[] {
  return [...document.body.querySelectorAll('[class], [id]')].map((element) => ({
    element,
    names: [...(element.getAttribute('class') ?? '').split(/\s+/), element.getAttribute('id') ?? '']
      .filter((name) => name !== '')
      .map(wordsOf),
  }));
}

/** Takes furniture out of one document. */
class Remover {
  readonly #weights: TextWeights;
  readonly #removed: RemovedParts;
  readonly #article: Element | null;

  constructor(document: Document, removed: RemovedParts) {
    this.#weights = new TextWeights(document.body);
    this.#removed = removed;
    this.#article = markedArticle(document.body, this.#weights);
  }

  /** Whether a part is apart from the article, or small enough to go for a rule that may take so much of the prose. */
  #mayGo(element: Element, most: number): boolean {
    const article = this.#article;
    if (article !== null && !article.contains(element) && !element.contains(article)) return true;
    const weight = this.#weights.of(element);
    const { total } = this.#weights;
    if (weight.prose > most * total.prose) return false;
    return weight.lines <= Math.max(most, MOST_LINES) * total.lines || weight.linked >= LINKS * weight.text;
  }

  remove(element: Element, reason: string, most: number): void {
    if (!element.isConnected) return;
    const unseen = UNSEEN.has(element.nodeName.toUpperCase());
    if (!unseen && !this.#mayGo(element, most)) return;
    if (!unseen) this.#removed.count(reason, element.textContent ?? '');
    element.remove();
  }

  /**
   * Takes out what bears a word in its name; not where the word stands on so many parts that they are a good part of
   * the article together. Only comments can be.
   */
  removeNamed(
    elements: readonly Element[],
    { reason, most }: { readonly reason: string; readonly most: number },
  ): void {
    const outer = new Set(elements);
    const outermost = elements.filter((element) => !hasAncestorIn(element, outer));
    const small = outermost.filter((element) => this.#mayGo(element, most));
    const prose = small.reduce((sum, element) => sum + this.#weights.of(element).prose, 0);
    if (reason !== 'comments' && prose > MOST_LINES * this.#weights.total.prose) return;
    for (const element of elements) this.remove(element, reason, most);
  }

  /** The text of an element, UTF-16 code units. */
  lengthOf(element: Element): number {
    return this.#weights.of(element).text;
  }

  /** Whether an element is a piece of a line that says more: a word that is explained, a link. */
  standsAmidText(element: Element): boolean {
    if (BLOCKS.has(element.nodeName.toUpperCase())) return false;
    let block = element.parentElement;
    while (block !== null && !BLOCKS.has(block.nodeName.toUpperCase())) block = block.parentElement;
    const around = block === null ? 0 : this.#weights.of(block).text;
    return around - this.#weights.of(element).text >= TEXT_AROUND;
  }

  /** Whether an element holds so much of the page that it is a container of the article. */
  holdsArticle(element: Element): boolean {
    return this.#weights.of(element).prose > ARTICLE_SHARE * this.#weights.total.prose;
  }
}

function hasAncestorIn(element: Element, set: ReadonlySet<Element>): boolean {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (set.has(parent)) return true;
  }
  return false;
}

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
  const remover = new Remover(document, removed);
  const named = namedElements(document);
  for (const { reason, selector, words = [], most, amidText } of PAGE_FURNITURE) {
    for (const element of selector ? body.querySelectorAll(selector) : []) {
      remover.remove(element, reason, most ?? MOST_PROSE.selector);
    }
    for (const word of words) {
      const bearers = named.filter(
        ({ element, names }) =>
          names.some((name) => name.includes(` ${word} `)) && (amidText || !remover.standsAmidText(element)),
      );
      remover.removeNamed(
        bearers.map(({ element }) => element),
        { reason, most: most ?? MOST_PROSE.word },
      );
      for (const { element } of bearers) {
        if (element.isConnected && remover.holdsArticle(element)) dropName(element, word);
      }
    }
  }
  for (const quotation of body.querySelectorAll('blockquote')) {
    if (remover.lengthOf(quotation) > LONGEST_POST) continue;
    const signed = POST_SIGNATURE.test(foldLine(quotation.textContent ?? '').slice(-LONGEST_SIGNATURE));
    if (signed) remover.remove(quotation, POSTS, 1);
  }
  for (const script of document.querySelectorAll('script')) script.remove();
  for (const part of body.querySelectorAll('form, dialog')) asDivision(part);
  for (const part of body.querySelectorAll('nav, aside, footer, menu')) {
    if (remover.holdsArticle(part)) asDivision(part);
  }
}

const POSTS = 'posts from other services';

/** How services sign a post that is shown elsewhere: name, handle, day. */
const POST_SIGNATURE = /[—–-] ?[^@]{1,60}\(@[\w.]{1,40}(?:@[\w.-]{1,60})?\)[^@]{4,40}$/u;
const LONGEST_SIGNATURE = 160;
/** The longest post, UTF-16 code units. */
const LONGEST_POST = 2_000;

/** Fewest UTF-16 code units of text around an inline element that make it a part of a sentence. */
const TEXT_AROUND = 60;

/** Least text of what a page keeps for browsers without scripts that is its article, UTF-16 code units. */
const LEAST_UNSCRIPTED = 250;

/** Text that a page shows only where no scripts run is text, if there is more of it than of any other. */
function showUnscripted(body: Element): void {
  const hidden = [...body.querySelectorAll('noscript')];
  if (hidden.length === 0) return;
  const weights = new TextWeights(body);
  const held = hidden.map((element) => weights.of(element));
  const shown = weights.total.prose - held.reduce((sum, { prose }) => sum + prose, 0);
  for (const [at, element] of hidden.entries()) {
    const { text = 0, prose = 0 } = held[at] ?? {};
    if (text >= LEAST_UNSCRIPTED && prose > shown) element.replaceWith(...element.childNodes);
  }
}

function dropName(element: Element, word: string): void {
  const classes = (element.getAttribute('class') ?? '').split(/\s+/);
  const others = classes.filter((name) => !wordsOf(name).includes(` ${word} `));
  if (others.length < classes.length) element.setAttribute('class', others.join(' '));
  if (wordsOf(element.getAttribute('id') ?? '').includes(` ${word} `)) element.removeAttribute('id');
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
