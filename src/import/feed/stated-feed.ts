import { escapeUTF8 } from 'entities';
import type { AnyFeed } from 'feedsmith';

/** What an entry of a feed states, whatever the format. */
export interface StatedEntry {
  readonly address?: string | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly authors?: readonly (string | undefined)[] | undefined;
  readonly language?: string | undefined;
  /** The text as markup. */
  readonly content?: string | undefined;
}

/** What a feed states, whatever the format. */
export interface StatedFeed {
  readonly title: string | undefined;
  readonly language?: string | undefined;
  readonly entries: readonly StatedEntry[];
}

type FeedFormat = AnyFeed['format'];
type FeedOf<F extends FeedFormat> = Extract<AnyFeed, { readonly format: F }>['feed'];

/** Brings a feed of any of the four formats into one form. */
export function statedFeed(parsed: AnyFeed): StatedFeed {
  switch (parsed.format) {
    case 'rss':
      return ofRss(parsed.feed);
    case 'rdf':
      return ofRdf(parsed.feed);
    case 'atom':
      return ofAtom(parsed.feed);
    case 'json':
      return ofJson(parsed.feed);
  }
}

function ofRss(feed: FeedOf<'rss'>): StatedFeed {
  const entries = (feed.items ?? []).map((item) => ({
    address: item.link ?? permanentLink(item.guid),
    title: item.title,
    published: item.pubDate ?? item.dc?.dates?.[0],
    authors: item.dc?.creators ?? item.authors?.map(({ name }) => name),
    content: item.content?.encoded ?? whole(item.description),
  }));
  return { title: feed.title, language: feed.language ?? feed.dc?.languages?.[0], entries };
}

function ofRdf(feed: FeedOf<'rdf'>): StatedFeed {
  const entries = (feed.items ?? []).map((item) => ({
    address: item.link,
    title: item.title,
    published: item.dc?.dates?.[0],
    authors: item.dc?.creators,
    content: item.content?.encoded ?? whole(item.description),
  }));
  return { title: feed.title, language: feed.dc?.languages?.[0], entries };
}

function ofAtom(feed: FeedOf<'atom'>): StatedFeed {
  const entries = (feed.entries ?? []).map((entry) => ({
    // Other relations (related, enclosure, edit, via) lead to something else.
    address: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
    title: entry.title?.value,
    published: entry.published ?? entry.updated,
    authors: (entry.authors ?? feed.authors)?.map(({ name }) => name),
    content: markup(entry.content) ?? whole(markup(entry.summary)),
  }));
  return { title: feed.title?.value, entries };
}

function ofJson(feed: FeedOf<'json'>): StatedFeed {
  const entries = (feed.items ?? []).map((item) => ({
    address: item.url ?? item.external_url,
    title: item.title,
    published: item.date_published,
    authors: (item.authors ?? feed.authors)?.map(({ name }) => name),
    language: item.language,
    content: item.content_html ?? (item.content_text ? asMarkup(item.content_text) : undefined),
  }));
  return { title: feed.title, language: feed.language, entries };
}

/** The address in a `guid`, unless the guid says that it is a mere name: one may look like an address. */
function permanentLink(guid: { value?: string; isPermaLink?: boolean } | undefined): string | undefined {
  return guid?.isPermaLink === false ? undefined : guid?.value;
}

/** A shorter description is a summary, UTF-16 code units. A longer one may be the whole text. */
const LONG_DESCRIPTION = 1_500;
const whole = (description: string | undefined): string | undefined =>
  description !== undefined && description.length >= LONG_DESCRIPTION ? description : undefined;

/** Text that is no markup, as markup: each line is a paragraph. */
const asMarkup = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .map((line) => `<p>${escapeUTF8(line)}</p>`)
    .join('');

function markup(text: { value?: string; type?: string } | undefined): string | undefined {
  if (text?.value === undefined) return undefined;
  return text.type === 'text' || text.type === 'text/plain' ? asMarkup(text.value) : text.value;
}
