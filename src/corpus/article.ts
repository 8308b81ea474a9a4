import type { ProblemCode } from './problem-texts.js';

/** A half-open range `[start, end)` in UTF-16 code units of the file as stored, front matter included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a sentence is in its article. A heading is never an answer; body text and captions are quotable. */
export type SentenceKind = 'body' | 'caption' | 'heading';

/**
 * The unit that is retrieved and quoted. Invariant: `article.text.slice(start, end) === text`; the sentences
 * of an article are trimmed, ordered by `start` and do not overlap.
 */
export interface Sentence extends Span {
  readonly kind: SentenceKind;
  readonly text: string;
  /** Ordinal of the paragraph (0-based, in reading order) that the sentence stands in. */
  readonly paragraph: number;
}

/** A stretch of the body that is not quotable, and the name of the furniture rule that left it out. */
export interface LeftOut extends Span {
  readonly rule: string;
}

/** What is known of an article besides its text. A fact that is not known is null, never invented. */
export interface Facts {
  /** The name shown to people. Never empty; an outlet that is not known says so in words. */
  readonly outlet: string;
  readonly title: string | null;
  /** ISO 8601 calendar date (`2018-05-31`) of publication. */
  readonly date: string | null;
  /** Absolute http or https address at the publisher. */
  readonly url: string | null;
  readonly note: string | null;
  readonly author: string | null;
  /** BCP 47 primary language subtag (`en`), null where the file does not say. */
  readonly language: string | null;
}

/** One file below the seeds folder, read once and never changed. */
export interface Article extends Facts {
  /** Path relative to the seeds folder, with `/` between its parts; it identifies the article. */
  readonly path: string;
  /** The whole file as stored, decoded as UTF-8 (a byte-order mark is kept as U+FEFF). */
  readonly text: string;
  /** Where the body begins in `text`, in UTF-16 code units. */
  readonly bodyStart: number;
  readonly sentences: readonly Sentence[];
  readonly leftOut: readonly LeftOut[];
}

/** One thing wrong with a file, in words that a moderator can act on. */
export interface Problem {
  /** An error keeps the article out; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** Path relative to the seeds folder. */
  readonly article: string;
  /** 1-based line of the file, null where the problem has no line. */
  readonly line: number | null;
  /** Stable name for tools and tests, such as `missing-outlet`. */
  readonly code: ProblemCode;
  /** What the texts of the code name (`problem-texts.ts`). */
  readonly values: Readonly<Record<string, string | number>>;
  /** In English, for the console and the log. */
  readonly expected: string;
  readonly got: string;
}

/** The articles in force, ordered by path (code unit order). */
export interface Corpus {
  readonly articles: readonly Article[];
}
