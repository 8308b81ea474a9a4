import type { Span } from '../article.js';
import { isWhite, letterKind, trimmed } from './characters.js';

/**
 * What a newline means:
 * - `paragraph`: it ends a paragraph, and so a sentence (the article format);
 * - `wrap`: the text was broken into lines of one width, and a newline inside a paragraph is a space;
 * - `join`: the text is one paragraph of such a text, and every newline is a space.
 */
export type Newline = 'paragraph' | 'wrap' | 'join';

/** Widest line, in code units, that a mail program, a terminal or a text file is wrapped at. */
const WIDEST_WRAP = 100;
/**
 * A text is wrapped if at least this share of its line breaks runs on in lower case. In wrapped English prose about
 * three breaks in four do, in a text of whole paragraphs none does. Range 0 to 1.
 */
const WRAPPED_SHARE = 0.3;
/** A line is full if the next word would have made it longer than this share of the widest line. */
const FULL_SHARE = 0.9;

const LINE_BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/g;
const ENDS_SENTENCE = /[.!?…:;。！？؟।]["'”“’‘»«›‹」』)\]]*$/;
const ENDS_WITH_STOP = /[.!?…]["'”“’‘»«›‹」』)\]]*$/;
const STARTS_ITEM = /^(?:[•⁃◦‣▪●*–—-]\s|\(?[0-9a-zA-Z]{1,3}[.)]\s)/;

/** The lines of the text, trimmed; a blank line is an empty span. Linear. */
function lines(text: string): Span[] {
  const found: Span[] = [];
  const breaks = new RegExp(LINE_BREAK.source, 'g');
  let from = 0;
  for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
    found.push(trimmed(text, from, match.index));
    from = match.index + match[0].length;
  }
  found.push(trimmed(text, from, text.length));
  return found;
}

/** The paragraphs of the text, trimmed, in order, none empty. Linear. */
export function paragraphs(text: string, newline: Newline): Span[] {
  const all = newline === 'join' ? [trimmed(text, 0, text.length)] : lines(text);
  if (newline !== 'wrap') return all.filter((line) => line.end > line.start);
  const width = widthOf(all);
  const found: { start: number; end: number }[] = [];
  let last: Span | null = null;
  for (const line of all) {
    const blank = line.end === line.start;
    const open = found.at(-1);
    if (!blank && last !== null && open !== undefined && runsOn(text, { above: last, below: line, width })) {
      open.end = line.end;
    } else if (!blank) found.push({ start: line.start, end: line.end });
    last = blank ? null : line;
  }
  return found;
}

function widthOf(all: readonly Span[]): number {
  let widest = 0;
  for (const { start, end } of all) if (end - start <= WIDEST_WRAP) widest = Math.max(widest, end - start);
  return widest;
}

interface Joint {
  readonly above: Span;
  readonly below: Span;
  /** Width that the text is wrapped at. */
  readonly width: number;
}

/** Whether the line below goes on with the paragraph of the line above. */
function runsOn(text: string, { above, below, width }: Joint): boolean {
  const tail = text.slice(Math.max(above.start, above.end - 8), above.end);
  const head = text.slice(below.start, Math.min(below.end, below.start + WIDEST_WRAP));
  if (STARTS_ITEM.test(head)) return false;
  if (!ENDS_SENTENCE.test(tail) && letterKind(text, below.start) === 'lower') return true;
  const word = head.search(/\s/);
  const needed = above.end - above.start + 1 + (word < 0 ? head.length : word);
  return above.end - above.start <= WIDEST_WRAP && needed > width * FULL_SHARE;
}

/**
 * Whether the text is hard-wrapped, so that `newline: 'wrap'` suits it. Only blocks (lines between blank lines) that
 * end with a full stop tell: in them a line without one, above a line in lower case, is a sentence cut in two. A list
 * of names in lower case tells nothing. Linear.
 */
export function looksHardWrapped(text: string): boolean {
  let block: Span[] = [];
  let joints = 0;
  let cut = 0;
  for (const line of [...lines(text), { start: 0, end: 0 }]) {
    if (line.end > line.start) {
      block.push(line);
      continue;
    }
    const final = block.at(-1);
    const narrow = block.every((each) => each.end - each.start <= WIDEST_WRAP);
    if (
      final !== undefined &&
      narrow &&
      ENDS_WITH_STOP.test(text.slice(Math.max(final.start, final.end - 8), final.end))
    ) {
      joints += block.length - 1;
      cut += cutLines(text, block);
    }
    block = [];
  }
  return cut > 0 && cut >= joints * WRAPPED_SHARE;
}

function cutLines(text: string, block: readonly Span[]): number {
  let cut = 0;
  for (const [index, line] of block.entries()) {
    const below = block[index + 1];
    if (below === undefined || letterKind(text, below.start) !== 'lower') continue;
    const head = text.slice(below.start, below.start + 8);
    const tail = text.slice(Math.max(line.start, line.end - 8), line.end);
    if (!ENDS_SENTENCE.test(tail) && !STARTS_ITEM.test(head) && !isWhite(text[below.start])) cut += 1;
  }
  return cut;
}
