import { type PageReading, type ReadPage, readPage } from '../../src/import/page/read-page.js';

/** The text of an article. */
export const paragraphs = [
  'The two delegations met on Tuesday in the old customs house, officials of both towns said in a statement.',
  'Mayor Ilse Brandt, who has led the talks since March, said that the bridge would reopen "before the winter".',
  'Engineers found cracks in three of the twelve pillars last year, and the crossing has been closed to lorries since.',
];
/** The same as markup. */
export const body = paragraphs.map((text) => `<p>${text}</p>`).join('\n');
/** A page with a head and a body. */
export const html = (head: string, content: string) =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${content}</body></html>`;
/** A page whose article holds this markup. */
export const article = (content: string) => html('<title>t</title>', `<article>${content}</article>`);

/** Reads a page; throws where there is nothing to read. */
export function read(page: string, base: string | null = 'https://news.example/a/1?utm=1'): ReadPage {
  return readable(readPage(page, base));
}

function readable(reading: PageReading): ReadPage {
  if (reading.kind !== 'page') throw new Error(reading.message);
  return reading;
}

/** A block of JSON-LD. */
export const json = (value: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

/** The parts of a made-up page that state facts. */
export interface FactSources {
  readonly head?: string;
  /** Between the headline and the text. */
  readonly below?: string;
  readonly headline?: string;
  readonly base?: string | null;
  readonly lang?: string;
}

/** The values of the facts that are read, on 4 March 2026, from a page with these parts. */
export function facts({
  head = '',
  below = '',
  headline = '<h1>Bridge to reopen</h1>',
  base = null,
  lang = 'en',
}: FactSources) {
  const markup =
    `<!doctype html><html lang="${lang}"><head>${head}</head><body><article>` +
    `${headline}${below}${body}</article></body></html>`;
  const page = readable(readPage(markup, base, '2026-03-04'));
  return Object.fromEntries(Object.entries(page.facts).map(([name, fact]) => [name, fact?.value]));
}
