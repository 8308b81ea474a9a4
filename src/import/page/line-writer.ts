import { type Around, type BlockKind, FEWEST_WORDS } from './line-kind.js';
import { type Inline, LineTally, PLAIN } from './line-tally.js';
import type { Box, Moment, PageLine } from './page-lines.js';
import { endsSentence, wordCount } from './running-text.js';

/** From this share of links on, an item that is no sentence leads elsewhere. A date may stand beside its link. */
const LINKED_ITEM = 0.75;

/** A sentence that is one link, of at most this many words, is another article's headline. */
const LINKED_SENTENCE_WORDS = 20;

/** The longest line that says what the article is filed under, in words. */
const FILED_WORDS = 40;

/** A heading below the first level that ends like a sentence and has more words than this is a paragraph. */
const LONGEST_HEADING = 12;

/** What stands around a line that may be one link from end to end. */
const MAY_LEAD: ReadonlySet<Around> = new Set<Around>(['paragraph', 'described', 'pictured', 'beside']);

const HOLDS_SENTENCE = /[.!?…。！？]['"”“’‘»«›‹」』)\]]*(?:\s|$)/u;

/** How many UTF-16 code units of an open line's end are looked at. A line may be as long as the page. */
const LONGEST_END = 40;

/** What stands around the text that is read. */
export interface Inside extends Inline {
  readonly around: Around;
  readonly body: boolean;
  readonly apart: boolean;
  /** How many `<q>` stand around it. */
  readonly quotes: number;
  /** The block element that the line is. */
  readonly box: Box;
}

/** Outside everything. */
export const OUTSIDE: Inside = {
  ...PLAIN,
  around: 'paragraph',
  body: false,
  apart: false,
  quotes: 0,
  box: { tag: '', parent: null },
};

/** Collects lines while walking the tree; `open` is the line being written. */
export class Lines {
  readonly done: PageLine[] = [];
  #open = '';
  #end = '';
  /** Whether what is open holds more than white space. */
  #begun = false;
  #inside: Inside = OUTSIDE;
  #tally = new LineTally();
  /** Whether a single `<br>` stands after what is open. */
  #broken = false;
  #times: Moment[] = [];

  append(text: string, inline: Inline = PLAIN): void {
    if (this.#broken && text.trim() !== '') this.#mend(text);
    this.#write(text);
    this.#begun ||= text.trim() !== '';
    this.#tally.add(text, inline);
  }

  /** The end is kept apart: to look at the whole open line would cost as much as its length. */
  #write(text: string): void {
    this.#open += text;
    this.#end = (this.#end + text.slice(-LONGEST_END)).slice(-LONGEST_END);
  }

  /** The end of the open line, at most {@link LONGEST_END}. */
  get end(): string {
    return this.#end;
  }

  /** A moment that the open line states. */
  time(moment: Moment): void {
    this.#times.push(moment);
  }

  /** A single break ends a line unless the sentence goes on; a second one always does. */
  break(): void {
    if (this.#broken) this.cut(this.#inside);
    else if (this.#begun) this.#broken = true;
  }

  #mend(next: string): void {
    this.#broken = false;
    const end = this.#end.trimEnd();
    const goesOn = !endsSentence(end) && /^\s*\p{Ll}/u.test(next);
    if (goesOn || end.endsWith(',')) this.#write(' ');
    else this.cut(this.#inside);
  }

  /** Ends the open line, if it holds anything, and starts one in another place. */
  cut(inside: Inside): void {
    const text = this.#open.replace(/[\t\n\f\r \u2028\u2029]+/g, ' ').trim();
    if (text !== '') {
      const { linked, plain, links, italic, bold } = this.#tally;
      this.done.push({
        kind: this.#kindOf(text),
        text,
        headline: this.#inside.around === 'headline',
        inBody: this.#inside.body,
        apart: this.#inside.apart,
        besideCaption: this.#inside.around === 'beside',
        linked: linked === 0 ? 0 : linked / (linked + plain),
        leadsElsewhere: this.#leadsElsewhere(text),
        links,
        italic,
        bold,
        box: this.#inside.box,
        times: this.#times,
      });
    }
    this.#open = '';
    this.#end = '';
    this.#begun = false;
    this.#tally = new LineTally();
    this.#broken = false;
    this.#times = [];
    this.#inside = inside;
  }

  /**
   * Whether a line is nothing but links, with or without a label: a topic, a tag, another article. A long sentence is
   * not.
   */
  #leadsElsewhere(text: string): boolean {
    const { linked, plain, labelled, filed } = this.#tally;
    if (linked === 0) return false;
    if (filed && wordCount(text) <= FILED_WORDS) return true;
    const { around } = this.#inside;
    const alone = plain === 0 || labelled;
    const ends = endsSentence(text);
    if (around === 'heading') return alone && !ends;
    if (around === 'item' || around === 'row')
      return !ends && (labelled || linked >= LINKED_ITEM * (linked + plain));
    if (!MAY_LEAD.has(around)) return false;
    return alone && (!ends || wordCount(text) <= LINKED_SENTENCE_WORDS);
  }

  /**
   * The kind of a line, by what stands around it. What is doubtful is a paragraph:
   * - a short item, which is a button as often as text;
   * - what has a caption's class and no sentence, which is a title as often as a description;
   * - a long heading that ends like a sentence: templates set a first paragraph as a heading for its size.
   */
  #kindOf(text: string): BlockKind {
    const { around } = this.#inside;
    if (around === 'headline') return 'heading';
    if (around === 'heading')
      return endsSentence(text) && wordCount(text) > LONGEST_HEADING ? 'paragraph' : 'heading';
    if (around === 'item') return wordCount(text) < FEWEST_WORDS ? 'paragraph' : 'item';
    if (around === 'listed' || around === 'row') return 'item';
    if (around === 'data') return 'paragraph';
    if (around === 'pictured' || around === 'beside') return 'caption';
    if (around === 'described') return HOLDS_SENTENCE.test(text) ? 'caption' : 'paragraph';
    return around;
  }
}
