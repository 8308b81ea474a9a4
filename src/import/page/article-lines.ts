import { withCards } from './cards.js';
import { headlineOf, withStandfirst } from './head-lines.js';
import { authorBox, withinBox } from './line-boxes.js';
import { creditsPicture, withoutCredit } from './line-signs.js';
import { type Block, LINKED, lengthOf, type PageLine } from './page-lines.js';
import { withoutPullQuotes } from './pull-quotes.js';
import { endsSentence, isRunning, smallShare, wordCount } from './running-text.js';
import { endOfBody, factBoxEnd, findKept, findStretch } from './stretch.js';
import { type Makers, withoutTail } from './tail-lines.js';

/** If fewer UTF-16 code units of text remain, readability's own text is taken. */
const LEAST_TEXT = 250;

/** A sentence of this many words is text, even if most of it is linked. */
const LONG_SENTENCE_WORDS = 15;

/** The most text of a gap, as a share of the text around it. A longer gap is a list of other articles. */
const LONGEST_GAP = 0.3;
/** The same between headline and text, where a short article has its key points. */
const LONGEST_HEAD = 0.5;

/** The fewest words of an item of a list that is text without a full stop, and the least share of small ones. */
const POINT_WORDS = 5;
const SMALL = 0.4;

/** What is known of the article before its lines are found. */
export interface About extends Makers {
  /** What the page says that its title is. */
  readonly titles: readonly string[];
  /** Language tag of the page. */
  readonly language: string | null;
}

/** Whether a line that readability left out belongs to the text around it. */
function belongs({ kind, box, text, linked, leadsElsewhere }: PageLine): boolean {
  if (kind === 'standfirst' || (box.tag === 'TR' && kind === 'item')) return !leadsElsewhere;
  // Key points above the text have no full stops.
  const point =
    kind === 'item' && linked === 0 && wordCount(text) >= POINT_WORDS && smallShare(text) >= SMALL;
  if (leadsElsewhere || !(point || isRunning(text))) return false;
  return linked <= LINKED || (endsSentence(text) && wordCount(text) >= LONG_SENTENCE_WORDS);
}

function isPartOfGap(line: PageLine, withinText: boolean): boolean {
  if (line.kind === 'caption') return withinText && !line.leadsElsewhere && !creditsPicture(line);
  return line.kind !== 'heading' && belongs(line);
}

/**
 * The lines of a page that are its article. Readability says where it stands. Between the headline and the article's
 * last line, a line that readability left out belongs to the article in three cases: it runs, it is a caption, or it
 * lies in what the markup calls the article's body. Headings and short lines at the end are dropped.
 *
 * @param all the lines of the page.
 * @param found the lines of what readability takes for the article.
 */
export function articleLines(
  all: readonly PageLine[],
  found: readonly Block[],
  about: About,
): readonly Block[] {
  const kept = findKept(all, found);
  const page = withCards(all, kept, about.titles);
  const stretch = findStretch(page, kept);
  if (stretch === null) return found;
  const headline = headlineOf(page, stretch.first, about.titles);
  const end = endOfBody(page, stretch);
  const to = Math.min(factBoxEnd(page, end), authorBox(page, stretch, about.authors) - 1);
  const from = headline === null ? stretch.first : headline + 1;
  const read = headline === null ? page : withStandfirst(page, from, about.language);
  const own = page.filter((_, at) => kept[at] && at >= stretch.first && at <= stretch.last);
  const whole = lengthOf(own);
  const lines: PageLine[] = [];
  let gap: PageLine[] = [];
  const close = (): void => {
    if (lengthOf(gap) <= (lines.length === 0 ? LONGEST_HEAD : LONGEST_GAP) * whole) lines.push(...gap);
    gap = [];
  };
  for (const [offset, line] of read.slice(from, to + 1).entries()) {
    const at = from + offset;
    if (kept[at] && at >= stretch.first) {
      close();
      if (!line.leadsElsewhere && !creditsPicture(line)) lines.push(line);
    } else if (at > end || isPartOfGap(line, at < stretch.last)) gap.push(line);
  }
  close();
  const within = headline === null ? lines : withinBox(lines, page, headline);
  const text = withoutTail(withoutPullQuotes(within), about);
  if (lengthOf(text) < LEAST_TEXT) return found;
  return text.map((line) => (line.kind === 'caption' ? { ...line, text: withoutCredit(line.text) } : line));
}
