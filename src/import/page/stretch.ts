import { type Block, LINKED, lengthOf, type PageLine } from './page-lines.js';
import { wordCount } from './running-text.js';
import { wordsAlone } from './same-words.js';

/** A long line is known again by so much of its beginning or end: readability may lose a part in its middle. */
const KNOWN_BY = 40;

/** Which lines of the page are among those that readability found. */
export function findKept(page: readonly PageLine[], found: readonly Block[]): boolean[] {
  const keys = found.map(({ text }) => wordsAlone(text));
  const whole = new Set(keys);
  const long = keys.filter((key) => key.length >= KNOWN_BY);
  const beginnings = new Set(long.map((key) => key.slice(0, KNOWN_BY)));
  const ends = new Set(long.map((key) => key.slice(-KNOWN_BY)));
  return page.map(({ text }) => {
    const key = wordsAlone(text);
    if (key === '' || key.length < KNOWN_BY) return whole.has(key);
    return whole.has(key) || beginnings.has(key.slice(0, KNOWN_BY)) || ends.has(key.slice(-KNOWN_BY));
  });
}

/** Where the article stands among the lines of its page. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * The stretch from the first to the last line that readability found. Its ends are lines of some words that stand on
 * the page once: a short line may stand elsewhere again. Lines right before and behind that readability found belong
 * to it.
 */
function stretchOf(page: readonly PageLine[], kept: readonly boolean[]): Stretch | null {
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

/** The share of the text that the marked body must hold to count as the whole article. */
const BODY = 0.8;

/**
 * Where the article stands. If what the markup calls the body holds nearly all that readability found, the article
 * ends with it. Null where none of readability's lines is on the page.
 */
export function findStretch(page: readonly PageLine[], kept: readonly boolean[]): Stretch | null {
  const stretch = stretchOf(page, kept);
  if (stretch === null) return null;
  const own = page.filter((_, at) => kept[at] && at >= stretch.first && at <= stretch.last);
  const body = own.filter(({ inBody }) => inBody);
  if (lengthOf(body) < BODY * lengthOf(own)) return stretch;
  const last = page.findLastIndex((line, at) => kept[at] && line.inBody);
  return { ...stretch, last: Math.min(stretch.last, last) };
}

/** The fewest items of a list of facts below the text, and the most lines above them: a heading, an empty label. */
const FEWEST_FACTS = 2;
const ABOVE_FACTS = 2;

/**
 * The last line of a list of facts right below the article: under a heading, and without links. Without such a list,
 * the article's last line.
 */
export function factBoxEnd(page: readonly PageLine[], last: number): number {
  const below = page.slice(last + 1, last + 2 + ABOVE_FACTS);
  const first = below.findIndex(({ kind }) => kind === 'item');
  if (first < 1 || !below.slice(0, first).every(({ kind, linked }) => kind === 'heading' && linked === 0))
    return last;
  let end = last + 1 + first;
  const list = page[end]?.box.parent;
  while (page[end]?.box.parent === list && page[end]?.linked === 0 && page[end]?.kind === 'item') end += 1;
  return end - (last + 1 + first) >= FEWEST_FACTS ? end - 1 : last;
}

/**
 * The last line of what the markup calls the article's body, where readability found its beginning but not its end. A
 * line that leads elsewhere ends it: templates put other articles into the body too.
 */
export function endOfBody(page: readonly PageLine[], { first, last }: Stretch): number {
  if (!page.slice(first, last + 1).some(({ inBody }) => inBody)) return last;
  const stop = page.findIndex(
    (line, at) => at > last && (!line.inBody || line.leadsElsewhere || line.linked > LINKED),
  );
  return (stop < 0 ? page.length : stop) - 1;
}
