import { expect, test } from 'vitest';
import { copyWords } from '../../../src/answer/copies/words.js';
import { Analyzer } from '../../../src/search/text/analyze.js';

test('a word that names a property of every object is a word like any other', () => {
  const keys = copyWords('The constructor of __proto__ valueOf Ferrari', new Analyzer()).map(
    ({ key }) => key,
  );
  expect(keys).toContain('constructor');
  for (const key of keys) expect(key).toBeTypeOf('string');
});
