import { statesMoment } from './line-signs.js';
import type { PageLine } from './page-lines.js';
import { isRunning, smallShare, wordCount } from './running-text.js';
import { wordsAlone } from './same-words.js';

/** How many lines below the headline a standfirst may stand. Between them are names, dates, pictures and buttons. */
const HEAD_LINES = 40;
/** How many lines readability may have taken above the headline: a day, a topic. */
const ABOVE_HEADLINE = 6;

/**
 * Finds the headline, in this order:
 * - the nearest heading above the text that is of the first level or equals the title;
 * - such a heading right below the first lines, if none of these runs;
 * - in old templates, any line that equals the title.
 */
export function headlineOf(
  page: readonly PageLine[],
  first: number,
  stated: readonly string[],
): number | null {
  const titles = new Set(stated.map(wordsAlone));
  const isHeadline = (line: PageLine): boolean =>
    line.headline || (line.kind === 'heading' && titles.has(wordsAlone(line.text)));
  const from = Math.max(0, first - HEAD_LINES);
  const above = page.slice(from, first + 1).findLastIndex(isHeadline);
  if (above >= 0) return from + above;
  const below = page.slice(first, first + ABOVE_HEADLINE);
  const text = below.findIndex((line) => isRunning(line.text));
  const named = below.slice(0, text < 0 ? below.length : text).findIndex(isHeadline);
  if (named >= 0) return first + named;
  const plain = page
    .slice(from, first + ABOVE_HEADLINE)
    .findIndex(({ text }) => titles.has(wordsAlone(text)));
  return plain < 0 ? null : from + plain;
}

/** The fewest words of a standfirst that is no sentence. A shorter line is a name, a topic or a button. */
const FEWEST_WORDS = 6;
/** A standfirst that nothing marks as a heading has at least this share of its words in small letters. */
const SMALL = 0.5;
/** A standfirst that nothing marks as a heading stands at most so many lines below the headline. */
const NEAR = 3;
/** A heading is one of several if another of its level stands within so many lines below. */
const SECTIONS = 60;

/**
 * Gives the lines between the headline and the text their kinds. Lines about the time of publication lead elsewhere.
 * The first line that is too long for a name or a topic is the standfirst, even if it is no sentence.
 */
export function withStandfirst(
  page: readonly PageLine[],
  from: number,
  language: string | null,
): readonly PageLine[] {
  const isText = ({ kind, text }: PageLine): boolean => kind === 'paragraph' && isRunning(text);
  const end = page.findIndex((line, at) => at >= from && isText(line));
  // The first line that runs may be the standfirst, with names and days between it and the text.
  const second = page.findIndex((line, at) => at > end && end >= 0 && isText(line));
  const text = Math.max(end, second);
  const standfirst = page.findIndex(
    (line, at) =>
      at >= from && at < end && isStandfirst(line, at - from, language) && !headsSection(page, line, at),
  );
  return page.map((line, at): PageLine => {
    if (at < from || at >= text) return line;
    if (at === standfirst) return { ...line, kind: 'standfirst' };
    return statesMoment(line, language) ? { ...line, leadsElsewhere: true } : line;
  });
}

/** Whether a heading is one of several. Then it heads a section or an entry. */
function headsSection(
  page: readonly PageLine[],
  { kind, box, leadsElsewhere }: PageLine,
  at: number,
): boolean {
  if (kind !== 'heading' || leadsElsewhere) return false;
  return page
    .slice(at + 1, at + 1 + SECTIONS)
    .some((line) => line.kind === 'heading' && line.box.tag === box.tag);
}

function isStandfirst(line: PageLine, place: number, language: string | null): boolean {
  const { kind, text, linked, apart } = line;
  if (apart || linked > 0 || wordCount(text) < FEWEST_WORDS || statesMoment(line, language)) return false;
  if (/ [|•·] |@/u.test(text)) return false;
  if (kind === 'heading') return !line.headline;
  return kind === 'paragraph' && place < NEAR && smallShare(text) >= SMALL;
}
