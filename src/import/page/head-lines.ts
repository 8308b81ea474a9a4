import { statesMoment } from './line-signs.js';
import type { PageLine } from './page-lines.js';
import { isRunning, smallShare, wordCount } from './running-text.js';
import { wordsAlone } from './same-words.js';

/** How many lines below the headline a standfirst may stand. Between them are names, dates, pictures and buttons. */
const HEAD_LINES = 40;
/** The least share of a heading that the title is. */
const TITLE = 0.5;
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
  const isTitle = (text: string): boolean => {
    const words = wordsAlone(text);
    // A topic may be glued before it.
    return [...titles].some((title) => words.endsWith(title) && title.length >= TITLE * words.length);
  };
  const isHeadline = (line: PageLine): boolean =>
    line.headline || (line.kind === 'heading' && isTitle(line.text));
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
/** The same of a heading right below the headline, in its box. */
const FEWEST_BESIDE = 4;
/** A standfirst that nothing marks as a heading has at least this share of its words in small letters. */
const SMALL = 0.5;
/** A standfirst that nothing marks as a heading stands at most so many lines below the headline. */
const NEAR = 3;
/** A heading is one of several if another of its level stands within so many lines below. */
const SECTIONS = 60;
/** A heading right below the headline with so many words is its standfirst. */
const LONG_HEADING = 10;

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
      at >= from &&
      at < end &&
      isStandfirst(line, { headline: page[from - 1], place: at - from, language }) &&
      !headsSection(page, line, at),
  );
  return page.map((line, at): PageLine => {
    if (at < from || at >= text) return line;
    if (at === standfirst) return { ...line, kind: 'standfirst' };
    return statesMoment(line, language) ? { ...line, leadsElsewhere: true } : line;
  });
}

/**
 * Whether a heading is one of several. Then it heads a section or an entry. It does not where it shares a box with the
 * headline and the others stand elsewhere, nor where it is long and follows the headline at once. Links are no section.
 */
function headsSection(page: readonly PageLine[], line: PageLine, at: number): boolean {
  const { kind, box, leadsElsewhere, text } = line;
  if (kind !== 'heading' || leadsElsewhere) return false;
  // A headline that is a link is the site's.
  const headline = page.slice(0, at).findLastIndex((other) => other.headline && other.linked === 0);
  if (headline >= 0 && headline === at - 1 && wordCount(text) >= LONG_HEADING) return false;
  const others = page
    .slice(at + 1, at + 1 + SECTIONS)
    .filter(
      (other) =>
        other.kind === 'heading' && other.box.tag === box.tag && (headline < 0 || other.linked === 0),
    );
  const apart = page[headline]?.box.parent === box.parent;
  return others.some((other) => !apart || other.box.parent === box.parent);
}

interface BelowHeadline {
  /** The headline, right above if `place` is 0. */
  readonly headline: PageLine | undefined;
  readonly place: number;
  readonly language: string | null;
}

function isStandfirst(line: PageLine, { headline, place, language }: BelowHeadline): boolean {
  const { kind, text, linked, apart, box } = line;
  const beside = kind === 'heading' && place === 0 && headline?.headline === true;
  const fewest = beside && headline.box.parent === box.parent ? FEWEST_BESIDE : FEWEST_WORDS;
  if (apart || linked > 0 || wordCount(text) < fewest || statesMoment(line, language)) return false;
  if (/ [|•·] |@/u.test(text)) return false;
  if (kind === 'heading') return !line.headline;
  return kind === 'paragraph' && place < NEAR && smallShare(text) >= SMALL;
}
