import { byPrinting } from '../../answer/copies.js';
import { foldText } from '../../answer/fold.js';
import type { Article, Corpus } from '../../corpus/article.js';
import type { SentenceRef } from '../../search/sentence-ref.js';
import type { KnownPlace } from '../archive.js';
import { type Contents, knownPlace } from './contents.js';

const MOST_OPENINGS = 30;
const MOST_ALIKE = 50;

/** Every outlet with the number of its articles. */
export function countOutlets({ articles }: Corpus): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { outlet } of articles) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  return counts;
}

/** The first quotable sentences of articles, in the order of printing. */
export function openingPlacesOf(contents: Contents, outlet: string | undefined): readonly KnownPlace[] {
  const { corpus } = contents;
  return corpus.articles
    .flatMap((article, number): SentenceRef[] => {
      const sentence = article.sentences.findIndex(({ kind }) => kind !== 'heading');
      const wanted = outlet === undefined || article.outlet === outlet;
      return wanted && sentence >= 0 ? [{ article: number, sentence }] : [];
    })
    .sort(byPrinting(corpus))
    .slice(0, MOST_OPENINGS)
    .map((ref) => ({ ...knownPlace(contents, ref), report: null }));
}

/** The quotable sentences of an article, each in a form that equal words share. */
const wordsOf = ({ sentences }: Article): string[] =>
  sentences.flatMap(({ kind, text }) => (kind === 'heading' ? [] : [foldText(text)]));

/** Articles that share a sentence with another, those that share most first. */
export function alikeAmong({ articles }: Corpus, article: Article): readonly Article[] {
  const words = new Set(wordsOf(article));
  return articles
    .map((other) => ({ other, shared: wordsOf(other).filter((each) => words.has(each)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_ALIKE)
    .map(({ other }) => other);
}
