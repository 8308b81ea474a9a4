import type { Problem } from '../../corpus/article.js';
import type { RemovedPart } from '../article.js';
import { FACT_NAMES, type FactName, type FoundFact } from '../page/fact-names.js';
import type { PlannedFile } from './plan.js';

/** One fact and where it came from. */
export interface ShownFact extends FoundFact {
  readonly name: FactName;
}

/** What one rule left out of an article. */
export interface LeftOutByRule {
  readonly rule: string;
  /** How many stretches of text. */
  readonly count: number;
  /** The first of them, as printed. */
  readonly example: string;
}

/** What a moderator should see before an article is added. Plain data. */
export interface Preview {
  readonly path: string;
  readonly facts: readonly ShownFact[];
  readonly missing: readonly FactName[];
  /** Quotable sentences: body and captions. */
  readonly sentences: number;
  readonly headings: number;
  /** The first quotable sentences, as they will be quoted. */
  readonly first: readonly string[];
  readonly last: string;
  /** Most frequent first. */
  readonly leftOut: readonly LeftOutByRule[];
  /**
   * The parts of the page that never came into the article: share bars, related links, banners, comments. Most first.
   */
  readonly leftOutOfPage: readonly RemovedPart[];
  readonly warnings: readonly Problem[];
}

/** Sentences that a person reads to see whether the text is the article's. */
const FIRST = 3;

/** Marks that the import itself writes. Leaving them out loses nothing that was printed. */
const OWN_MARKS = new Set(['##', 'Caption:', 'Standfirst:', '-']);

/** Sums up what the bot will see of a planned file. Linear. */
export function previewOf({ path, facts, article, warnings, removed }: PlannedFile): Preview {
  const quotable = article.sentences.filter(({ kind }) => kind !== 'heading').map(({ text }) => text);
  const byRule = new Map<string, { count: number; example: string }>();
  for (const { start, end, rule } of article.leftOut) {
    const text = article.text.slice(start, end);
    if (OWN_MARKS.has(text)) continue;
    const known = byRule.get(rule);
    if (known) known.count += 1;
    else byRule.set(rule, { count: 1, example: text });
  }
  return {
    path,
    facts: FACT_NAMES.flatMap((name) => {
      const fact = facts[name];
      return fact === undefined ? [] : [{ name, ...fact }];
    }),
    missing: FACT_NAMES.filter((name) => facts[name] === undefined),
    sentences: quotable.length,
    headings: article.sentences.length - quotable.length,
    first: quotable.slice(0, FIRST),
    last: quotable.at(-1) ?? '',
    leftOut: [...byRule]
      .map(([rule, { count, example }]) => ({ rule, count, example }))
      .toSorted((a, b) => b.count - a.count),
    leftOutOfPage: removed.toSorted((a, b) => b.count - a.count),
    warnings,
  };
}
