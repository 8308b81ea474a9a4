import type { Article } from '../../src/corpus/article.js';
import { addressKey } from '../../src/import/plan/address-key.js';
import type { Candidates } from '../../src/import/plan/among.js';
import { fold } from '../../src/search/text/fold.js';

/** A sentence by its folded words. */
const words = (text: string) => (text.match(/[\p{L}\p{N}'’]+/gu) ?? []).map(fold).join(' ');

/**
 * Candidates among articles in memory, as an archive finds them: by address key, and by sentences of the same words.
 */
export function memoryCandidates(articles: readonly Article[]): Candidates {
  return {
    byAddress: async (key) => articles.filter(({ url }) => url !== null && addressKey(url) === key),
    async alike({ outlet, sentences }) {
      const own = new Set(sentences.map(({ text }) => words(text)));
      return articles.filter(
        (other) =>
          other.outlet.toLowerCase() === outlet.toLowerCase() &&
          other.sentences.some(({ text }) => own.has(words(text))),
      );
    },
    pathTaken: async (name) => articles.some(({ path }) => path === name),
  };
}
