import type { Reader } from '../../src/import/apart/reader.js';
import { readFeed } from '../../src/import/feed/read-feed.js';
import { readPage } from '../../src/import/page/read-page.js';

/** Reads markup in the test's own thread. */
export const hereReader: Reader = {
  page: async (html, base) => readPage(html, base),
  feed: async (text, base) => readFeed(text, base),
};
