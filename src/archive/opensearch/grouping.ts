import type { Copies } from '../../answer/copies.js';
import { foldText } from '../../answer/fold.js';
import type { Corpus } from '../../corpus/article.js';
import { articleOf, type SentenceRef, sentenceOf } from '../../search/sentence-ref.js';
import { sentenceId, textKey } from './ids.js';

/** Which other sentences a sentence is a copy of. It is kept with the sentence, so that a question compares nothing. */
export interface Grouping {
  /** The same for all sentences with the same words (see `foldText`). */
  readonly words: string;
  /** The same for all sentences of one report: the id of the one that was printed first. */
  readonly report: string;
  /** Whether the report has other sentences. */
  readonly shared: boolean;
  /** Whether it was printed first of those with its words. */
  readonly firstWords: boolean;
  /** Whether it was printed first in its report, and in its report by its outlet. */
  readonly first: boolean;
  readonly firstOfOutlet: boolean;
}

const same = (a: SentenceRef | undefined, b: SentenceRef) =>
  a !== undefined && a.article === b.article && a.sentence === b.sentence;

/** The grouping of a sentence of a corpus. Linear in the size of its report. */
export function groupingOf(corpus: Corpus, copies: Copies, ref: SentenceRef): Grouping {
  const report = copies.reportOf(ref);
  const [first = ref] = report;
  const { outlet } = articleOf(corpus, ref);
  const ofOutlet = report.find((other) => articleOf(corpus, other).outlet === outlet);
  return {
    words: textKey(foldText(sentenceOf(corpus, ref).text)),
    report: sentenceId({ path: articleOf(corpus, first).path, sentence: first.sentence }),
    shared: report.length > 1,
    firstWords: same(copies.groupOf(ref)[0], ref),
    first: same(first, ref),
    firstOfOutlet: same(ofOutlet, ref),
  };
}
