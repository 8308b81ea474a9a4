import type { Corpus } from '../../corpus/article.js';
import { type SentenceRef, sentenceOf } from '../../search/sentence-ref.js';
import { Analyzer } from '../../search/text/analyze.js';
import { itemAt } from '../at.js';
import { byPrinting, type Copies, findCopies } from '../copies.js';
import { nearCandidates } from './candidates.js';
import { sameReport } from './verdict.js';
import { copyWords, type Wording } from './words.js';

/** One way in which a report is worded: the first printed sentence that has these words. */
interface FirstPrinted {
  readonly ref: SentenceRef;
  readonly text: string;
}

/**
 * Finds the sentences that are one report: those with the same words (`findCopies`) and near copies of them
 * (`sameReport`). Two groups of wordings are joined only if every wording of the one is the same report as every
 * wording of the other. So a chain of small changes never joins sentences that differ. About linear in the length of
 * the articles: 100,000 sentences take seconds.
 */
export function groupReports(corpus: Corpus): Copies {
  const copies = findCopies(corpus);
  const shared = new Map<string, readonly SentenceRef[]>();
  for (const report of joinWordings(firstPrinted(corpus, copies))) {
    const carriers = report.flatMap(({ ref }) => copies.groupOf(ref)).sort(byPrinting(corpus));
    for (const ref of carriers) shared.set(place(ref), carriers);
  }
  return {
    groupOf: copies.groupOf,
    groups: copies.groups,
    reportOf: (ref) => shared.get(place(ref)) ?? copies.groupOf(ref),
  };
}

function place({ article, sentence }: SentenceRef): string {
  return `${article}:${sentence}`;
}

/** Every wording of the corpus once, in the order of printing. */
function firstPrinted(corpus: Corpus, copies: Copies): FirstPrinted[] {
  const refs: SentenceRef[] = [];
  for (const [article, { sentences }] of corpus.articles.entries()) {
    for (const [sentence, { kind }] of sentences.entries()) {
      const [first] = copies.groupOf({ article, sentence });
      if (kind !== 'heading' && first?.article === article && first.sentence === sentence) refs.push(first);
    }
  }
  return refs.sort(byPrinting(corpus)).map((ref) => ({ ref, text: sentenceOf(corpus, ref).text }));
}

/** The reports that have more than one wording. */
function joinWordings(wordings: readonly FirstPrinted[]): FirstPrinted[][] {
  const same = sameReportReader();
  const reportOf: FirstPrinted[][] = [];
  for (const candidates of nearCandidates(wordings.map(({ text }) => text))) {
    // One report for each wording before this one.
    const wording = itemAt(wordings, reportOf.length);
    const joined = candidates
      .map((candidate) => itemAt(reportOf, candidate))
      .find((report) => report.every((other) => same(other.text, wording.text)));
    joined?.push(wording);
    reportOf.push(joined ?? [wording]);
  }
  return [...new Set(reportOf)].filter((report) => report.length > 1);
}

/** `sameReport` for texts. Each text is analyzed once, and only if it has a candidate. */
function sameReportReader(): (left: string, right: string) => boolean {
  const analyzer = new Analyzer();
  const known = new Map<string, Wording>();
  const read = (text: string): Wording => {
    let wording = known.get(text);
    if (wording === undefined) {
      wording = { text, words: copyWords(text, analyzer) };
      known.set(text, wording);
    }
    return wording;
  };
  return (left, right) => sameReport(read(left), read(right));
}
