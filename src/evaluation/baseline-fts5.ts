import type { Corpus } from '../corpus/article.js';
import { noSuch } from '../search/no-such.js';
import type { SentenceRef } from '../search/sentence-ref.js';
import type { System } from './system.js';
import { isQuotable } from './units.js';

/** Runs of letters and digits: what the tokenizer of FTS5 takes for words. */
const WORD = /[\p{L}\p{N}]+/gu;

/** A query for any of the words. Each is quoted, so that none is taken for an operator. */
const anyOf = (question: string) => [...question.matchAll(WORD)].map(([word]) => `"${word}"`).join(' OR ');

/**
 * A baseline of another family: SQLite's FTS5 with the porter tokenizer and its own BM25, over the same quotable
 * sentences, any word of the question matching. Equal scores stand in corpus order.
 *
 * SQLite comes compiled to WebAssembly, for development only: a program installed without development packages has
 * no such baseline.
 *
 * @see https://sqlite.org/fts5.html
 */
export async function fts5Baseline(corpus: Corpus): Promise<System> {
  const { default: sqlite } = await import('node-sqlite3-wasm');
  const database = new sqlite.Database(':memory:');
  database.exec("CREATE VIRTUAL TABLE sentences USING fts5(text, tokenize = 'porter unicode61')");
  const insert = database.prepare('INSERT INTO sentences(rowid, text) VALUES (?, ?)');
  const refs: SentenceRef[] = [];
  database.exec('BEGIN');
  corpus.articles.forEach(({ sentences }, article) => {
    sentences.forEach((own, sentence) => {
      if (isQuotable(own)) insert.run([refs.push({ article, sentence }), own.text]);
    });
  });
  database.exec('COMMIT');
  insert.finalize();
  const select = database.prepare(
    'SELECT rowid AS id, rank FROM sentences WHERE sentences MATCH ? ORDER BY rank, rowid LIMIT ?',
  );
  return {
    name: 'sqlite-fts5-porter',
    calibrated: false,
    async ask(question, limit) {
      const words = anyOf(question);
      const rows = words === '' ? [] : select.all([words, limit]);
      // FTS5 gives better matches lower numbers.
      const proposals = rows.map(({ id, rank }) => ({
        ...(refs[Number(id) - 1] ?? noSuch('sentence', Number(id))),
        score: -Number(rank),
      }));
      const answered = proposals.length > 0;
      return { proposals, confidence: proposals[0]?.score ?? 0, answered, closest: false };
    },
  };
}
