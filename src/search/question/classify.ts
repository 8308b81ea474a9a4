import { ASKED_BE, YES_NO_AUXILIARIES } from '../../language/en/auxiliaries.js';
import { HAPPENING_VERBS, WITHIN_DEFINED } from '../../language/en/questions.js';
import type { Term } from '../text/analyze.js';
import { isCommonTerm } from '../text/background.js';
import { isPastForm } from '../text/families.js';
import { ASKING, type Asks, BY_NOUN, HOW, NOT_REPEATED, SIMPLE } from './asks.js';
import { isNear } from './near-spelling.js';
import { readSpeaker, type Speaking } from './speaker.js';

/** What a question asks for. Numbers are indices in its terms (see `ParsedQuestion`). */
export interface Classified extends Partial<Speaking> {
  readonly asks: Asks;
  readonly focus: number | null;
  readonly act?: number;
  /** Index of a content word that is part of the question word ("how long", "what happened"). */
  readonly small?: number;
}

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

const content = (terms: readonly Term[]) => terms.filter((term) => !term.stop);

function isDefinition(terms: readonly Term[], after: number): boolean {
  const rest = terms.slice(after + 1);
  if (!ASKED_BE.has(terms[after]?.word ?? '')) return false;
  const nouns = content(rest);
  // Only a name or a noun phrase may follow, with hardly a small word in it.
  const plain = rest.every((term) => !term.stop || WITHIN_DEFINED.has(term.word));
  return plain && nouns.length > 0 && nouns.length <= MAX_DEFINED_TERMS;
}

function firstContent(terms: readonly Term[], from: number): number | null {
  const found = terms.findIndex((term, index) => index >= from && !term.stop);
  return found === -1 ? null : found;
}

/** The kind of answer that keywords ask for: one of them says what is sought, the others of what. */
function classifyKeywords(terms: readonly Term[]): Classified {
  const [first, ...others] = content(terms);
  const last = others.at(-1);
  if (first === undefined || last === undefined) return { asks: 'keywords', focus: null };
  for (const term of [last, first]) {
    const found = Object.entries(ASKING).find(
      ([noun]) => noun === term.word || (!isCommonTerm(term.term) && isNear(term.word, noun)),
    );
    if (found !== undefined) return { asks: found[1], focus: null, small: terms.indexOf(term) };
  }
  return { asks: 'keywords', focus: null };
}

/** The word that asks for a name: "what is the name of X", "what is X's name", "what was the ship called". */
function nameAsked(terms: readonly Term[], after: number): number | null {
  if (!ASKED_BE.has(terms[after]?.word ?? '')) return null;
  const early = [after + 1, after + 2].find((at) => /^names?$/.test(terms[at]?.word ?? ''));
  if (early !== undefined) return early;
  return /^(?:names?|named|called)$/.test(terms.at(-1)?.word ?? '') ? terms.length - 1 : null;
}

/** Reads "how" with the word after it. */
function classifyHow(terms: readonly Term[], place: number): Classified {
  const next = terms[place + 1]?.word ?? '';
  const asks = lookUp(HOW, next);
  if (asks === undefined) return { asks: 'how', focus: null };
  const focus = asks === 'howMany' ? firstContent(terms, place + 2) : null;
  return { asks, focus, ...(NOT_REPEATED.has(next) && { small: place + 1 }) };
}

/** "what year", "which South Korean president": the last noun before a verb says what is asked for. */
function classifyNoun(terms: readonly Term[], place: number): Classified {
  const verb = terms.findIndex((term, index) => index > place && (term.stop || isPastForm(term.word)));
  const last = Math.max(place + 1, (verb === -1 ? place + 2 : verb) - 1);
  const asks = lookUp(BY_NOUN, terms[place + 1]?.word) ?? lookUp(BY_NOUN, terms[last]?.word) ?? 'what';
  if (asks !== 'howMany') return { asks, focus: last };
  // "what number of boats" counts boats, "what number did it fall to" nothing that is named.
  const counted = terms[last + 1]?.word === 'of' ? firstContent(terms, last + 2) : null;
  return { asks, focus: counted, small: last };
}

/** Reads "what" without a noun of its own: it asks for a name, a definition, somebody's words, or anything. */
function classifyWhat(terms: readonly Term[], place: number): Classified {
  const name = nameAsked(terms, place + 1);
  if (name !== null) return { asks: 'name', focus: null, small: name };
  if (isDefinition(terms, place + 1)) return { asks: 'whatIs', focus: null };
  const speaking = readSpeaker(terms, place + 1);
  if (speaking !== null) return { asks: 'said', focus: null, ...speaking };
  if (!HAPPENING_VERBS.has(terms[place + 1]?.word ?? '')) return { asks: 'what', focus: null };
  return { asks: 'what', focus: null, ...(content(terms).length > 1 && { small: place + 1 }) };
}

/** What a question asks for, by its question word, its auxiliary verb or its keywords. */
export function classify(terms: readonly Term[]): Classified {
  const place = terms.findIndex(
    (term, index) => index < LAST_WH_PLACE && (Object.hasOwn(SIMPLE, term.word) || term.word === 'how'),
  );
  const wh = terms[place]?.word;
  if (wh === undefined) {
    const yesNo = YES_NO_AUXILIARIES.has(terms[0]?.word ?? '');
    return yesNo ? { asks: 'yesNo', focus: null } : classifyKeywords(terms);
  }
  if (wh === 'how') return classifyHow(terms, place);
  const asks = lookUp(SIMPLE, wh) ?? 'what';
  const next = terms[place + 1];
  const noun = next !== undefined && !next.stop;
  if (asks === 'who' && isDefinition(terms, place + 1)) return { asks: 'whoIs', focus: null };
  if (asks === 'who' && noun) return { asks, focus: null, act: place + 1 };
  if (asks === 'what' && noun && !HAPPENING_VERBS.has(next.word)) return classifyNoun(terms, place);
  return wh === 'what' ? classifyWhat(terms, place) : { asks, focus: null };
}
