import type { Article, Sentence, Span } from '../../corpus/article.js';
import { daysBetween } from './calendar.js';
import { mention } from './counting.js';
import { outlooksIn } from './direction.js';
import type { DateExpression } from './expression.js';
import { findDates } from './find-dates.js';
import { monthsAsNames } from './month-names.js';
import { resolveDate } from './resolve.js';
import type { Mentions, ResolvedDate } from './resolved.js';

/** A date in a sentence of an article. */
export interface ArticleDate extends ResolvedDate {
  /** The words that give the date, relative to the sentence. */
  readonly span: Span;
}

/** What is known where a sentence begins. */
interface BeforeSentence {
  readonly written: string | null;
  /** Months that the article has as names of people. */
  readonly names: ReadonlySet<string>;
  readonly mentioned: Mentions;
}

/**
 * The dates of an article's quotable sentences, by the index of the sentence. A date that a sentence gives twice stands
 * once. A date that counts from another ("a day later") counts from the day given last before it.
 *
 * @param written the day of writing, an ISO date; null where it is not known.
 */
export function articleDates(
  article: Article,
  written: string | null,
): ReadonlyMap<number, readonly ArticleDate[]> {
  const dates = new Map<number, readonly ArticleDate[]>();
  const names = monthsAsNames(article.text.slice(article.bodyStart));
  let mentioned: Mentions = {};
  for (const [index, sentence] of article.sentences.entries()) {
    if (sentence.kind === 'heading') continue;
    const found = sentenceDates(sentence, { written, names, mentioned });
    for (const date of found) mentioned = mention(mentioned, date);
    const given = new Map<string, ArticleDate>();
    for (const date of found) {
      const key = `${date.date ?? `?${date.span.start}`}/${date.until ?? ''}`;
      if (!given.has(key)) given.set(key, date);
    }
    if (given.size > 0) dates.set(index, [...given.values()]);
  }
  return dates;
}

function sentenceDates(
  { text, kind }: Sentence,
  { written, names, mentioned }: BeforeSentence,
): ArticleDate[] {
  const outlookAt = outlooksIn(text, kind === 'caption');
  const expressions = findDates(text, names);
  let last = mentioned;
  const understand = ({ start, end, meaning }: DateExpression, day: string | null): ArticleDate | null => {
    const date = resolveDate(meaning, { written: day, mentioned: last, outlook: outlookAt(start, end) });
    if (date === null) return null;
    last = mention(last, date);
    return { ...date, span: { start, end } };
  };
  const spoken = spokenOf(text, expressions);
  const told = new Map(
    expressions.flatMap((each) => (spoken.has(each) ? [] : [[each, understand(each, written)] as const])),
  );
  // "We leave tomorrow," she said on Tuesday: what somebody says counts from the day on which it was said, which the
  // sentence gives, or one shortly before it, or else the day of writing.
  const own = [...told.values()].find((date) => date?.precision === 'day' && !date.guess)?.date;
  const said = own ?? recent(mentioned.day, written) ?? written;
  // "expected next week, possibly on Thursday": of which week is not said.
  const otherWeek = expressions.some(
    ({ meaning }) => meaning.type === 'from-writing' && meaning.unit === 'week' && meaning.amount !== 0,
  );
  return expressions.flatMap((each): ArticleDate[] => {
    const date = spoken.has(each) ? understand(each, said) : told.get(each);
    if (!date) return [];
    const past = written !== null && (date.date ?? written) < written;
    const ahead = otherWeek && !past && each.meaning.type === 'weekday' && !each.meaning.week;
    const unsure = spoken.has(each) || ahead;
    return [unsure && date.date !== null ? { ...date, guess: true } : date];
  });
}

/** How many days before the day of writing quoted words may have been said. */
const LONGEST_SINCE_SAID = 7;

function recent(day: string | undefined, written: string | null): string | null {
  if (day === undefined || written === null) return null;
  const since = daysBetween(day, written);
  return since >= 0 && since <= LONGEST_SINCE_SAID ? day : null;
}

const QUOTATION_MARK = /["\u201c\u201d]/g;

/**
 * Which expressions, such as "tonight", stand in somebody's words: in quotation marks that the sentence opens, even
 * where a later sentence closes them. Linear.
 */
function spokenOf(text: string, expressions: readonly DateExpression[]): ReadonlySet<DateExpression> {
  const marks = [...text.matchAll(QUOTATION_MARK)].map(({ index }) => index);
  let passed = 0;
  return new Set(
    expressions.filter(({ start, meaning }) => {
      while ((marks[passed] ?? Number.POSITIVE_INFINITY) < start) passed++;
      return passed % 2 === 1 && meaning.type === 'from-writing' && meaning.unit === 'day';
    }),
  );
}
