import { LASTING_VERBS, QUESTION_WORDS } from '../../language/en/questions.js';
import type { Analyzer, Term } from '../text/analyze.js';
import { isCommonTerm } from '../text/background.js';
import type { Asks } from './asks.js';
import { classify } from './classify.js';
import { hasSameLetters, isNear } from './near-spelling.js';

/** A question, read without looking at any article. */
export interface ParsedQuestion {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly asks: Asks;
  /** Index in `terms` of the noun that is asked for ("which ship", "how many people"). */
  readonly focus: number | null;
  /** Index in `terms` of the verb, where the question asks who did something ("who built"). Else null. */
  readonly act: number | null;
  /** The words that name the speaker, where the question asks what somebody said (see `Speaking`). Else null. */
  readonly speaker: readonly Term[] | null;
  /** The verb of saying, in the same case. Else null. */
  readonly said: Term | null;
}

/** The question word that was meant by a misspelt one at the beginning ("wher did…", "waht is…"). */
function mendFirst(terms: readonly Term[]): readonly Term[] {
  const first = terms[0];
  if (first === undefined || terms.length < 3 || first.stop || isCommonTerm(first.term)) return terms;
  const near = [...QUESTION_WORDS].filter((word) =>
    word.length > 3 ? isNear(word, first.word) : hasSameLetters(word, first.word),
  );
  // A letter left off the end is likelier than a changed one: "wher" is "where".
  const meant = near.find((word) => word.startsWith(first.word)) ?? near[0];
  return meant === undefined
    ? terms
    : [{ ...first, word: meant, term: meant, stop: true }, ...terms.slice(1)];
}

/** The verbs that an answer does not repeat, where the question has other words to be found. */
function lasting(terms: readonly Term[], asks: Asks): number[] {
  if (asks !== 'howLong') return [];
  const found = terms.flatMap(({ word }, at) => (LASTING_VERBS.has(word) ? [at] : []));
  return terms.some((term, at) => !term.stop && !found.includes(at)) ? found : [];
}

/** Reads a question. Never throws; linear in its length. */
export function parseQuestion(text: string, analyzer: Analyzer): ParsedQuestion {
  const terms = mendFirst(analyzer.analyze(text));
  const { asks, focus, small, speaker = null, said = null, act = null } = classify(terms);
  // "long" in "how long" asks; it is not to be found.
  const asking = new Set([small, ...lasting(terms, asks)]);
  const read = terms.map((term, index) => (asking.has(index) ? { ...term, stop: true } : term));
  return { text, terms: read, asks, focus, act, speaker, said };
}
