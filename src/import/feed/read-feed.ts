import { escapeUTF8 } from 'entities';
import { type AnyFeed, parseFeed } from 'feedsmith';
import { decodeFact } from '../page/decode.js';
import type { FactName, FoundFacts } from '../page/fact-names.js';
import { normaliseFact } from '../page/normalise.js';
import { type Told, told } from '../reason.js';

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

/** What the four formats say in their own ways. */
interface Stated {
  readonly address?: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly authors?: readonly (string | undefined)[] | undefined;
  readonly language?: string | undefined;
  readonly content?: string | undefined;
}

interface StatedFeed {
  readonly title: string | undefined;
  readonly language?: string | undefined;
  readonly items: readonly Stated[];
}

const MOST_AUTHORS = 5;

function stated(parsed: AnyFeed): StatedFeed {
  switch (parsed.format) {
    case 'rss':
    case 'rdf': {
      const { feed } = parsed;
      const language = 'language' in feed ? feed.language : feed.dc?.languages?.[0];
      const items = (feed.items ?? []).map((item) => ({
        address: item.link ?? ('guid' in item ? permanentLink(item.guid) : undefined),
        title: item.title,
        published: ('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0],
        authors: item.dc?.creators ?? ('authors' in item ? item.authors?.map(({ name }) => name) : undefined),
        content: item.content?.encoded ?? whole(item.description),
      }));
      return { title: feed.title, language, items };
    }
    case 'atom': {
      const { feed } = parsed;
      const items = (feed.entries ?? []).map((entry) => ({
        // Other relations (related, enclosure, edit, via) lead to something else.
        address: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
        title: entry.title?.value,
        published: entry.published ?? entry.updated,
        authors: (entry.authors ?? feed.authors)?.map(({ name }) => name),
        content: markup(entry.content) ?? whole(markup(entry.summary)),
      }));
      return { title: feed.title?.value, items };
    }
    case 'json': {
      const { feed } = parsed;
      const items = (feed.items ?? []).map((item) => ({
        address: item.url ?? item.external_url,
        title: item.title,
        published: item.date_published,
        authors: (item.authors ?? feed.authors)?.map(({ name }) => name),
        language: item.language,
        content: item.content_html ?? (item.content_text ? asMarkup(item.content_text) : undefined),
      }));
      return { title: feed.title, language: feed.language, items };
    }
  }
}

/** A `guid` may be a mere name, though it looks like an address; it says so. */
function permanentLink(guid: { value?: string; isPermaLink?: boolean } | undefined): string | undefined {
  return guid?.isPermaLink === false ? undefined : guid?.value;
}

/** A description is a summary, unless it is as long as an article; then it is looked at like one. */
const LONG_DESCRIPTION = 1_500;
const whole = (description: string | undefined): string | undefined =>
  description !== undefined && description.length >= LONG_DESCRIPTION ? description : undefined;

/** Text that is no markup, as markup: signs are only signs, and a line is a paragraph. */
const asMarkup = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .map((line) => `<p>${escapeUTF8(line)}</p>`)
    .join('');

function markup(text: { value?: string; type?: string } | undefined): string | undefined {
  if (text?.value === undefined) return undefined;
  return text.type === 'text' || text.type === 'text/plain' ? asMarkup(text.value) : text.value;
}

/** Tags of markup within a title: those that have a name, a slash or attributes. */
const TAG =
  /<\/?(?:a|abbr|b|big|br|cite|code|em|font|i|img|mark|p|q|s|small|span|strong|sub|sup|u|wbr)\b[^<>]{0,300}>/gi;

function entryOf(item: Stated, feed: StatedFeed, base: string | null): FeedEntry {
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

/** The text if the feed carries it to its end: many publishers send its beginning only. */
function wholeText(content: string | undefined): string | null {
  if (content === undefined || content.length < SHORTEST_ARTICLE) return null;
  const end = content
    .slice(-200)
    .replace(/<[^<>]*>/g, ' ')
    .trim();
  return CUT_OFF.test(end) ? null : content;
}

/** Milliseconds since the epoch, or minus infinity where the feed states no date that can be read. */
function moment({ published }: Stated): number {
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
  const feed = stated(parsed);
  const items = feed.items
    .map((item) => ({ item, at: moment(item) }))
    .toSorted((a, b) => (a.at === b.at ? 0 : b.at > a.at ? 1 : -1));
  return {
    kind: 'feed',
    title: feed.title ?? null,
    entries: items.map(({ item }) => entryOf(item, feed, base)),
  };
}
