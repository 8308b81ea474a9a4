import type { Article } from '../../corpus/article.js';
import { addressKey } from './address-key.js';
import { areVersions, likeness, NEARLY_THE_SAME } from './likeness.js';

/** An article that is there already, and how it was known again. */
export interface Existing {
  readonly article: Article;
  readonly by: 'address' | 'text';
  /** Whether every sentence is the same, in the same order. */
  readonly unchanged: boolean;
  /** Whether the new one is a version of it; else two articles have one address. */
  readonly version: boolean;
}

const words = ({ sentences }: Article): string => sentences.map(({ text }) => text).join('\n');

/**
 * Finds the article that a new one repeats: the same address, or nearly the same text from the same outlet. The same
 * text from another outlet is a copy, and welcome. Linear in the size of the articles.
 */
export function findExisting(article: Article, articles: readonly Article[]): Existing | null {
  const text = words(article);
  const found = (existing: Article, by: Existing['by']): Existing => ({
    article: existing,
    by,
    unchanged: words(existing) === text,
    version: areVersions(words(existing), text),
  });
  const same = article.url === null ? null : findByAddress(article.url, articles);
  if (same) return found(same, 'address');
  const outlet = article.outlet.toLowerCase();
  const alike = articles.find(
    (other) => other.outlet.toLowerCase() === outlet && likeness(words(other), text) >= NEARLY_THE_SAME,
  );
  return alike ? found(alike, 'text') : null;
}

/** The article with this address, whatever its form; null where there is none. Linear. */
export function findByAddress(address: string, articles: readonly Article[]): Article | null {
  const key = addressKey(address);
  if (key === null) return null;
  return articles.find(({ url }) => url !== null && addressKey(url) === key) ?? null;
}

/** What a new version of an article adds and takes away, sentence by sentence, in reading order. */
export interface SentenceChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Sentences that only one of the two has, counted as often as they stand there. Linear. */
export function sentenceChanges(before: Article, after: Article): SentenceChanges {
  return { added: missingIn(before, after), removed: missingIn(after, before) };
}

function missingIn(article: Article, from: Article): string[] {
  const counts = new Map<string, number>();
  for (const { text } of article.sentences) counts.set(text, (counts.get(text) ?? 0) + 1);
  return from.sentences
    .map(({ text }) => text)
    .filter((text) => {
      const left = counts.get(text) ?? 0;
      counts.set(text, left - 1);
      return left <= 0;
    });
}
