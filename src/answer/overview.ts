import type { Corpus } from '../corpus/article.js';
import type { Hit } from '../search/engine.js';
import { byPrinting } from './copies.js';
import { mergeCopies, type Printed } from './quotation.js';

/** What has to be known about all articles. */
export interface Overview {
  /** Every outlet once. */
  outlets(): Promise<readonly string[]>;
  /**
   * The openings of the articles in the order of printing, each report once, as hits without a score. They are shown
   * for a question with which no sentence shares a word.
   */
  openings(outlet?: string): Promise<readonly Hit[]>;
}

const SILENT = { score: 0, outcome: 'silent', matches: [] } as const;

/** Every outlet of a corpus once, in the order of its articles. */
const outletsOf = ({ articles }: Corpus): string[] => [...new Set(articles.map(({ outlet }) => outlet))];

/** The overview of a corpus. Openings are worked out once for each outlet. */
export function overviewOf(printed: Printed): Overview {
  const { corpus, copies } = printed;
  const known = new Map<string | undefined, readonly Hit[]>();
  const openingsOf = (outlet: string | undefined): readonly Hit[] => {
    const openings = corpus.articles
      .flatMap((article, number): Hit[] => {
        const sentence = article.sentences.findIndex(({ kind }) => kind !== 'heading');
        const wanted = outlet === undefined || article.outlet === outlet;
        return wanted && sentence >= 0 ? [{ article: number, sentence, ...SILENT }] : [];
      })
      .sort(byPrinting(corpus));
    return mergeCopies(openings, copies);
  };
  return {
    outlets: async () => outletsOf(corpus),
    openings: async (outlet) => {
      const openings = known.get(outlet) ?? openingsOf(outlet);
      // A name of no outlet is not kept: anybody can make up such names.
      if (openings.length > 0) known.set(outlet, openings);
      return openings;
    },
  };
}
