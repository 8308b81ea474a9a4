import { expect, test } from 'vitest';
import { readDocument } from '../../src/import/source/document.js';
import { hereReader } from './readers.js';

const TEXT = 'The harbour of Port Ellis froze in January, and the ferries stayed where they were for a week.';

/** Words that every object of the language knows. */
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
