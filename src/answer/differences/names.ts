import { distance } from 'fastest-levenshtein';
import type { Analyzer, Term } from '../../search/text/analyze.js';
import { fold } from '../../search/text/fold.js';
import { itemAt } from '../at.js';
import type { Fact } from './fact.js';

/** The most words of a name that are compared: "Mohammed bin Salman Al Saud". */
const LONGEST_NAME = 5;

/**
 * The names of a sentence: each run of two words or more written with capitals or joined by hyphens, and every part of
 * it, because one outlet writes "Gen Kim Yong-chol" and the other "Kim Yong Chol". The topic is the name whatever its
 * spelling, the value the name as spelled.
 */
export function nameFacts(text: string, analyzer: Analyzer): Fact[] {
  return runs(text, analyzer.analyze(text)).flatMap((run) => {
    const parts: Fact[] = [];
    for (let from = 0; from < run.length; from++) {
      for (let to = from + 2; to <= Math.min(run.length, from + LONGEST_NAME); to++) {
        const name = run.slice(from, to);
        const { start } = itemAt(name, 0);
        const end = endOf(text, itemAt(name, name.length - 1));
        const topic = name.map(({ word }) => word).join(' ');
        parts.push({ topic, value: spelling(text.slice(start, end)), start, end });
      }
    }
    return parts;
  });
}

/** Names of one word: a surname may be spelled in two ways ("Moldova", "Moldava"). */
export function surnameFacts(text: string, analyzer: Analyzer): Fact[] {
  return analyzer
    .analyze(text)
    .filter((term) => term.capital && !term.stop && term.start > 0)
    .map((term) => {
      const end = endOf(text, term);
      return { topic: term.word, value: spelling(text.slice(term.start, end)), start: term.start, end };
    });
}

/** The fewest letters of a word for which a difference of one letter may be another spelling. */
const SHORTEST_VARIANT = 7;

/**
 * Whether two words of names are likely one name in two spellings: one letter more, fewer or other, never the first.
 */
export function isVariant(a: string, b: string, analyzer: Analyzer): boolean {
  if (a === b || a[0] !== b[0] || Math.min(a.length, b.length) < SHORTEST_VARIANT) return false;
  return distance(a, b) === 1 && analyzer.term(a) !== analyzer.term(b);
}

function spelling(written: string): string {
  return written
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');
}

/** Where a word ends without its possessive ending. */
function endOf(text: string, { start, end, word }: Term): number {
  const raw = text.slice(start, end);
  const bare = raw.replace(/['\u2018\u2019]s?$/iu, '');
  return fold(bare).startsWith(word.slice(0, 1)) ? start + bare.length : end;
}

function runs(text: string, terms: readonly Term[]): Term[][] {
  const found: Term[][] = [];
  for (const [index, term] of terms.entries()) {
    const before = terms[index - 1];
    const between = before === undefined ? '' : text.slice(before.end, term.start);
    const joined = /^[-\u2010\u2011]$/.test(between) || (term.capital && between === ' ');
    const run = found.at(-1);
    if (joined && run !== undefined && run.at(-1) === before) run.push(term);
    else if (term.capital && !term.stop) found.push([term]);
  }
  return found.filter((run) => run.length > 1);
}
