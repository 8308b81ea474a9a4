import { letterLength } from '../../language/dense-scripts.js';
import { foldLine } from '../format/body.js';
import { withStandfirst } from './head-lines.js';
import { authorBox, withinBox } from './line-boxes.js';
import { creditsPicture } from './line-signs.js';
import type { Block, PageLine } from './page-lines.js';
import { endsSentence, isRunning, wordCount } from './running-text.js';
import { type Makers, withoutTail } from './tail-lines.js';

/** With less text than this, in UTF-16 code units, what readability found is taken as it is. */
const LEAST_TEXT = 250;

/** A line of which more than this share is linked leads elsewhere, unless it is a long sentence. */
const LINKED = 0.5;
const LONG_SENTENCE_WORDS = 15;

/** Most text of a gap, as a share of the text around it: a longer one is a list of other articles. */
const LONGEST_GAP = 0.3;

/** How many lines a standfirst may be below the headline: between them stand names, dates, pictures and buttons. */
const HEAD_LINES = 40;

/** What is known of the article before its text is. */
export interface About extends Makers {
  /** What the page says that its title is. */
  readonly titles: readonly string[];
  /** Language tag of the page. */
  readonly language: string | null;
}

/** Lines are compared by their words alone: readability may fold white space and drop marks. */
const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** The length of a line's beginning and end by which it is known where a part in its middle is lost. */
const KNOWN_BY = 40;

/** Readability's lines in the page: which of the page's lines they are. */
function findKept(page: readonly PageLine[], found: readonly Block[]): boolean[] {
  const keys = found.map(({ text }) => keyOf(text));
  const whole = new Set(keys);
  const long = keys.filter((key) => key.length >= KNOWN_BY);
  const beginnings = new Set(long.map((key) => key.slice(0, KNOWN_BY)));
  const ends = new Set(long.map((key) => key.slice(-KNOWN_BY)));
  return page.map(({ text }) => {
    const key = keyOf(text);
    if (key === '' || key.length < KNOWN_BY) return whole.has(key);
    return whole.has(key) || beginnings.has(key.slice(0, KNOWN_BY)) || ends.has(key.slice(-KNOWN_BY));
  });
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * The stretch of the page that readability's lines are: from the first to the last that stands on the page once, or
 * is text that runs. A short line may stand anywhere a second time.
 */
function stretchOf(
  page: readonly PageLine[],
  kept: readonly boolean[],
): { first: number; last: number } | null {
  const counts = new Map<string, number>();
  for (const { text } of page) counts.set(text, (counts.get(text) ?? 0) + 1);
  const anchors = page.map(
    ({ text }, at) => kept[at] === true && counts.get(text) === 1 && wordCount(text) > 4,
  );
  const any = anchors.includes(true) ? anchors : kept;
  let first = any.indexOf(true);
  let last = any.lastIndexOf(true);
  if (first < 0) return null;
  while (kept[first - 1]) first -= 1;
  while (kept[last + 1]) last += 1;
  return { first, last };
}

/** Whether a line that readability left out belongs to the text around it. */
function belongs({ kind, tag, text, linked, leadsElsewhere }: PageLine): boolean {
  if (kind === 'standfirst' || (tag === 'TR' && kind === 'item')) return !leadsElsewhere;
  if (leadsElsewhere || !isRunning(text)) return false;
  return linked <= LINKED || (endsSentence(text) && wordCount(text) >= LONG_SENTENCE_WORDS);
}

function isPartOfGap(line: PageLine, withinText: boolean): boolean {
  if (line.kind === 'caption') return withinText && !line.leadsElsewhere && !creditsPicture(line);
  return line.kind !== 'heading' && belongs(line);
}

/** How many lines readability may have taken above the headline: a day, a topic. */
const ABOVE_HEADLINE = 6;

/**
 * The place of the headline: the heading nearest above the text that is of the first level or is the title; one right
 * below the first lines, if none of them runs; else, in old templates, any line that is the title.
 */
function headlineOf(page: readonly PageLine[], first: number, titles: ReadonlySet<string>): number | null {
  const isHeadline = (line: PageLine): boolean =>
    line.headline || (line.kind === 'heading' && titles.has(keyOf(line.text)));
  const from = Math.max(0, first - HEAD_LINES);
  const above = page.slice(from, first + 1).findLastIndex(isHeadline);
  if (above >= 0) return from + above;
  const below = page.slice(first, first + ABOVE_HEADLINE);
  const text = below.findIndex((line) => isRunning(line.text));
  const named = below.slice(0, text < 0 ? below.length : text).findIndex(isHeadline);
  if (named >= 0) return first + named;
  const plain = page.slice(from, first + ABOVE_HEADLINE).findIndex(({ text }) => titles.has(keyOf(text)));
  return plain < 0 ? null : from + plain;
}

/**
 * The lines of a page that are its article. Readability says where it stands; from the standfirst below the headline
 * to its last line, lines that it left out are text if they run, or captions, or stand in what the markup calls the
 * article's body. Headings and short lines at the end lead nowhere.
 *
 * @param page every line of the page, in order.
 * @param found the lines of what readability takes for the article.
 */
export function articleLines(
  page: readonly PageLine[],
  found: readonly Block[],
  about: About,
): readonly Block[] {
  const kept = findKept(page, found);
  const stretch = withinBody(page, kept, stretchOf(page, kept));
  if (stretch === null) return found;
  const keys = new Set(about.titles.map((title) => keyOf(foldLine(title))));
  const headline = headlineOf(page, stretch.first, keys);
  const to = Math.min(endOfBody(page, stretch), authorBox(page, stretch, about.authors) - 1);
  const from = headline === null ? stretch.first : headline + 1;
  const read = headline === null ? page : withStandfirst(page, from, about.language);
  const own = page.filter((_, at) => kept[at] && at >= stretch.first && at <= stretch.last);
  const longest = LONGEST_GAP * lengthOf(own);
  const lines: PageLine[] = [];
  let gap: PageLine[] = [];
  const close = (): void => {
    if (lengthOf(gap) <= longest) lines.push(...gap);
    gap = [];
  };
  for (let at = from; at <= to; at += 1) {
    const line = read[at]!;
    if (kept[at] && at >= stretch.first) {
      close();
      if (!line.leadsElsewhere && !creditsPicture(line)) lines.push(line);
    } else if (isPartOfGap(line, at < stretch.last)) gap.push(line);
  }
  close();
  const whole = withoutTail(headline === null ? lines : withinBox(lines, page[headline]!), about);
  return lengthOf(whole) < LEAST_TEXT ? found : whole;
}

/** Share of the text from which what the markup calls the article's body is believed to be all of it. */
const BODY = 0.8;

/** Lines below the article's body are another thing, where the body holds nearly all that readability found. */
function withinBody(
  page: readonly PageLine[],
  kept: readonly boolean[],
  stretch: Stretch | null,
): Stretch | null {
  if (stretch === null) return null;
  const own = page.filter((_, at) => kept[at] && at >= stretch.first && at <= stretch.last);
  const body = own.filter(({ inBody }) => inBody);
  if (lengthOf(body) < BODY * lengthOf(own)) return stretch;
  return {
    ...stretch,
    last: Math.min(
      stretch.last,
      page.findLastIndex((line, at) => kept[at] && line.inBody),
    ),
  };
}

const lengthOf = (lines: readonly Block[]): number =>
  lines.reduce((sum, { text }) => sum + letterLength(text), 0);

/**
 * The last line of what the markup calls the article's body, where readability found its beginning but not its end. What
 * leads elsewhere ends it: templates put other articles into the body too.
 */
function endOfBody(page: readonly PageLine[], { first, last }: Stretch): number {
  if (!page.slice(first, last + 1).some(({ inBody }) => inBody)) return last;
  const stop = page.findIndex(
    (line, at) => at > last && (!line.inBody || line.leadsElsewhere || line.linked > LINKED),
  );
  return (stop < 0 ? page.length : stop) - 1;
}
