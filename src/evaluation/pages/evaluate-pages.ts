import { judgePage } from './judge-page.js';
import { loadPages } from './page-set.js';
import {
  factFigures,
  type PageJudgement,
  printPages,
  stretchFigures,
  textFigures,
  worstPages,
} from './print-pages.js';

/** What the command line asks for of pages. */
export interface PagesOptions {
  readonly directory: string;
  /** How many of the worst pages to show; 0 for none. */
  readonly worst: number;
  readonly json: boolean;
}

/** Reads every page of a folder as an import does and says how much of it came right. */
export async function evaluatePages({ directory, worst, json }: PagesOptions): Promise<string> {
  const pages = await loadPages(directory);
  const outcomes: PageJudgement[] = [];
  for (const page of pages) outcomes.push({ page, verdict: await judgePage(page) });
  const verdicts = outcomes.map(({ verdict }) => verdict);
  if (json) {
    const figures = {
      pages: pages.length,
      text: textFigures(verdicts),
      stretches: stretchFigures(verdicts),
      facts: factFigures(verdicts),
    };
    return `${JSON.stringify(figures, null, 2)}\n`;
  }
  return printPages(outcomes) + (worst > 0 ? `\n${worstPages(outcomes, worst)}\n` : '');
}
