import { readFeed } from '../../import/feed/read-feed.js';
import type { FoundFacts } from '../../import/page/fact-names.js';
import { readPage } from '../../import/page/read-page.js';
import { planImport } from '../../import/plan/plan.js';
import { readDocument } from '../../import/source/document.js';
import { type Overlap, overlap } from '../measures/overlap.js';
import type { Expectation, JudgedPage } from './page-set.js';

/** The facts that are judged. */
export const JUDGED_FACTS = ['title', 'date', 'outlet', 'author', 'language'] as const;
export type JudgedFact = (typeof JUDGED_FACTS)[number];

/** One fact against what was expected; `found` is null where none was found. */
export interface FactVerdict {
  readonly name: JudgedFact;
  readonly verdict: 'right' | 'wrong' | 'missing';
  readonly expected: string | null;
  readonly found: string | null;
}

/** What became of one page. */
export interface PageVerdict {
  readonly name: string;
  /** Why nothing could be read; null where something was. */
  readonly failure: string | null;
  /** Quotable sentences, one a line. */
  readonly text: string;
  /** Null where no text is expected of the page. */
  readonly overlap: Overlap | null;
  /** Stretches that had to be quotable, found and lost, and stretches that had not, kept by mistake. */
  readonly stretches: {
    readonly found: number;
    readonly lost: readonly string[];
    readonly kept: readonly string[];
  };
  readonly facts: readonly FactVerdict[];
}

const NOBODY = { outlet: { value: 'Nobody', source: 'given' } };

const reader = {
  page: async (html: string, base: string | null) => readPage(html, base),
  feed: async (text: string, base: string | null) => readFeed(text, base),
};

/** Reads a page as an import does and holds what would be quotable, and the facts, against what is expected. */
export async function judgePage({ name, bytes, expected }: JudgedPage): Promise<PageVerdict> {
  const { address, charset } = expected;
  const document = { bytes, name: `${name}.html`, mediaType: 'text/html', charset, base: address };
  const outcome = await readDocument(document, reader);
  if (outcome.kind === 'failed') return verdictOn(name, expected, { failure: outcome.message });
  const { article } = outcome;
  const plan = planImport(article, article.facts.outlet ? {} : NOBODY, { articles: [], names: [] });
  if (plan.kind !== 'new') {
    const failure = plan.kind === 'unusable' ? (plan.problems[0]?.got ?? plan.kind) : plan.kind;
    return verdictOn(name, expected, { failure, facts: article.facts });
  }
  const lines = plan.file.article.sentences.filter(({ kind }) => kind !== 'heading').map(({ text }) => text);
  return verdictOn(name, expected, { failure: null, facts: article.facts, text: lines.join('\n') });
}

interface PageContents {
  readonly failure: string | null;
  readonly facts?: FoundFacts;
  readonly text?: string;
}

function verdictOn(name: string, expected: Expectation, reading: PageContents): PageVerdict {
  const { failure, facts = {}, text = '' } = reading;
  const flat = fold(text);
  const found = (stretch: string) => flat.includes(fold(stretch));
  return {
    name,
    failure,
    text,
    overlap: expected.text === undefined ? null : overlap(text, expected.text.join('\n')),
    stretches: {
      found: expected.with.filter(found).length,
      lost: expected.with.filter((stretch) => !found(stretch)),
      kept: expected.without.filter(found),
    },
    facts: JUDGED_FACTS.flatMap((fact) => factVerdict(fact, expected[fact], facts[fact]?.value ?? null)),
  };
}

function factVerdict(
  name: JudgedFact,
  expected: string | null | undefined,
  found: string | null,
): FactVerdict[] {
  if (expected === undefined) return [];
  const same = expected === null ? found === null : found !== null && fold(found) === fold(expected);
  const verdict = same ? 'right' : found === null ? 'missing' : 'wrong';
  return [{ name, verdict, expected, found }];
}

/** Kinds of quotation mark, of dash and of white space are no difference. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’‚‛`´]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}
