import { BLOCKS } from './elements.js';
import { ARTICLE_SHARE, markedArticle } from './marked-article.js';
import type { RemovedParts } from './removed-parts.js';
import { wordsAlone } from './same-words.js';
import { TextWeights } from './weight.js';

/** The most lines of a page that a part may hold, as a share. A part that is mostly links may hold more. */
const MOST_LINES = 0.3;
/** From this share of linked text on, a part is mostly links. */
const LINKS = 0.7;

/** Elements whose text no reader sees. */
const UNSEEN = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'NOSCRIPT']);

/** Fewest UTF-16 code units of text around an inline element that make it a part of a sentence. */
const TEXT_AROUND = 60;

/** Why a part is taken out, and how much of the page's prose it may hold, as a share. */
export interface FurnitureRemoval {
  readonly reason: string;
  readonly most: number;
}

/** Takes parts out of one document, as long as they are too small to be its article. Elements are weighed once. */
export class FurnitureRemover {
  readonly #weights: TextWeights;
  readonly #removed: RemovedParts;
  readonly #article: Element | null;
  readonly #headline: Element | null;

  /**
   * @param removed counts what is taken out.
   * @param title what the page says that its title is.
   */
  constructor(document: Document, removed: RemovedParts, title: string | null) {
    this.#weights = new TextWeights(document.body);
    this.#removed = removed;
    this.#article = markedArticle(document.body, this.#weights);
    this.#headline = headlineIn(document.body, title);
  }

  /** Whether a part is without the headline, and apart from the article or small enough to go. */
  #mayGo(element: Element, most: number): boolean {
    if (element.contains(this.#headline)) return false;
    const article = this.#article;
    if (article !== null && !article.contains(element) && !element.contains(article)) return true;
    const weight = this.#weights.of(element);
    const { total } = this.#weights;
    if (weight.prose > most * total.prose) return false;
    return weight.lines <= Math.max(most, MOST_LINES) * total.lines || weight.linked >= LINKS * weight.text;
  }

  /** Takes a part out, if it may go. */
  remove(element: Element, { reason, most }: FurnitureRemoval): void {
    if (!element.isConnected) return;
    const unseen = UNSEEN.has(element.nodeName.toUpperCase());
    if (!unseen && !this.#mayGo(element, most)) return;
    if (!unseen) this.#removed.count(reason, element.textContent ?? '');
    element.remove();
  }

  /**
   * Takes out the parts that bear one word in their names. Nothing goes where together they are a good part of the
   * article: then the word means something else here. Only comments can be so many.
   */
  removeNamed(elements: readonly Element[], removal: FurnitureRemoval): void {
    const outer = new Set(elements);
    const outermost = elements.filter((element) => !hasAncestorIn(element, outer));
    const small = outermost.filter((element) => this.#mayGo(element, removal.most));
    const prose = small.reduce((sum, element) => sum + this.#weights.of(element).prose, 0);
    if (removal.reason !== 'comments' && prose > MOST_LINES * this.#weights.total.prose) return;
    for (const element of elements) this.remove(element, removal);
  }

  /** The length of an element's text, UTF-16 code units. */
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

/** The one heading of the first level that is the page's title; null where there is none, or a second one to keep. */
function headlineIn(body: Element, title: string | null): Element | null {
  if (title === null) return null;
  const words = wordsAlone(title);
  const same = [...body.querySelectorAll('h1')].filter(
    ({ textContent }) => wordsAlone(textContent ?? '') === words,
  );
  return same.length === 1 ? (same[0] ?? null) : null;
}

function hasAncestorIn(element: Element, set: ReadonlySet<Element>): boolean {
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    if (set.has(parent)) return true;
  }
  return false;
}
