import type { Article, Span } from '../../corpus/article.js';
import { outlookAt } from './direction.js';
import type { DateExpression } from './expression.js';
import { findDates } from './find-dates.js';
import { type ResolvedDate, resolveDate } from './resolve.js';

/** A date in a sentence of an article. */
export interface ArticleDate extends ResolvedDate {
  /** The words that give the date, relative to the sentence. */
  readonly span: Span;
}

/**
 * The dates of an article's quotable sentences, by the index of the sentence; a date that a sentence gives twice stands once.
 * A date that counts from another ("a day later") counts from the day given last before it.
 * @param written the day of writing, an ISO date; null where it is not known.
 */
export function articleDates(
  article: Article,
  written: string | null,
): ReadonlyMap<number, readonly ArticleDate[]> {
  const dates = new Map<number, readonly ArticleDate[]>();
  let mentioned: string | null = null;
  for (const [sentence, { kind, text }] of article.sentences.entries()) {
    if (kind === 'heading') continue;
    const given = new Map<string, ArticleDate>();
    for (const expression of findDates(text)) {
      const date = understand(text, expression, written, mentioned);
      if (date === null) continue;
      if (date.date !== null && date.precision === 'day') mentioned = date.date;
      const key = `${date.date ?? `?${expression.start}`}/${date.until ?? ''}`;
      if (!given.has(key))
        given.set(key, { ...date, span: { start: expression.start, end: expression.end } });
    }
    if (given.size > 0) dates.set(sentence, [...given.values()]);
  }
  return dates;
}

const QUOTATION_MARK = /["\u201c\u201d]/g;

/** Whether the place is inside quotation marks that the sentence opens, or opens and leaves to the next one to close. */
function isQuoted(text: string, at: number): boolean {
  return (text.slice(0, at).match(QUOTATION_MARK)?.length ?? 0) % 2 === 1;
}

function understand(
  text: string,
  { start, end, meaning }: DateExpression,
  written: string | null,
  mentioned: string | null,
): ResolvedDate | null {
  const outlook = outlookAt(text, start, end);
  const spoken = meaning.type === 'from-writing' && meaning.unit === 'day' && isQuoted(text, start);
  if (!spoken) return resolveDate(meaning, { written, mentioned, outlook });
  // "tonight" in somebody's words is the night on which they were said, and the text gave that day before, if at all.
  const resolved = resolveDate(meaning, { written: mentioned ?? written, mentioned, outlook });
  return resolved && { ...resolved, guess: resolved.date !== null };
}
