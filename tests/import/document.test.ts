import { expect, test } from 'vitest';
import { readDocument } from '../../src/import/source/document.js';
import { hereReader } from './readers.js';

const TEXT = 'The harbour of Port Ellis froze in January, and the ferries stayed where they were for a week.';

/** Endings that are also names of an object's own properties. */
test.each(['constructor', 'tostring', 'valueof'])(
  'a page that ends with .%s is looked at like any other',
  async (ending) => {
    const document = {
      bytes: Buffer.from(`<html><body><article><p>${TEXT} ${TEXT}</p></article></body></html>`),
      name: `a.${ending}`,
      mediaType: ending,
      charset: null,
      base: 'https://paper.example/a',
    };
    expect(await readDocument(document, hereReader)).toMatchObject({ kind: 'article' });
  },
);

test.each([
  ['in the text', TEXT.replace('January', 'Jan\0uary')],
  ['between the letters of a tag', `${TEXT}<\0br>`],
  ['at the end', `${TEXT}\0\0\0`],
])('zero bytes %s are passed over, and the page is read', async (_where, text) => {
  const document = {
    bytes: Buffer.from(
      `<html><body><article><p>${text}</p><p>${TEXT}</p><p>${TEXT}</p></article></body></html>`,
    ),
    name: 'a.html',
    mediaType: 'text/html',
    charset: null,
    base: 'https://paper.example/a',
  };
  const outcome = await readDocument(document, hereReader);
  if (outcome.kind !== 'article') throw new Error(outcome.message);
  expect(outcome.article.body.split('\n\n')[0]?.trim()).toBe(TEXT);
  expect(outcome.article.body).not.toContain('\0');
});
