import { type AnyFeed, parseFeed } from 'feedsmith';
import { decodeFact } from '../page/decode.js';
import type { FactName, FoundFacts } from '../page/fact-names.js';
import { normaliseFact } from '../page/normalise.js';
import { type Told, told } from '../reason.js';
import { type StatedEntry, type StatedFeed, statedFeed } from './stated-feed.js';

/** One article that a feed announces. */
export interface FeedEntry {
  /** The address of its page, null where the feed gives none that can be read. */
  readonly address: string | null;
  readonly facts: FoundFacts;
  /** The whole text as markup, null where the feed carries a summary only. */
  readonly content: string | null;
}

/** A feed's entries, newest first; those without a date keep their order, after the others. */
export interface Feed {
  readonly kind: 'feed';
  readonly title: string | null;
  readonly entries: readonly FeedEntry[];
}

export type FeedOutcome = Feed | ({ readonly kind: 'unreadable' } & Told);

const MOST_AUTHORS = 5;

/** Tags of markup within a title. */
const TAG =
  /<\/?(?:a|abbr|b|big|br|cite|code|em|font|i|img|mark|p|q|s|small|span|strong|sub|sup|u|wbr)\b[^<>]{0,300}>/gi;

function entryOf(item: StatedEntry, feed: StatedFeed, base: string | null): FeedEntry {
  const fact = (name: FactName, value: string | undefined, source: string) => {
    const normal = normaliseFact(name, decodeFact((value ?? '').replace(TAG, '')).replace(TAG, ''), base);
    return normal === null ? {} : { [name]: { value: normal, source } };
  };
  const authors = (item.authors ?? []).filter((name) => name !== undefined).slice(0, MOST_AUTHORS);
  const facts: FoundFacts = {
    ...fact('outlet', feed.title, 'feed title'),
    ...fact('title', item.title, 'feed entry title'),
    ...fact('date', item.published, 'feed entry date'),
    ...fact('author', authors.join(', '), 'feed entry author'),
    ...fact('language', item.language ?? feed.language, 'feed language'),
    ...fact('url', item.address, 'feed entry link'),
  };
  return { address: facts.url?.value ?? null, facts, content: wholeText(item.content) };
}

/** Fewest characters of markup that can be an article. */
const SHORTEST_ARTICLE = 500;
/** Signs at the end of a text that goes on elsewhere. */
const CUT_OFF =
  /(?:…|\.\.\.|&#8230;|&hellip;|(?:read|continue|more|full story)(?: (?:more|on|reading|here))?)\W{0,8}$/i;

/** The text, if the feed carries all of it. Many publishers send its beginning only. */
function wholeText(content: string | undefined): string | null {
  if (content === undefined || content.length < SHORTEST_ARTICLE) return null;
  const end = content
    .slice(-200)
    .replace(/<[^<>]*>/g, ' ')
    .trim();
  return CUT_OFF.test(end) ? null : content;
}

/** Milliseconds since the epoch, or minus infinity where the feed states no date that can be read. */
function moment({ published }: StatedEntry): number {
  const time = Date.parse(published ?? '');
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}

/**
 * Reads an RSS, RDF, Atom or JSON feed, newest entries first.
 *
 * @param base the feed's own address; relative addresses count from it.
 */
export function readFeed(text: string, base: string | null): FeedOutcome {
  let parsed: AnyFeed;
  try {
    parsed = parseFeed(text);
  } catch {
    // The library throws for whatever is no feed: bad markup, another format, nesting beyond its limits.
    return { kind: 'unreadable', ...told('noFeed') };
  }
  const feed = statedFeed(parsed);
  const items = feed.entries
    .map((item) => ({ item, at: moment(item) }))
    .toSorted((a, b) => (a.at === b.at ? 0 : b.at > a.at ? 1 : -1));
  return {
    kind: 'feed',
    title: feed.title ?? null,
    entries: items.map(({ item }) => entryOf(item, feed, base)),
  };
}
