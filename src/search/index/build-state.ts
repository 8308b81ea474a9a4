import type { Article, Corpus } from '../../corpus/article.js';
import type { Analyzer, Term } from '../text/analyze.js';
import type { Analyzers } from '../text/languages.js';
import { countSentences } from './count-sentences.js';
import { bareTerm, type StateOptions } from './known-words.js';
import { NumberList } from './numbers.js';
import { SegmentList } from './segment-list.js';
import { type IndexState, NONE, stateVersion } from './state.js';

/** A passage with this many tokens ends with its paragraph: about one paragraph of encyclopedic text. */
const PASSAGE_TOKENS = 60;
/** A passage with this many tokens ends anywhere: a page in one paragraph must not be one passage. */
const LONGEST_PASSAGE = 600;

/** Where a sentence stands: the index of its article, its index there, and its paragraph. */
interface SentencePlace {
  readonly article: number;
  readonly sentence: number;
  readonly paragraph: number;
}

/** Collects sentences, passages, headings and titles in reading order. */
class StateBuilder {
  readonly #segments = new SegmentList();
  readonly #articleOf = new NumberList();
  readonly #sentenceOf = new NumberList();
  readonly #paragraphOf = new NumberList();
  readonly #passageOf = new NumberList();
  readonly #passageStart = new NumberList();
  readonly #firstCopy = new NumberList();
  /** Headings and titles. They get their numbers after all sentences. */
  readonly #later: { terms: readonly Term[]; text: string }[] = [];
  readonly #passageHeading: number[] = [];
  readonly #titles: number[] = [];
  /** The first sentence with the same words, by its words. */
  readonly #copies = new Map<string, number>();
  readonly #options: StateOptions;

  /** @param analyzer of the article that is being read. */
  constructor(
    public analyzer: Analyzer,
    options: StateOptions,
  ) {
    this.#options = options;
    for (const { word, term } of options.known ?? []) this.#segments.know(word, term);
    for (const pair of options.together ?? []) this.#later.push({ terms: pair.map(bareTerm), text: '' });
  }

  /** Keeps a heading or title until the end. Gives its index among these, or NONE where it has no term. */
  later(text: string | null): number {
    const terms = text === null ? [] : this.analyzer.analyze(text);
    if (terms.length === 0) return NONE;
    this.#later.push({ terms, text: text ?? '' });
    return this.#later.length - 1;
  }

  openPassage(heading: number): void {
    this.#passageStart.push(this.#articleOf.length);
    this.#passageHeading.push(heading);
  }

  /** Adds a sentence to the passage that was opened last. Gives the number of its tokens. */
  sentence({ article, sentence, paragraph }: SentencePlace, text: string): number {
    const terms = this.analyzer.analyze(text);
    const id = this.#articleOf.length;
    const key = terms.map((term) => term.word).join(' ');
    const first = this.#copies.get(key) ?? id;
    if (first === id) this.#copies.set(key, id);
    this.#firstCopy.push(first);
    this.#articleOf.push(article);
    this.#sentenceOf.push(sentence);
    this.#paragraphOf.push(paragraph);
    this.#passageOf.push(this.#passageStart.length - 1);
    this.#segments.add(terms, text);
    return terms.length;
  }

  title(text: string | null): void {
    this.#titles.push(this.later(text));
  }

  #frequency(segments: Pick<IndexState, 'tokens' | 'segmentStart'>, firstCopy: Uint32Array): Uint32Array {
    const { lexicon } = this.#segments;
    const own = countSentences({ ...segments, firstCopy }, lexicon.size);
    const { frequencyOf } = this.#options;
    if (frequencyOf === undefined) return own;
    return own.map((count, id) => frequencyOf(lexicon.term(id)) ?? count);
  }

  finish(): IndexState {
    const sentences = this.#articleOf.length;
    this.#passageStart.push(sentences);
    for (const { terms, text } of this.#later) this.#segments.add(terms, text);
    const place = (later: number) => (later === NONE ? NONE : sentences + later);
    const segments = this.#segments.finish();
    const firstCopy = this.#firstCopy.toArray();
    return {
      version: stateVersion,
      ...segments,
      articleOf: this.#articleOf.toArray(),
      sentenceOf: this.#sentenceOf.toArray(),
      passageOf: this.#passageOf.toArray(),
      passageStart: this.#passageStart.toArray(),
      paragraphOf: this.#paragraphOf.toArray(),
      headingOf: Uint32Array.from(this.#passageHeading, place),
      titleOf: Uint32Array.from(this.#titles, place),
      firstCopy,
      frequency: this.#frequency(segments, firstCopy),
    };
  }
}

/** Adds an article's quotable sentences in reading order. Headings begin a new passage, and so does too much text. */
function addArticle(builder: StateBuilder, { sentences, title }: Article, article: number): void {
  let heading = NONE;
  let open = false;
  let tokens = 0;
  let paragraph = -1;
  for (const [sentence, { kind, text, paragraph: own }] of sentences.entries()) {
    if (kind === 'heading') {
      heading = builder.later(text);
      open = false;
      continue;
    }
    const full = tokens >= (own === paragraph ? LONGEST_PASSAGE : PASSAGE_TOKENS);
    if (!open || full) {
      builder.openPassage(heading);
      open = true;
      tokens = 0;
    }
    paragraph = own;
    tokens += builder.sentence({ article, sentence, paragraph }, text);
  }
  builder.title(title);
}

/** Reads all articles into an index state. Linear in the length of the text. */
export function buildState(corpus: Corpus, analyzers: Analyzers, options: StateOptions = {}): IndexState {
  const builder = new StateBuilder(analyzers.english, options);
  for (const [number, article] of corpus.articles.entries()) {
    builder.analyzer = analyzers.of(article.language);
    addArticle(builder, article, number);
  }
  return builder.finish();
}
