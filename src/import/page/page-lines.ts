import type { Around, BlockKind } from './elements.js';
import { endsSentence, SENTENCE_END, wordCount } from './running-text.js';

/** One line of an imported article: a paragraph, a heading, a photo's caption, an item of a list. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
}

/** One line of a page, with what its markup says of it. */
export interface PageLine extends Block {
  /** Whether it is a heading of the first level. */
  readonly headline: boolean;
  /** Whether it stands in what the markup calls the article's body. */
  readonly inBody: boolean;
  /** Whether it stands in what the markup sets apart: an aside, a menu, a footer. */
  readonly apart: boolean;
  /** Share of its words that are links, 0 to 1. */
  readonly linked: number;
  /** Whether it only leads to other pages. */
  readonly leadsElsewhere: boolean;
  /** Moments that its markup states for machines. */
  readonly times: readonly string[];
}

/** Fewest words of an item of a list that is text, not a button of the page. */
const FEWEST_WORDS = 4;

/** Share of links from which an item of a list that is no sentence leads elsewhere; a date may stand beside it. */
const LINKED_ITEM = 0.75;

/** A heading of the second level or lower with more than this, in words, that ends like a sentence is a paragraph. */
const LONGEST_HEADING = 12;

const HOLDS_SENTENCE = /[.!?…。！？]['"”’»)\]]*(?:\s|$)/u;

/** What the walk is in. */
export interface Inside {
  readonly around: Around;
  readonly linked: boolean;
  readonly body: boolean;
  readonly apart: boolean;
  /** How many quotations of the markup's own stand around it. */
  readonly quotes: number;
}

/** Collects lines while walking the tree; `open` is the line being written. */
export class Lines {
  readonly done: PageLine[] = [];
  #open = '';
  #inside: Inside = { around: 'paragraph', linked: false, body: false, apart: false, quotes: 0 };
  /** UTF-16 code units of words inside and outside links in the open line. */
  #linked = 0;
  #plain = 0;
  /** Whether a single `<br>` stands after what is open. */
  #broken = false;
  #times: string[] = [];

  append(text: string, linked = false): void {
    if (this.#broken && text.trim() !== '') this.#mend(text);
    this.#open += text;
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    if (linked) this.#linked += text.trim().length;
    else this.#plain += text.trim().length;
  }

  /** What is open, for what depends on the words before. */
  get open(): string {
    return this.#open;
  }

  /** A moment that the open line states. */
  time(stamp: string): void {
    this.#times.push(stamp);
  }

  /** A single break ends a line unless the sentence goes on; a second one always does. */
  break(): void {
    if (this.#broken) this.cut(this.#inside);
    else if (this.#open.trim() !== '') this.#broken = true;
  }

  #mend(next: string): void {
    this.#broken = false;
    const goesOn = !SENTENCE_END.test(this.#open.trimEnd()) && /^\s*\p{Ll}/u.test(next);
    if (goesOn || /,\s*$/u.test(this.#open)) this.#open += ' ';
    else this.cut(this.#inside);
  }

  /** Ends the open line, if it holds anything, and starts one in another place. */
  cut(inside: Inside): void {
    const text = this.#open.replace(/[\t\n\f\r \u2028\u2029]+/g, ' ').trim();
    if (text !== '') {
      this.done.push({
        kind: this.#kindOf(text),
        text,
        headline: this.#inside.around === 'headline',
        inBody: this.#inside.body,
        apart: this.#inside.apart,
        linked: this.#linked === 0 ? 0 : this.#linked / (this.#linked + this.#plain),
        leadsElsewhere: this.#leadsElsewhere(text),
        times: this.#times,
      });
    }
    this.#open = '';
    this.#linked = 0;
    this.#plain = 0;
    this.#broken = false;
    this.#times = [];
    this.#inside = inside;
  }

  /** A line of links alone that is no sentence: a topic, a tag, another article. */
  #leadsElsewhere(text: string): boolean {
    if (this.#linked === 0 || endsSentence(text)) return false;
    const { around } = this.#inside;
    if (around === 'heading') return this.#plain === 0;
    if (around === 'item') return this.#linked >= LINKED_ITEM * (this.#linked + this.#plain);
    return (around === 'paragraph' || around === 'described') && this.#plain === 0;
  }

  /**
   * Short items are buttons as often as text, what a caption's class holds is a title as often as a description, and
   * templates set a first paragraph as a heading for its size.
   */
  #kindOf(text: string): BlockKind {
    const { around } = this.#inside;
    if (around === 'headline') return 'heading';
    if (around === 'heading')
      return endsSentence(text) && wordCount(text) > LONGEST_HEADING ? 'paragraph' : 'heading';
    if (around === 'item') return wordCount(text) < FEWEST_WORDS ? 'paragraph' : 'item';
    if (around === 'described') return HOLDS_SENTENCE.test(text) ? 'caption' : 'paragraph';
    return around;
  }
}
