import { type Origin, type SourceOutcome, type Unchanged, type Unreadable, unreadable } from '../article.js';
import type { FeedEntry } from '../feed/read-feed.js';
import { completeFacts } from '../format/file-text.js';
import type { FoundFacts } from '../page/fact-names.js';
import { HOST_SOURCE } from '../page/page-outlet.js';
import { askedAddress, openAddress } from './address-source.js';
import { readDocument, textOf } from './document.js';
import type { Means } from './means.js';
import { isAddress, openFile, readSource } from './open.js';

/** One entry of a feed, read: `name` is its address, or its title where it has none. */
export interface FeedArticle {
  readonly name: string;
  readonly outcome: SourceOutcome | Unchanged;
}

export type FeedSource =
  | {
      readonly kind: 'entries';
      readonly entries: readonly FeedEntry[];
      /** What to remember for the next visit. Null for a file, and for a feed that has not changed since the last. */
      readonly visit: { readonly origin: Origin; readonly text: string } | null;
    }
  | Unreadable;

interface FeedText {
  readonly kind: 'text';
  readonly text: string;
  readonly base: string | null;
  readonly origin: Origin | null;
}

/**
 * Reads which articles a feed announces, at an address or in a file; at most `newest`. A feed that its server says has
 * not changed is read as it was: its articles may have changed all the same, and are asked for one by one.
 */
export async function openFeed(source: string, newest: number, means: Means): Promise<FeedSource> {
  const opened = isAddress(source) ? await feedAt(askedAddress(source), means) : await feedIn(source, means);
  if (opened.kind === 'failed') return opened;
  const { text, base, origin } = opened;
  const feed = await means.reader.feed(text, base);
  if (feed.kind === 'unreadable') return { ...feed, kind: 'failed' };
  if (feed.entries.length === 0) return unreadable('emptyFeed');
  const visit = origin === null ? null : { origin, text };
  return { kind: 'entries', entries: feed.entries.slice(0, newest), visit };
}

async function feedAt(
  address: string,
  { fetching, visits }: Means,
): Promise<FeedText | ReturnType<typeof unreadable>> {
  const known = (await visits?.feed(address)) ?? null;
  const opened = await openAddress(address, fetching, known);
  if (opened.kind === 'failed') return opened;
  if (opened.kind === 'document') {
    const { document, origin } = opened;
    const text = textOf(document);
    return text === null ? unreadable('noFeed') : { kind: 'text', text, base: document.base, origin };
  }
  if (known === null) return unreadable('noFeed');
  return { kind: 'text', text: known.text, base: known.url, origin: null };
}

async function feedIn(path: string, means: Means): Promise<FeedText | ReturnType<typeof unreadable>> {
  const opened = await openFile(path, means);
  if (opened.kind === 'failed') return opened;
  const text = textOf(opened.document);
  return text === null ? unreadable('noFeed') : { kind: 'text', text, base: null, origin: null };
}

/**
 * Reads one entry: its page where that can be had, else the text that the feed carries, if it is whole. What the
 * page does not say of itself, the feed does.
 */
export async function readEntry(entry: FeedEntry, means: Means): Promise<FeedArticle> {
  const name = entry.address ?? entry.facts.title?.value ?? 'an entry without address';
  const page =
    entry.address === null ? unreadable('entryWithoutAddress') : await readSource(entry.address, means);
  const outcome = page.kind === 'failed' && entry.content !== null ? await readContent(entry, means) : page;
  if (outcome.kind === 'failed') return { name, outcome: page };
  if (outcome.kind === 'unchanged') return { name, outcome };
  const { article } = outcome;
  const facts = completeFacts(surelyStated(article.facts), completeFacts(entry.facts, article.facts));
  return { name, outcome: { kind: 'article', article: { ...article, facts } } };
}

/** What the page itself states. Its host only stands in for a name; the feed may have a real one. */
function surelyStated({ outlet, ...others }: FoundFacts): FoundFacts {
  return outlet === undefined || outlet.source === HOST_SOURCE ? others : { ...others, outlet };
}

async function readContent({ content, address }: FeedEntry, { reader }: Means): Promise<SourceOutcome> {
  const bytes = new TextEncoder().encode(
    `<!doctype html><html><body><article>${content ?? ''}</article></body></html>`,
  );
  const document = { bytes, name: 'entry.html', mediaType: 'text/html', charset: 'utf-8', base: address };
  return readDocument(document, reader);
}
