import type { Article, Corpus } from '../../corpus/article.js';
import { Analyzer } from '../../search/text/analyze.js';
import type { SentenceRef } from '../../search/engine.js';
import { nearCandidates } from './candidates.js';
import { sameReport, type Wording } from './verdict.js';
import { copyWords, wordingKey } from './words.js';

/** A sentence that carries a report. */
export interface Carrier extends SentenceRef {
  /** Carriers with equal numbers carry the same words; others are near copies of each other. */
  readonly wording: number;
}

/** Which sentences of a corpus are one report. Immutable. */
export interface Reports {
  /**
   * Every sentence that carries the same report as this one, itself included, the original first: earliest date,
   * undated ones after dated ones, ties by path and place. A heading carries no report but its own.
   */
  carriers(ref: SentenceRef): readonly Carrier[];
}

/** Undated articles come after dated ones: this is later than any ISO date. */
const UNDATED = '\uffff';

/** Orders articles by who reported first; equal ones by path, in code unit order. */
export function byPrintDate(a: Article, b: Article): number {
  const [dateA, dateB] = [a.date ?? UNDATED, b.date ?? UNDATED];
  if (dateA !== dateB) return dateA < dateB ? -1 : 1;
  return a.path === b.path ? 0 : a.path < b.path ? -1 : 1;
}

/** Sentences with the same words. */
interface WordingGroup extends Wording {
  readonly refs: SentenceRef[];
}

/**
 * Finds the sentences that are one report: those with the same words, and near copies (see `sameReport`). Two
 * sentences come together only if every wording of the one report is the same report as every wording of the
 * other, so that a chain of small changes never joins sentences that differ. About linear in the corpus: 100,000
 * sentences take seconds.
 */
export function groupReports(corpus: Corpus): Reports {
  const wordings = groupWordings(corpus);
  const reportOf = new Int32Array(wordings.length);
  const reports: number[][] = [];
  let index = 0;
  for (const candidates of nearCandidates(wordings)) {
    const joined = candidates
      .map((candidate) => reportOf[candidate]!)
      .find((report) => reports[report]!.every((other) => sameReport(wordings[other]!, wordings[index]!)));
    reportOf[index] = joined ?? reports.length;
    if (joined === undefined) reports.push([index]);
    else reports[joined]!.push(index);
    index++;
  }
  return new GroupedReports(corpus, reports.map((members) => members.map((member) => wordings[member]!.refs)));
}

/** The quotable sentences by their words, in the order in which they were first printed. */
function groupWordings(corpus: Corpus): WordingGroup[] {
  const analyzer = new Analyzer();
  const groups = new Map<string, WordingGroup>();
  const inOrder = [...corpus.articles.entries()].sort(([, a], [, b]) => byPrintDate(a, b));
  for (const [article, { sentences }] of inOrder) {
    for (const [sentence, { kind, text }] of sentences.entries()) {
      if (kind === 'heading') continue;
      const key = wordingKey(text);
      const group = groups.get(key);
      if (group) group.refs.push({ article, sentence });
      else groups.set(key, { text, words: copyWords(text, analyzer), refs: [{ article, sentence }] });
    }
  }
  return [...groups.values()];
}

class GroupedReports implements Reports {
  /** Only reports with more than one carrier, by `article:sentence`. */
  readonly #shared = new Map<string, readonly Carrier[]>();

  constructor(corpus: Corpus, reports: readonly (readonly (readonly SentenceRef[])[])[]) {
    for (const wordings of reports) {
      const carriers = wordings.flatMap((refs, wording) => refs.map((ref) => ({ ...ref, wording })));
      if (carriers.length === 1) continue;
      const article = (carrier: Carrier) => corpus.articles[carrier.article]!;
      carriers.sort((a, b) => byPrintDate(article(a), article(b)) || a.sentence - b.sentence);
      for (const carrier of carriers) this.#shared.set(place(carrier), carriers);
    }
  }

  carriers(ref: SentenceRef): readonly Carrier[] {
    return this.#shared.get(place(ref)) ?? [{ article: ref.article, sentence: ref.sentence, wording: 0 }];
  }
}

function place({ article, sentence }: SentenceRef): string {
  return `${article}:${sentence}`;
}
