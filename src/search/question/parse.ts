import { distance } from 'fastest-levenshtein';
import { QUESTION_WORDS } from '../../language/en/function-words.js';
import type { Analyzer, Term } from '../text/analyze.js';
import { isCommonTerm } from '../text/background.js';
import { isPastForm } from '../text/families.js';
import { ASKING, type Asks, BY_NOUN, HOW, NOT_REPEATED, SIMPLE } from './asks.js';
import { readSpeaker } from './speaker.js';

/** A question, read without looking at any article. */
export interface ParsedQuestion {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly asks: Asks;
  /** Index in `terms` of the noun that is asked for ("which ship", "how many people"). */
  readonly focus: number | null;
  /** Index in `terms` of the verb, where the question asks who did something ("who built"). Else null. */
  readonly act: number | null;
  /** Indices in `terms` of the speaker, where the question asks what somebody said (see `readSpeaker`). Else null. */
  readonly speaker: readonly number[] | null;
  /** Index in `terms` of the verb of saying, in the same case. Else null. */
  readonly said: number | null;
}

const YES_NO =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|should|may|might|must|isnt|arent|didnt|doesnt|wasnt)$/;
const COPULA = /^(?:is|are|was|were)$/;
/** Verbs that only ask: an answer to "what happened to X" says what did, not "happened". */
const HAPPEN = /^happen(?:ed|s|ing)?$/;
/**
 * A question word counts only among this many first terms. That is enough for "In what year…" and "According to the
 * BBC, who…".
 */
const LAST_WH_PLACE = 8;
/** "who is X" with more content words than this asks for more than a definition of X. */
const MAX_DEFINED_TERMS = 4;

/** Looks up a word that a person typed. Properties that every object has ("constructor") are not found. */
const lookUp = <T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined =>
  word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;

const sorted = (word: string) => [...word].sort().join('');

/** Question words by their misspellings: one letter missing, added or changed, or two swapped. */
const isNear = (word: string, other: string) => sorted(word) === sorted(other) || distance(word, other) === 1;

/** The kind of answer that keywords ask for: one of them says what is sought, the others of what. */
function classifyKeywords(terms: readonly Term[]): Reading {
  const nouns = content(terms);
  if (nouns.length > 1) {
    for (const term of [nouns.at(-1)!, nouns[0]!]) {
      const noun = Object.keys(ASKING).find(
        (each) => each === term.word || (!isCommonTerm(term.term) && isNear(term.word, each)),
      );
      if (noun !== undefined) return { asks: ASKING[noun]!, focus: null, small: terms.indexOf(term) };
    }
  }
  return { asks: 'keywords', focus: null };
}

/** The question word that was meant by a misspelt one at the beginning ("wher did…", "waht is…"). */
function mendFirst(terms: readonly Term[]): readonly Term[] {
  const first = terms[0];
  if (first === undefined || terms.length < 3 || first.stop || isCommonTerm(first.term)) return terms;
  const near = [...QUESTION_WORDS].filter((word) =>
    word.length > 3 ? isNear(word, first.word) : sorted(word) === sorted(first.word),
  );
  // A letter left off the end is likelier than a changed one: "wher" is "where".
  const meant = near.find((word) => word.startsWith(first.word)) ?? near[0];
  return meant === undefined
    ? terms
    : [{ ...first, word: meant, term: meant, stop: true }, ...terms.slice(1)];
}

const content = (terms: readonly Term[]) => terms.filter((term) => !term.stop);

function isDefinition(terms: readonly Term[], after: number): boolean {
  const rest = terms.slice(after + 1);
  if (!COPULA.test(terms[after]?.word ?? '')) return false;
  const nouns = content(rest);
  // Only a name or a noun phrase may follow: articles are the only small words it may hold.
  const plain = rest.every((term) => !term.stop || /^(?:a|an|the|of)$/.test(term.word));
  return plain && nouns.length > 0 && nouns.length <= MAX_DEFINED_TERMS;
}

function firstContent(terms: readonly Term[], from: number): number | null {
  const found = terms.findIndex((term, index) => index >= from && !term.stop);
  return found === -1 ? null : found;
}

interface Reading {
  readonly asks: Asks;
  readonly focus: number | null;
  readonly speaker?: readonly number[];
  readonly said?: number;
  readonly act?: number;
  /** Index of a content word that is part of the question word ("how long", "what happened"). */
  readonly small?: number;
}

/** The word that asks for a name: "what is the name of X", "what is X's name", "what was the ship called". */
function nameAsked(terms: readonly Term[], after: number): number | null {
  if (!COPULA.test(terms[after]?.word ?? '')) return null;
  const early = [after + 1, after + 2].find((at) => /^names?$/.test(terms[at]?.word ?? ''));
  if (early !== undefined) return early;
  return /^(?:names?|named|called)$/.test(terms.at(-1)!.word) ? terms.length - 1 : null;
}

/** Reads "how" with the word after it. */
function classifyHow(terms: readonly Term[], place: number): Reading {
  const next = terms[place + 1]?.word ?? '';
  const asks = lookUp(HOW, next);
  if (asks === undefined) return { asks: 'how', focus: null };
  const focus = asks === 'howMany' ? firstContent(terms, place + 2) : null;
  return { asks, focus, ...(NOT_REPEATED.has(next) && { small: place + 1 }) };
}

/** "what year", "which South Korean president": the last noun before a verb says what is asked for. */
function classifyNoun(terms: readonly Term[], place: number): Reading {
  const verb = terms.findIndex((term, index) => index > place && (term.stop || isPastForm(term.word)));
  const last = Math.max(place + 1, (verb === -1 ? place + 2 : verb) - 1);
  const asks = lookUp(BY_NOUN, terms[place + 1]?.word) ?? lookUp(BY_NOUN, terms[last]?.word) ?? 'what';
  if (asks !== 'howMany') return { asks, focus: last };
  // "what number of boats" counts boats, "what number did it fall to" nothing that is named.
  const counted = terms[last + 1]?.word === 'of' ? firstContent(terms, last + 2) : null;
  return { asks, focus: counted, small: last };
}

/** Reads "what" without a noun of its own: it asks for a name, a definition, somebody's words, or anything. */
function classifyWhat(terms: readonly Term[], place: number): Reading {
  const name = nameAsked(terms, place + 1);
  if (name !== null) return { asks: 'name', focus: null, small: name };
  if (isDefinition(terms, place + 1)) return { asks: 'whatIs', focus: null };
  const speaking = readSpeaker(terms, place + 1);
  if (speaking !== null) return { asks: 'said', focus: null, ...speaking };
  if (!HAPPEN.test(terms[place + 1]?.word ?? '')) return { asks: 'what', focus: null };
  return { asks: 'what', focus: null, ...(content(terms).length > 1 && { small: place + 1 }) };
}

function classify(terms: readonly Term[]): Reading {
  const place = terms.findIndex(
    (term, index) => index < LAST_WH_PLACE && (Object.hasOwn(SIMPLE, term.word) || term.word === 'how'),
  );
  const wh = terms[place]?.word;
  if (wh === undefined) {
    const yesNo = YES_NO.test(terms[0]?.word ?? '');
    return yesNo ? { asks: 'yesNo', focus: null } : classifyKeywords(terms);
  }
  if (wh === 'how') return classifyHow(terms, place);
  const asks = lookUp(SIMPLE, wh) ?? 'what';
  const next = terms[place + 1];
  const noun = next !== undefined && !next.stop;
  if (asks === 'who' && isDefinition(terms, place + 1)) return { asks: 'whoIs', focus: null };
  if (asks === 'who' && noun) return { asks, focus: null, act: place + 1 };
  if (asks === 'what' && noun && !HAPPEN.test(next.word)) return classifyNoun(terms, place);
  return wh === 'what' ? classifyWhat(terms, place) : { asks, focus: null };
}

const LAST = /^(?:last|lasts|lasted|take|takes|took|taken)$/;

/** Verbs that an answer does not repeat: "how long did it last" is answered by "for 90 minutes". */
function lasting(terms: readonly Term[], asks: Asks): number[] {
  if (asks !== 'howLong') return [];
  const found = terms.flatMap(({ word }, at) => (LAST.test(word) ? [at] : []));
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
