import type { Article, Problem } from '../../corpus/article.js';
import { readArticle } from '../../corpus/read-article.js';
import type { ImportedArticle, RemovedPart } from '../article.js';
import { fileNameFor } from '../format/file-name.js';
import { completeFacts, toFileText } from '../format/file-text.js';
import { FACT_NAMES, type FoundFacts } from '../page/fact-names.js';
import {
  type Existing,
  findByAddress,
  findExisting,
  type SentenceChanges,
  sentenceChanges,
} from './existing.js';

/** A file as it would be written. */
export interface PlannedFile {
  /** Path relative to the seeds folder. */
  readonly path: string;
  readonly text: string;
  readonly facts: FoundFacts;
  /** The article as the bot will read it. */
  readonly article: Article;
  readonly warnings: readonly Problem[];
  /** The parts of the page that are not in it. */
  readonly removed: readonly RemovedPart[];
}

/** What importing an article would do. */
export type Plan =
  | { readonly kind: 'new'; readonly file: PlannedFile }
  /** The file takes the place of an earlier version, which has the same path. */
  | {
      readonly kind: 'changed';
      readonly file: PlannedFile;
      readonly changes: SentenceChanges;
      /** Whether it is a version of the earlier text; else nobody may replace the one by the other unasked. */
      readonly version: boolean;
    }
  | { readonly kind: 'present'; readonly path: string; readonly by: Existing['by'] }
  /** The outlet is not known: nobody can be quoted. */
  | { readonly kind: 'no-outlet'; readonly article: ImportedArticle }
  | { readonly kind: 'unusable'; readonly problems: readonly Problem[] };

/** What is there already. */
export interface Shelf {
  readonly articles: readonly Article[];
  /** Every name in the seeds folder itself, good articles or not. */
  readonly names: readonly string[];
}

/** The path of an article that has none yet. */
const DRAFT = 'import.md';
const FROM_EARLIER = 'the earlier version';

/** The facts in the file of an earlier version: they complete those of the new one. */
function factsOf(earlier: Article): FoundFacts {
  return Object.fromEntries(
    FACT_NAMES.flatMap((name) => {
      const value = earlier[name];
      return value === null ? [] : [[name, { value, source: FROM_EARLIER }]];
    }),
  );
}

/**
 * Decides what importing an article would do, given the articles that are there. Pure: nothing is written. A new
 * version keeps the path, the note and the outlet's name of the file that it replaces.
 *
 * @param given facts of a person's, in the form of front matter; they win.
 */
export function planImport(found: ImportedArticle, given: FoundFacts, shelf: Shelf): Plan {
  const facts = completeFacts(given, found.facts);
  if (facts.outlet === undefined) {
    const earlier = facts.url === undefined ? null : findByAddress(facts.url.value, shelf.articles);
    if (earlier === null) return { kind: 'no-outlet', article: { ...found, facts } };
    return planImport(found, { ...given, outlet: { value: earlier.outlet, source: FROM_EARLIER } }, shelf);
  }
  const draft = fileOf(DRAFT, found, facts);
  if (draft.kind === 'unusable') return draft;
  const existing = findExisting(draft.file.article, shelf.articles);
  if (existing === null) {
    const opening = draft.file.article.sentences[0]?.text.slice(0, 100) ?? '';
    const path = fileNameFor(facts, opening, shelf.names);
    const named = fileOf(path, found, facts);
    return named.kind === 'unusable' ? named : { kind: 'new', file: named.file };
  }
  const { article: earlier, by, unchanged, version } = existing;
  if (unchanged ? !restates(given, earlier) : by === 'text' && differ(facts.url?.value, earlier.url)) {
    return { kind: 'present', path: earlier.path, by };
  }
  const outlet = given.outlet ?? { value: earlier.outlet, source: FROM_EARLIER };
  const kept = completeFacts({ ...given, outlet }, completeFacts(found.facts, factsOf(earlier)));
  const next = fileOf(earlier.path, { ...found, note: earlier.note }, kept);
  if (next.kind === 'unusable') return next;
  const changes = sentenceChanges(earlier, next.file.article);
  return { kind: 'changed', file: next.file, changes, version };
}

/** Stands for an outlet that is not known yet, so that the article can be read and compared. */
const NO_NAME = { value: 'an outlet that is not known', source: 'nowhere' };

/** The article as it would be read, to find others that could be the same. Null where it cannot be read. */
export function draftOf(found: ImportedArticle, given: FoundFacts): Article | null {
  const facts = completeFacts(given, completeFacts(found.facts, { outlet: NO_NAME }));
  const draft = fileOf(DRAFT, found, facts);
  return draft.kind === 'file' ? draft.file.article : null;
}

/** Whether both addresses are known. Then nearly the same text is another edition, not a newer version. */
function differ(address: string | undefined, earlier: string | null): boolean {
  return address !== undefined && earlier !== null;
}

/** Whether a person states a fact that the file of the article does not have. */
function restates(given: FoundFacts, earlier: Article): boolean {
  return FACT_NAMES.some((name) => given[name] !== undefined && given[name].value !== earlier[name]);
}

type Draft =
  | { readonly kind: 'file'; readonly file: PlannedFile }
  | Extract<Plan, { readonly kind: 'unusable' }>;

function fileOf(
  path: string,
  { body, note = null, removed = [] }: ImportedArticle & { readonly note?: string | null },
  facts: FoundFacts,
): Draft {
  const text = toFileText({ facts, note, body });
  const read = readArticle(path, text);
  if (read.kind === 'rejected') return { kind: 'unusable', problems: read.problems };
  const { article, problems: warnings } = read;
  return { kind: 'file', file: { path, text, facts, article, warnings, removed } };
}
