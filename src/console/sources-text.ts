import type { Source } from '../story/story.js';
import { harmless, longDate, type Page } from './page.js';

const count = (number: number): string => `${number} quotable ${number === 1 ? 'sentence' : 'sentences'}`;

/** The list of articles for people: outlet, title or first words, date, sentences, address, file. */
export function sourcesText(sources: readonly Source[], page: Page): string {
  if (sources.length === 0) return 'There are no articles to list.';
  return sources
    .map(({ article, outlet, title, date, url, sentences, opening }) => {
      const facts = [date === null ? 'undated' : longDate(date), count(sentences)].join(' · ');
      return [
        page.block(`${page.paint('cyan', harmless(outlet))} · ${harmless(title ?? `“${opening}”`)}`, ''),
        page.block(facts, '    '),
        ...(url === null ? [] : [page.address(url, '    ')]),
        page.block(page.paint('dim', harmless(article)), '    '),
      ].join('\n');
    })
    .join('\n\n');
}
