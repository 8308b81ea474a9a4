import type { Reader } from '../apart/reader.js';
import { type SourceOutcome, unreadable } from '../article.js';
import { decodeDocument } from '../fetch/charset.js';
import { bodyOf } from '../format/body.js';
import { readPlainText } from '../format/plain-text.js';

/** A document as it came: from a server, from a disk, or attached to a message. */
export interface RawDocument {
  readonly bytes: Uint8Array;
  /** Its name or path; its ending tells the form. */
  readonly name: string;
  /** As the server said it, in lower case; empty where nobody said anything. */
  readonly mediaType: string;
  readonly charset: string | null;
  /** The address that it came from; null for a file. */
  readonly base: string | null;
}

type Form = 'page' | 'text' | 'feed' | 'unknown';

const FORMS: ReadonlyMap<string, Form> = new Map(
  Object.entries({
    'text/html': 'page',
    'application/xhtml+xml': 'page',
    'text/plain': 'text',
    'text/markdown': 'text',
    'application/rss+xml': 'feed',
    'application/atom+xml': 'feed',
    'application/feed+json': 'feed',
    'application/json': 'feed',
  }),
);

const ENDINGS: ReadonlyMap<string, Form> = new Map(
  Object.entries({
    html: 'page',
    htm: 'page',
    xhtml: 'page',
    txt: 'text',
    text: 'text',
    md: 'text',
    markdown: 'text',
    rss: 'feed',
    atom: 'feed',
  }),
);

/** What the first characters of a text say about it. */
function sniff(text: string): Form {
  const head = text.slice(0, 1_024).trimStart().toLowerCase();
  if (/^(?:<\?xml[^>]*>\s*)?<(?:rss|feed|rdf:rdf)\b/.test(head)) return 'feed';
  if (/^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|!--|article|div|p)\b/.test(head)) return 'page';
  return 'unknown';
}

/** What a document is: what the server says, then what its name ends with, then what it looks like. */
function formOf({ mediaType, name }: RawDocument, text: string): Form {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const form = FORMS.get(mediaType) ?? ENDINGS.get(ending) ?? 'unknown';
  return form === 'unknown' ? sniff(text) : form;
}

/** The most control characters of a text, as a share. A server may pad a page with some; a picture is full of them. */
const MOST_CONTROLS = 0.01;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000E-\u001A]/g;

/**
 * The text of a document; null where it is no text, as a picture, an archive or a PDF. Zero bytes within a text are
 * dropped.
 */
export function textOf({ bytes, charset }: RawDocument): string | null {
  const text = decodeDocument(bytes, charset);
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (controls > MOST_CONTROLS * text.length || text.startsWith('%PDF-')) return null;
  return text.replaceAll('\0', '');
}

/** Reads one article from a document of any form that is known. */
export async function readDocument(document: RawDocument, reader: Reader): Promise<SourceOutcome> {
  const text = textOf(document);
  if (text === null) return unreadable('unreadableText');
  if (text.trim() === '') return unreadable('empty');
  switch (formOf(document, text)) {
    case 'page': {
      const page = await reader.page(text, document.base);
      if (page.kind === 'unreadable') return { ...page, kind: 'failed' };
      const { facts, blocks, removed } = page;
      return { kind: 'article', article: { facts, body: bodyOf(blocks), removed } };
    }
    case 'feed':
      return unreadable('feedHere');
    case 'text':
      return withAddress(readPlainText(text), document.base);
    case 'unknown':
      return unreadable('neitherForm');
  }
}

/** A text from the web has the address that it was read from, unless it says another. */
function withAddress(outcome: SourceOutcome, base: string | null): SourceOutcome {
  if (outcome.kind === 'failed' || base === null || outcome.article.facts.url) return outcome;
  const { facts, body } = outcome.article;
  const url = { value: base, source: 'the address given' };
  return { kind: 'article', article: { facts: { ...facts, url }, body } };
}
