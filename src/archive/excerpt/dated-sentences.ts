import { type ArticleDate, articleDates } from '../../answer/timeline/article-dates.js';
import type { DatedSentences } from '../../answer/timeline/dated-sentences.js';
import type { Archive } from '../archive.js';
import type { Excerpt } from './excerpt.js';

type Dates = ReadonlyMap<number, readonly ArticleDate[]>;

/** The dated sentences of an archive. Those of a page are read into the excerpt. */
export function datedSentences(archive: Archive, excerpt: Excerpt): DatedSentences {
  const known = new Map<number, Dates>();
  const counted = new Map<string | undefined, ReturnType<Archive['timeline']>>();
  const ofOutlet = (outlet: string | undefined) => (outlet === undefined ? {} : { outlet });
  const overall = (outlet: string | undefined) => {
    const page = counted.get(outlet) ?? archive.timeline({ ...ofOutlet(outlet), from: 0, count: 0 });
    counted.set(outlet, page);
    return page;
  };
  return {
    count: async (outlet) => (await overall(outlet)).total,
    months: async (outlet) => (await overall(outlet)).months,
    slice: async (from, count, outlet) => {
      const { entries } = await archive.timeline({ ...ofOutlet(outlet), from, count });
      await excerpt.read(entries);
      await excerpt.readReports(await archive.sentences(entries));
      return entries.map((entry) => ({ ref: excerpt.refOf(entry), date: entry.date, also: entry.also }));
    },
    datesOf: ({ article, sentence }) => {
      const stored = excerpt.corpus.articles[article];
      if (stored === undefined) return [];
      const dates = known.get(article) ?? articleDates(stored, stored.date);
      known.set(article, dates);
      return dates.get(sentence) ?? [];
    },
  };
}
