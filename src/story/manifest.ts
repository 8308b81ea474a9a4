import { createHash } from 'node:crypto';
import type { Article, Corpus, Problem } from '../corpus/article.js';
import type { LoadedCorpus } from '../corpus/load.js';

/**
 * Which articles a generation has, as one opaque text. Equal ledgers mean equal articles. One text, because it is
 * copied between threads far faster than objects, and the thread that hands it on never looks into it. Entries are
 * separated by NUL, which no path holds: 64 hexadecimal digits of a SHA-256, then the path.
 */
export type Ledger = string;

const HASH_LENGTH = 64;
const SEPARATOR = '\0';

/** What is known of a generation without holding its articles: small, plain data. */
export interface Manifest {
  readonly ledger: Ledger;
  /** How many articles. */
  readonly articles: number;
  /** Quotable sentences of all articles. */
  readonly sentences: number;
  /** A question in the articles' own words. Health checks ask it to see whether questions are answered. */
  readonly probe: string;
  /** What was found while loading: warnings, and at a start also the errors that kept articles out. */
  readonly problems: readonly Problem[];
}

/** How one generation differs from another: paths, each list in order. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** SHA-256 of the file as stored, in hexadecimal. */
export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Headings are for ranking alone; everything else can be quoted. */
export function countQuotable(articles: readonly Article[]): number {
  let count = 0;
  for (const { sentences } of articles) {
    for (const { kind } of sentences) if (kind !== 'heading') count += 1;
  }
  return count;
}

/** The ledger of a corpus. Linear in the length of the articles, which are hashed. */
export function ledgerOf({ articles }: Corpus): Ledger {
  return articles.map(({ path, text }) => contentHash(text) + path).join(SEPARATOR);
}

/** How many words the health check's question has: as many as people use. */
const PROBE_WORDS = 8;

/** The beginning of the first text that can be quoted. */
function probeOf(articles: readonly Article[]): string {
  const quotable = articles[0]?.sentences.find(({ kind }) => kind !== 'heading');
  return (quotable?.text ?? '').split(/\s+/, PROBE_WORDS).join(' ').slice(0, 200).toWellFormed();
}

/** Describes what was loaded. */
export function manifestOf({ corpus, problems }: Pick<LoadedCorpus, 'corpus' | 'problems'>): Manifest {
  const { articles } = corpus;
  return {
    ledger: ledgerOf(corpus),
    articles: articles.length,
    sentences: countQuotable(articles),
    probe: probeOf(articles),
    problems,
  };
}

/** Hash by path. */
export function entriesOf(ledger: Ledger): ReadonlyMap<string, string> {
  if (ledger === '') return new Map();
  return new Map(
    ledger.split(SEPARATOR).map((entry) => [entry.slice(HASH_LENGTH), entry.slice(0, HASH_LENGTH)]),
  );
}

/** Compares by path and content. A file that was renamed is one removed and one added. */
export function changesBetween(before: Ledger, after: Ledger): Changes {
  const old = entriesOf(before);
  const now = entriesOf(after);
  const known = (path: string) => old.has(path);
  return {
    added: [...now.keys()].filter((path) => !known(path)),
    changed: [...now.keys()].filter((path) => known(path) && old.get(path) !== now.get(path)),
    removed: [...old.keys()].filter((path) => !now.has(path)),
  };
}
