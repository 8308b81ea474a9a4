import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.js';

const seeds = join(import.meta.dirname, '..', '..', 'seeds');

describe('the starting articles', () => {
  it('load without a problem, ordered by path', async () => {
    const { corpus, problems, found } = await loadCorpus({ directory: seeds });
    expect(problems).toEqual([]);
    expect(found).toBe(4);
    expect(corpus.articles.map(({ outlet }) => outlet)).toEqual([
      'DW',
      'BBC News',
      'Unknown outlet (Nigeria)',
      'EFE',
    ]);
  });

  it('hold sentences that are slices of the file', async () => {
    const { corpus } = await loadCorpus({ directory: seeds });
    for (const { text, sentences } of corpus.articles) {
      for (const sentence of sentences) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
    }
  });
});
