import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readLines } from '../../import/page/blocks.js';
import { parseDocument } from '../../import/page/parse-document.js';
import { InputError } from '../input-error.js';

const fact = z.string().nullable().optional();

/**
 * What a page is expected to become. What is left out is not judged; null says that the page states no such fact, so
 * that any value is wrong.
 */
const expectationSchema = z.strictObject({
  /** The address that the page came from. */
  address: z.url().nullable().default(null),
  /** The content type's charset as the server said it. */
  charset: z.string().nullable().default(null),
  /** Every line that is to be quotable, headings left out. */
  text: z.array(z.string()).optional(),
  /** Stretches that must be quotable, and stretches that must not. */
  with: z.array(z.string()).default([]),
  without: z.array(z.string()).default([]),
  title: fact,
  date: fact,
  outlet: fact,
  author: fact,
  language: fact,
});

export type Expectation = z.infer<typeof expectationSchema>;

/** A page as stored, and what is expected of it. */
export interface JudgedPage {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected: Expectation;
}

const metadataSchema = z.object({ title: fact, siteName: fact, publishedTime: fact, lang: fact });

/** The expectation of one of readability's own test pages: the text of the markup that it gives, and its facts. */
function fromReadability(markup: string, metadata: unknown): Expectation {
  const { title, siteName, publishedTime, lang } = metadataSchema.parse(metadata);
  const lines = readLines(parseDocument(markup).body).filter(({ kind }) => kind !== 'heading');
  return {
    ...expectationSchema.parse({ text: lines.map(({ text }) => text) }),
    // It answers null both where the page says nothing and where it found nothing.
    title: title || undefined,
    outlet: siteName || undefined,
    date: /^\d{4}-\d{2}-\d{2}/.exec(publishedTime ?? '')?.[0],
    language: lang?.split('-')[0]?.toLowerCase(),
  };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new InputError(`expected ${file} to be JSON that can be read`, { cause });
  }
}

async function readOwn(directory: string, name: string): Promise<JudgedPage> {
  const parsed = expectationSchema.safeParse(await readJson(join(directory, `${name}.json`)));
  if (!parsed.success) throw new InputError(`${name}.json: ${z.prettifyError(parsed.error)}`);
  return { name, bytes: await readFile(join(directory, `${name}.html`)), expected: parsed.data };
}

async function readReadability(directory: string): Promise<JudgedPage> {
  const bytes = await readFile(join(directory, 'source.html'));
  const markup = await readFile(join(directory, 'expected.html'), 'utf8');
  const expected = fromReadability(markup, await readJson(join(directory, 'expected-metadata.json')));
  return { name: basename(directory), bytes, expected };
}

/**
 * Loads the pages of a folder, by name. Two layouts are known: `NAME.html` with `NAME.json` beside it, and folders with
 * `source.html`, `expected.html` and `expected-metadata.json`, as mozilla/readability keeps its test pages.
 *
 * @throws InputError when there are none, or an expectation is malformed
 */
export async function loadPages(directory: string): Promise<JudgedPage[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((cause: unknown) => {
    throw new InputError(`expected a folder of pages, got ${directory}, which cannot be read`, { cause });
  });
  const pages = await Promise.all(
    entries
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry): Promise<JudgedPage>[] => {
        if (entry.isDirectory()) return [readReadability(join(directory, entry.name))];
        return entry.name.endsWith('.html') ? [readOwn(directory, basename(entry.name, '.html'))] : [];
      }),
  );
  if (pages.length === 0) throw new InputError(`expected pages in ${directory}, got none`);
  return pages;
}
