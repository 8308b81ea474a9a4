import { type SourceOutcome, unreadable } from '../article.js';
import type { FeedEntry } from '../feed/read-feed.js';
import { completeFacts } from '../format/file-text.js';
import { readDocument, textOf } from './document.js';
import { type Means, openSource, readSource } from './open.js';

/** One entry of a feed, read: `name` is its address, or its title where it has none. */
export interface FeedArticle {
  readonly name: string;
  readonly outcome: SourceOutcome;
}

export type FeedSource =
  | { readonly kind: 'entries'; readonly entries: readonly FeedEntry[] }
  | { readonly kind: 'failed'; readonly message: string };

/** Reads which articles a feed announces, at an address or in a file; at most `newest`. */
export async function openFeed(source: string, newest: number, means: Means): Promise<FeedSource> {
  const opened = await openSource(source, means);
  if (opened.kind === 'failed') return opened;
  const text = textOf(opened.document);
  if (text === null) return unreadable('It is not a feed.');
  const feed = await means.reader.feed(text, opened.document.base);
  if (feed.kind === 'unreadable') return unreadable(feed.message);
  if (feed.entries.length === 0) return unreadable('The feed has no entries.');
  return { kind: 'entries', entries: feed.entries.slice(0, newest) };
}

/**
 * Reads one entry: its page where that can be had, else the text that the feed carries, if it is whole. What the
 * page does not say of itself, the feed does.
 */
export async function readEntry(entry: FeedEntry, means: Means): Promise<FeedArticle> {
  const name = entry.address ?? entry.facts.title?.value ?? 'an entry without address';
  const page =
    entry.address === null ? unreadable('The entry has no address.') : await readSource(entry.address, means);
  const outcome = page.kind === 'failed' && entry.content !== null ? await readContent(entry, means) : page;
  if (outcome.kind === 'failed') return { name, outcome: page };
  const { facts, body } = outcome.article;
  return { name, outcome: { kind: 'article', article: { facts: completeFacts(facts, entry.facts), body } } };
}

async function readContent({ content, address }: FeedEntry, { reader }: Means): Promise<SourceOutcome> {
  const bytes = new TextEncoder().encode(
    `<!doctype html><html><body><article>${content ?? ''}</article></body></html>`,
  );
  const document = { bytes, name: 'entry.html', mediaType: 'text/html', charset: 'utf-8', base: address };
  return readDocument(document, reader);
}
