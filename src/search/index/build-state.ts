import type { Article, Corpus, Sentence } from '../../corpus/article.js';
import type { Analyzer, Term } from '../text/analyze.js';
import type { Analyzers } from '../text/languages.js';
import { bareTerm, type StateOptions } from './known-words.js';
import { Lexicon } from './lexicon.js';
import { NumberList } from './numbers.js';
import { type IndexState, NONE, stateVersion, TokenFlag } from './state.js';

/** A passage with this many tokens ends with its paragraph: about one paragraph of encyclopedic text. */
const PASSAGE_TOKENS = 60;
/** A passage with this many tokens ends anywhere: a page in one paragraph must not be one passage. */
const LONGEST_PASSAGE = 600;
/** Lengths are kept in 16 bits. */
const MAX_TOKEN_LENGTH = 0xffff;

/** Collects segments, sentences and passages in reading order. */
class StateBuilder {
  readonly lexicon = new Lexicon();
  readonly #words = new Lexicon();
  readonly #wordTerm = new NumberList();
  readonly #tokens = new NumberList();
  readonly #flags: number[] = [];
  readonly #tokenStart = new NumberList();
  readonly #tokenLength = new NumberList();
  readonly #segmentStart = new NumberList();
  readonly articleOf = new NumberList();
  readonly sentenceOf = new NumberList();
  readonly paragraphOf = new NumberList();
  readonly passageOf = new NumberList();
  readonly passageStart = new NumberList();
  readonly firstCopy = new NumberList();
  /** Headings and titles. They get their numbers after all sentences. */
  readonly #later: { terms: Term[]; text: string }[] = [];
  readonly #passageHeading: number[] = [];
  readonly #titles: number[] = [];
  readonly #copies = new Map<string, number>();

  /** @param analyzer of the article that is being read. */
  constructor(
    public analyzer: Analyzer,
    readonly options: StateOptions,
  ) {
    for (const { word, term } of options.known ?? []) this.#know(word, this.lexicon.add(term));
    for (const pair of options.together ?? []) this.#later.push({ terms: pair.map(bareTerm), text: '' });
  }

  segment(terms: readonly Term[], text: string): void {
    this.#segmentStart.push(this.#tokens.length);
    for (const term of terms) {
      const id = this.lexicon.add(term.term);
      this.#word(term, id);
      this.#tokens.push(id);
      this.#tokenStart.push(term.start);
      this.#tokenLength.push(Math.min(MAX_TOKEN_LENGTH, term.end - term.start));
      this.#flags.push(
        (term.capital ? TokenFlag.capital : 0) |
          (term.number ? TokenFlag.number : 0) |
          (term.stop ? TokenFlag.stop : 0) |
          (text[term.end] === ',' ? TokenFlag.comma : 0),
      );
    }
  }

  #word(term: Term, id: number): void {
    if (!term.stop && !term.number) this.#know(term.word, id);
  }

  #know(word: string, term: number): void {
    const known = this.#words.size;
    if (this.#words.add(word) === known) this.#wordTerm.push(term);
  }

  /** Keeps a heading or title until the end. Gives its index among these, or NONE where it has no term. */
  later(text: string | null): number {
    const terms = text === null ? [] : this.analyzer.analyze(text);
    if (terms.length === 0) return NONE;
    this.#later.push({ terms, text: text ?? '' });
    return this.#later.length - 1;
  }

  openPassage(heading: number): void {
    this.passageStart.push(this.articleOf.length);
    this.#passageHeading.push(heading);
  }

  sentence(place: { article: number; sentence: number; paragraph: number }, text: string): number {
    const terms = this.analyzer.analyze(text);
    const id = this.articleOf.length;
    const key = terms.map((term) => term.word).join(' ');
    const first = this.#copies.get(key) ?? id;
    if (first === id) this.#copies.set(key, id);
    this.firstCopy.push(first);
    this.articleOf.push(place.article);
    this.sentenceOf.push(place.sentence);
    this.paragraphOf.push(place.paragraph);
    this.passageOf.push(this.passageStart.length - 1);
    this.segment(terms, text);
    return terms.length;
  }

  title(text: string | null): void {
    this.#titles.push(this.later(text));
  }

  #frequency(counted: Counted): Uint32Array {
    const own = countSentences(counted);
    const { frequencyOf } = this.options;
    if (frequencyOf === undefined) return own;
    return own.map((count, id) => frequencyOf(this.lexicon.term(id)) ?? count);
  }

  finish(): IndexState {
    const sentences = this.articleOf.length;
    this.passageStart.push(sentences);
    for (const { terms, text } of this.#later) this.segment(terms, text);
    this.#segmentStart.push(this.#tokens.length);
    const place = (later: number) => (later === NONE ? NONE : sentences + later);
    const tokens = this.#tokens.toArray();
    const segmentStart = this.#segmentStart.toArray();
    const firstCopy = this.firstCopy.toArray();
    return {
      version: stateVersion,
      terms: this.lexicon.terms.join('\n'),
      words: this.#words.terms.join('\n'),
      wordTerm: this.#wordTerm.toArray(),
      tokens,
      flags: Uint8Array.from(this.#flags),
      tokenStart: this.#tokenStart.toArray(),
      tokenLength: Uint16Array.from(this.#tokenLength.toArray()),
      segmentStart,
      articleOf: this.articleOf.toArray(),
      sentenceOf: this.sentenceOf.toArray(),
      passageOf: this.passageOf.toArray(),
      passageStart: this.passageStart.toArray(),
      paragraphOf: this.paragraphOf.toArray(),
      headingOf: Uint32Array.from(this.#passageHeading, place),
      titleOf: Uint32Array.from(this.#titles, place),
      firstCopy,
      frequency: this.#frequency({ tokens, segmentStart, firstCopy, terms: this.lexicon.size }),
    };
  }
}

interface Counted {
  readonly tokens: Uint32Array;
  readonly segmentStart: Uint32Array;
  readonly firstCopy: Uint32Array;
  readonly terms: number;
}

/** The document frequency of each term. Sentences with the same words count once. */
function countSentences({ tokens, segmentStart, firstCopy, terms }: Counted): Uint32Array {
  const frequency = new Uint32Array(terms);
  const lastSeen = new Uint32Array(terms).fill(NONE);
  for (let sentence = 0; sentence < firstCopy.length; sentence++) {
    if (firstCopy[sentence] !== sentence) continue;
    for (let at = segmentStart[sentence]!; at < segmentStart[sentence + 1]!; at++) {
      const term = tokens[at]!;
      if (lastSeen[term] === sentence) continue;
      lastSeen[term] = sentence;
      frequency[term]!++;
    }
  }
  return frequency;
}

/** Adds an article's quotable sentences in reading order. Headings begin a new passage, and so does too much text. */
function addArticle(builder: StateBuilder, article: Article, index: number): void {
  let heading = NONE;
  let open = false;
  let tokens = 0;
  let paragraph = -1;
  article.sentences.forEach((sentence: Sentence, ordinal: number) => {
    if (sentence.kind === 'heading') {
      heading = builder.later(sentence.text);
      open = false;
      return;
    }
    const over = tokens >= (sentence.paragraph === paragraph ? LONGEST_PASSAGE : PASSAGE_TOKENS);
    if (open && over) open = false;
    if (!open) {
      builder.openPassage(heading);
      open = true;
      tokens = 0;
    }
    paragraph = sentence.paragraph;
    tokens += builder.sentence({ article: index, sentence: ordinal, paragraph }, sentence.text);
  });
  builder.title(article.title);
}

/** Reads all articles into an index state. Linear in the length of the text. */
export function buildState(corpus: Corpus, analyzers: Analyzers, options: StateOptions = {}): IndexState {
  const builder = new StateBuilder(analyzers.english, options);
  corpus.articles.forEach((article, index) => {
    builder.analyzer = analyzers.of(article.language);
    addArticle(builder, article, index);
  });
  return builder.finish();
}
