import { expect, test } from 'vitest';
import type { Quotation } from '../../src/answer/answer.js';
import { quotationText } from '../../src/console/answer-text.js';
import { contextText } from '../../src/console/context-text.js';
import { pageFor } from '../../src/console/page.js';
import { written } from './terminal.js';

const page = pageFor(written());
const place = { article: 'b.md', start: 0, end: 1 };
const facts = { title: null, date: null, url: null };
const quote: Quotation = {
  ...facts,
  text: 'The ferry sank on Monday.',
  outlet: 'Kerrin Radio',
  article: 'a.md',
  start: 0,
  end: 25,
  kind: 'body',
  score: 1,
  matches: [],
  alsoIn: [
    { ...place, outlet: 'Mainland Post' },
    { ...place, outlet: 'Coastal Business', differs: true },
    { ...place, outlet: 'Mainland Post', differs: true },
  ],
};

test('those who carried the same words are told from those who carried the report in other words', () => {
  const text = quotationText(quote, 1, page);
  expect(text).toContain('the same words in: Mainland Post\n');
  expect(text).toMatch(/the same report in other words in: Coastal Business$/);
});

test('the context shows how a copy in other words differs', () => {
  const text = contextText(
    {
      kind: 'found',
      quote,
      pieces: [],
      moreBefore: false,
      moreAfter: false,
      copies: [
        {
          ...facts,
          ...place,
          outlet: 'Coastal Business',
          differs: true,
          text: 'The ferry sank Monday.',
          changes: [
            { kind: 'same', text: 'The ferry sank ' },
            { kind: 'removed', text: 'on ' },
            { kind: 'same', text: 'Monday.' },
          ],
        },
        {
          ...facts,
          ...place,
          outlet: 'Mainland Post',
          text: quote.text,
          changes: [{ kind: 'same', text: quote.text }],
        },
      ],
    },
    page,
  );
  expect(text).toContain(
    'in other words, in Coastal Business:\n  The ferry sank Monday.\n  It has not “on”.',
  );
  expect(text.match(/The same report/g)).toHaveLength(1);
});
