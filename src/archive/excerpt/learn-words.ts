import type { KnownWord } from '../../search/index/known-words.js';
import { writtenOut } from '../../search/question/as-typed.js';
import { halfPairs } from '../../search/question/compounds.js';
import type { Analyzer } from '../../search/text/analyze.js';
import type { Archive } from '../archive.js';

/** What an archive knows of the words of one question. */
export interface LearntWords {
  /** Words that the archive holds: those of the question, those near them in spelling, and their halves. */
  readonly known: readonly KnownWord[];
  /** In how many distinct sentences terms stand. */
  readonly frequencies: ReadonlyMap<string, number>;
  /** Pairs of terms that stand side by side somewhere. */
  readonly together: readonly (readonly [string, string])[];
}

/** The most words of a question that are looked up. Nobody asks with more. */
const MOST_WORDS = 60;
/** The most words that are looked up by their spelling, because no sentence holds them. */
const MOST_RESPELT = 8;

/** The words of a question with their terms, for each language of the articles; and each word joined with the next. */
function wordsOf(question: string, analyzers: readonly Analyzer[]): KnownWord[][] {
  return analyzers.map((analyzer) => {
    const terms = analyzer
      .analyze(question)
      .filter(({ stop }) => !stop)
      .slice(0, MOST_WORDS);
    const joined = terms.slice(1).map(({ word }, at) => {
      const whole = (terms[at]?.word ?? '') + word;
      return { word: whole, term: analyzer.term(whole) };
    });
    return [...terms.map(({ word, term }) => ({ word, term })), ...joined];
  });
}

/**
 * Asks an archive about the words of a question: three requests at most, and one for each word that it does not hold.
 */
export async function learnWords(
  archive: Archive,
  text: string,
  analyzers: readonly Analyzer[],
): Promise<LearntWords> {
  const question = writtenOut(text);
  const asked = wordsOf(question, analyzers).flat();
  const frequencies = new Map(await archive.frequencies([...new Set(asked.map(({ term }) => term))]));
  const held = ({ term }: KnownWord) => frequencies.has(term);
  const heldWords = new Set(asked.filter(held).map(({ word }) => word));
  const unheld = unheldWords(question, analyzers, heldWords);
  if (unheld.length === 0) return { known: asked.filter(held), frequencies, together: [] };
  const pairs = unheld.flatMap(({ word }) =>
    analyzers.flatMap((each) => halfPairs(word, (half) => each.term(half))),
  );
  const near = await nearWords(archive, unheld.slice(0, MOST_RESPELT), analyzers);
  const others = new Set([...near.map(({ term }) => term), ...pairs.flat()]);
  for (const [term, count] of await archive.frequencies([...others])) frequencies.set(term, count);
  const known = [...asked, ...near, ...pairs.flat().map((term) => ({ word: term, term }))].filter(held);
  const together = await archive.together(
    pairs.filter((pair) => pair.every((term) => frequencies.has(term))),
  );
  return { known, frequencies, together };
}

/** Content words that no article holds in any language, each once. */
function unheldWords(
  question: string,
  analyzers: readonly Analyzer[],
  held: ReadonlySet<string>,
): KnownWord[] {
  const words = new Map<string, KnownWord>();
  for (const analyzer of analyzers) {
    for (const { word, term, stop, number } of analyzer.analyze(question).slice(0, MOST_WORDS)) {
      if (!stop && !number && !held.has(word) && !words.has(word)) words.set(word, { word, term });
    }
  }
  return [...words.values()];
}

async function nearWords(
  archive: Archive,
  unheld: readonly KnownWord[],
  analyzers: readonly Analyzer[],
): Promise<KnownWord[]> {
  const near: KnownWord[] = [];
  for (const word of unheld) {
    const { words, terms } = await archive.nearWords(word);
    near.push(
      ...words.flatMap((each) => analyzers.map((analyzer) => ({ word: each, term: analyzer.term(each) }))),
    );
    near.push(...terms.map((term) => ({ word: term, term })));
  }
  return near;
}
