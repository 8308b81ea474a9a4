import type { Corpus } from '../../corpus/article.js';
import type { SentenceRef } from '../../search/sentence-ref.js';
import { numberAt } from '../at.js';
import { byPrinting } from '../copies.js';
import type { DateTable } from './date-table.js';
import { standingOf } from './standing.js';

/**
 * The dates that sentences stand under (`standingOf`), in the order of the timeline: by date, and within a date in the
 * order of printing. n log n in the number of dates.
 *
 * @returns the places of the dates in the table.
 */
export function timelineOrder(corpus: Corpus, table: DateTable): Uint32Array {
  const rankOfName = ranksOf(namesInOrder(table.names));
  const printed = byPrinting(corpus);
  const refOf = (article: number): SentenceRef => ({ article, sentence: 0 });
  const rankOfArticle = ranksOf([...corpus.articles.keys()].sort((a, b) => printed(refOf(a), refOf(b))));
  const [dateRank, articleRank] = [new Uint32Array(table.size), new Uint32Array(table.size)];
  const standing: number[] = [];
  for (const article of corpus.articles.keys()) {
    const [from, to] = table.placesOf(article);
    articleRank.fill(numberAt(rankOfArticle, article), from, to);
    for (let place = from; place < to; ) {
      const dates = table.datesOf({ article, sentence: table.sentenceAt(place) });
      const stands = place + dates.indexOf(standingOf(dates).date);
      dateRank[stands] = numberAt(rankOfName, table.nameAt(stands));
      standing.push(stands);
      place += dates.length;
    }
  }
  // Within an article places stand in the order of its sentences.
  return Uint32Array.from(standing).sort(
    (a, b) =>
      numberAt(dateRank, a) - numberAt(dateRank, b) ||
      numberAt(articleRank, a) - numberAt(articleRank, b) ||
      a - b,
  );
}

/** The numbers of ISO dates in order of time. The first name is that of no date, and stands last. */
function namesInOrder([, ...names]: readonly string[]): number[] {
  const dated = names.map((name, at) => ({ name, number: at + 1 }));
  dated.sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...dated.map(({ number }) => number), 0];
}

/** For each number its index in the list. */
function ranksOf(ordered: readonly number[]): Uint32Array {
  const ranks = new Uint32Array(ordered.length);
  for (const [rank, number] of ordered.entries()) ranks[number] = rank;
  return ranks;
}
