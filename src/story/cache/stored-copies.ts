import type { Copies } from '../../answer/copies.js';
import type { Corpus } from '../../corpus/article.js';
import type { SentenceRef } from '../../search/sentence-ref.js';
import { NumberReader } from './number-reader.js';

/** Groups of sentences as numbers: for each group its size, then `article, sentence` of each member in order. */
export type StoredGroups = Uint32Array;

/** Copies as they are kept: the groups of sentences with the same words, the reports, and how many there are. */
export interface StoredCopies {
  readonly sameWords: StoredGroups;
  readonly reports: StoredGroups;
  readonly groups: number;
}

const keyOf = ({ article, sentence }: SentenceRef) => `${article}:${sentence}`;

function storeGroups(corpus: Corpus, groupOf: Copies['groupOf']): StoredGroups {
  const numbers: number[] = [];
  for (const [article, { sentences }] of corpus.articles.entries()) {
    for (const sentence of sentences.keys()) {
      const group = groupOf({ article, sentence });
      const first = group[0];
      if (group.length < 2 || first?.article !== article || first.sentence !== sentence) continue;
      numbers.push(group.length);
      for (const member of group) numbers.push(member.article, member.sentence);
    }
  }
  return Uint32Array.from(numbers);
}

/** Puts the copies of a corpus into numbers. Linear in its sentences. */
export function storeCopies(corpus: Corpus, copies: Copies): StoredCopies {
  return {
    sameWords: storeGroups(corpus, (ref) => copies.groupOf(ref)),
    reports: storeGroups(corpus, (ref) => copies.reportOf(ref)),
    groups: copies.groups,
  };
}

function recallGroups(stored: StoredGroups): ReadonlyMap<string, readonly SentenceRef[]> {
  const groups = new Map<string, readonly SentenceRef[]>();
  const numbers = new NumberReader(stored);
  while (!numbers.ended) {
    const group = Array.from({ length: numbers.next() }, (): SentenceRef => {
      return { article: numbers.next(), sentence: numbers.next() };
    });
    for (const member of group) groups.set(keyOf(member), group);
  }
  return groups;
}

/** The copies that were stored; for the corpus that they were found in, and no other. */
export function recallCopies({ sameWords, reports, groups }: StoredCopies): Copies {
  const words = recallGroups(sameWords);
  const report = recallGroups(reports);
  const groupOf = (ref: SentenceRef) => words.get(keyOf(ref)) ?? [ref];
  return { groupOf, reportOf: (ref) => report.get(keyOf(ref)) ?? groupOf(ref), groups };
}
