import type { Corpus, Sentence } from '../../corpus/article.js';
import { BEFORE_PLACES, NO_PLACE } from '../../language/en/names.js';
import { TITLE_WORDS } from '../../language/en/titles.js';
import type { SentenceRef } from '../../search/sentence-ref.js';
import { Analyzer, type Term } from '../../search/text/analyze.js';
import { baseForm } from '../../search/text/families.js';
import { itemAt } from '../at.js';
import { type CapitalRun, capitalRuns } from './capital-runs.js';
import { personIn } from './people.js';
import { whenQuestion } from './when-questions.js';

/** A name and how often the articles have it. */
export interface Named {
  /** As printed most often; the first printed of equals. */
  readonly name: string;
  readonly mentions: number;
  /** For people: whether a sentence says who it is, if only by a title. */
  readonly described: boolean;
}

/** What the articles are about. */
export interface Gathered {
  readonly people: readonly Named[];
  readonly places: readonly Named[];
  /** Headings that are questions, and questions that dated sentences answer; each once, in reading order. */
  readonly questions: readonly string[];
}

/** Letters of the shortest word of a place's name: "Goa". Shorter ones are initials. */
const SHORTEST_PLACE = 3;

/** Counts one name in all its spellings. */
class Tally {
  readonly forms = new Map<string, number>();
  described = false;
  shown = false;

  add(form: string): void {
    this.forms.set(form, (this.forms.get(form) ?? 0) + 1);
  }

  named(): Named {
    const forms = [...this.forms];
    const [name] = forms.reduce((best, form) => (form[1] > best[1] ? form : best));
    return { name, mentions: forms.reduce((sum, [, count]) => sum + count, 0), described: this.described };
  }
}

/** Sentences that are read before the thread is given to others: some milliseconds of work. */
const SENTENCES_AT_ONCE = 200;

/**
 * Reads people, places and questions from the articles, in the order of first mention. Linear in their length. At
 * 100,000 sentences that takes seconds, so it gives the thread to others now and then.
 *
 * @param isDated whether a sentence gives a date.
 * @param breathe resolves when the thread has done what was waiting.
 */
export async function gather(
  { articles }: Corpus,
  isDated: (ref: SentenceRef) => boolean,
  breathe: () => Promise<void>,
): Promise<Gathered> {
  const analyzer = new Analyzer();
  const people = new Map<string, Tally>();
  const places = new Map<string, Tally>();
  const questions = new Set<string>();
  let read = 0;
  for (const { ref, kind, text } of sentencesOf(articles)) {
    if (++read % SENTENCES_AT_ONCE === 0) await breathe();
    if (kind === 'heading') {
      if (text.endsWith('?')) questions.add(text);
      continue;
    }
    const when = whenQuestion(text, () => isDated(ref));
    if (when !== null) questions.add(when);
    const sentence = { text, terms: analyzer.analyze(text) };
    for (const run of capitalRuns(text, sentence.terms)) {
      if (!tallyPerson(people, sentence, run)) tallyPlace(places, sentence, run);
    }
  }
  const shown = [...people.values()].filter((tally) => tally.shown);
  const nameWords = new Set([...people].flatMap(([key, { shown: is }]) => (is ? key.split(' ') : [])));
  const real = [...places].filter(([key]) => !key.split(' ').some((word) => nameWords.has(word)));
  return {
    people: shown.map((tally) => tally.named()),
    places: real.filter(([, tally]) => tally.shown).map(([, tally]) => tally.named()),
    questions: [...questions],
  };
}

/** The sentences of all articles, each with where it is found. */
function* sentencesOf(articles: Corpus['articles']): Iterable<Sentence & { readonly ref: SentenceRef }> {
  for (const [article, { sentences }] of articles.entries()) {
    for (const [sentence, each] of sentences.entries()) yield { ...each, ref: { article, sentence } };
  }
}

function tally(tallies: Map<string, Tally>, key: string): Tally {
  const known = tallies.get(key);
  if (known) return known;
  const fresh = new Tally();
  tallies.set(key, fresh);
  return fresh;
}

/** A name as its folded words, and as printed without a possessive ending. */
function form(text: string, terms: readonly Term[]): { key: string; printed: string } {
  const { start } = itemAt(terms, 0);
  const { end } = itemAt(terms, terms.length - 1);
  const printed = text.slice(start, end).replace(/['\u2018\u2019]s?$/iu, '');
  return { key: terms.map(({ word }) => word).join(' '), printed: printed.replace(/\s+/g, ' ') };
}

/** A sentence and its words. */
interface SentenceWords {
  readonly text: string;
  readonly terms: readonly Term[];
}

/** Counts a person; false where the run names none. */
function tallyPerson(people: Map<string, Tally>, { text, terms }: SentenceWords, run: CapitalRun): boolean {
  const person = personIn(text, terms, run);
  const { key, printed } = form(text, run.terms.slice(person?.from ?? 0));
  const known = person ? tally(people, key) : people.get(key);
  if (known === undefined) return false;
  known.add(printed);
  known.shown = true;
  known.described ||= person?.described ?? false;
  return true;
}

/** A number, a title, a word of `NO_PLACE`, an adjective of a place ("in British politics") or initials. */
function isNoPlace({ word, term, number }: Term): boolean {
  const country = term.includes('.');
  if (number || TITLE_WORDS.has(word) || NO_PLACE.has(word) || (word.length < SHORTEST_PLACE && !country))
    return true;
  return !country && baseForm(word) !== word;
}

/** Counts a place where a preposition says that the run names one: "in North Korea". */
function tallyPlace(places: Map<string, Tally>, { text, terms }: SentenceWords, run: CapitalRun): void {
  const before = terms[run.at - 1]?.word === 'the' ? terms[run.at - 2] : terms[run.at - 1];
  if (before === undefined || !BEFORE_PLACES.has(before.word) || run.terms.some(isNoPlace)) return;
  const { key, printed } = form(text, run.terms);
  const known = tally(places, key);
  known.add(printed);
  known.shown = true;
}
