import { stemmer as englishStemmer } from '@orama/stemmers/english';
import type { Span } from '../../corpus/article.js';
import { SHORT_NAMES } from '../../language/en/short-forms.js';
import { perMillion } from './background.js';
import { baseForm } from './families.js';
import { fold } from './fold.js';
import { numberTerm, numberWord, signTerm } from './numbers.js';
import { abbreviationTerm, longForm } from './short-forms.js';
import { foldSpelling } from './spelling.js';
import { isStopWord } from './stop-words.js';
import { type Token, tokenize } from './tokenize.js';

/** A token in the form in which words are compared. */
export interface Term extends Span {
  /** Normalised: folded, in one spelling, base form, stemmed. */
  readonly term: string;
  /** The folded word as written, for spelling suggestions and word lists. */
  readonly word: string;
  readonly stop: boolean;
  /** Whether it is written with a capital letter. */
  readonly capital: boolean;
  readonly number: boolean;
}

/** Reduces a folded word to its stem. */
export type Stemmer = (word: string) => string;

const POSSESSIVE = /['\u2018\u2019\u02bc\uff07]s?$/iu;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
/** Dots of initials. */
const DOTS = /\./g;

function englishTerm(word: string): string {
  const digits = numberWord(word);
  if (digits !== undefined) return digits;
  return englishStemmer(foldSpelling(singularOf(baseForm(longForm(word)))));
}

/** The shortest word that takes -es after its s: "gases". */
const SHORTEST_PLURAL = 5;

/**
 * The singular of a plural in -ses. The stemmer would give plural and singular two stems. There are two possible
 * singulars ("viruses" of "virus", "courses" of "course"); the one that is commoner in everyday English is taken.
 */
function singularOf(word: string): string {
  if (word.length < SHORTEST_PLURAL || !/[^s]ses$/.test(word)) return word;
  const [withoutEs, withoutS] = [word.slice(0, -2), word.slice(0, -1)];
  const often = (singular: string) => perMillion(englishStemmer(singular)) ?? 0;
  return often(withoutEs) > often(withoutS) ? withoutEs : withoutS;
}

/** A language other than English. */
export interface WordForms {
  readonly stem: Stemmer;
  /** Folded. */
  readonly stopWords: ReadonlySet<string>;
}

/** Turns text into terms. It caches stems, so keep one for each language and index. */
export class Analyzer {
  readonly #term: Stemmer;
  readonly #isStopWord: (folded: string) => boolean;
  readonly #terms = new Map<string, string>();

  /** @param language English if not given. */
  constructor(language?: WordForms) {
    this.#term = language?.stem ?? englishTerm;
    this.#isStopWord = language === undefined ? isStopWord : (folded) => language.stopWords.has(folded);
  }

  /** The term of one folded word. */
  term(word: string): string {
    let term = this.#terms.get(word);
    if (term === undefined) {
      term = this.#term(word);
      this.#terms.set(word, term);
    }
    return term;
  }

  /** The terms of a text in order, with its stop words. Linear in the length of the text. */
  analyze(text: string): Term[] {
    const terms: Term[] = [];
    // In a text without a lower-case letter capitals say nothing.
    const capitalsSpeak = LOWER.test(text);
    for (const token of tokenize(text)) {
      const term = this.#read(token, capitalsSpeak);
      if (term === undefined) continue;
      const merged = mergeLongForm(terms.at(-1), term);
      if (merged) terms[terms.length - 1] = merged;
      else terms.push(term);
    }
    return terms;
  }

  #read(token: Token, capitalsSpeak: boolean): Term | undefined {
    const { start, end, raw } = token;
    const capital = capitalsSpeak && UPPER.test(raw);
    if (token.shape === 'sign') {
      const term = signTerm(raw);
      return term === undefined
        ? undefined
        : { start, end, term: this.term(term), word: term, stop: false, capital, number: false };
    }
    if (token.shape === 'number') {
      const term = numberTerm(raw);
      return { start, end, term, word: term, stop: false, capital, number: true };
    }
    const word = fold(raw.replace(POSSESSIVE, '')).replace(DOTS, '');
    if (word === '') return undefined;
    const shouted = token.shape === 'initials' || (capital && !LOWER.test(raw));
    const abbreviation = shouted ? abbreviationTerm(word) : undefined;
    if (abbreviation) return { start, end, term: abbreviation, word, stop: false, capital, number: false };
    const term = this.term(word);
    return {
      start,
      end,
      term,
      word,
      stop: this.#isStopWord(word),
      capital,
      number: numberWord(word) === term,
    };
  }
}

/** `United` + `States` as one term, so that it equals `US`. */
function mergeLongForm(before: Term | undefined, term: Term): Term | undefined {
  if (before === undefined) return undefined;
  const form = SHORT_NAMES.find(([first, second]) => before.word === first && term.word === second);
  return form && { ...before, end: term.end, term: form[2], word: term.word };
}
