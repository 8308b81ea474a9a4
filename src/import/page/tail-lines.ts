import { leavesOutStops } from '../../corpus/classify.js';
import { signatories } from '../../corpus/signatories.js';
import { mainBox, withoutInvitations } from './line-boxes.js';
import { invites, namesOne, statesRights } from './line-signs.js';
import type { PageLine } from './page-lines.js';
import { endsSentence, wordCount } from './running-text.js';

/** Who wrote and who printed the article, as far as it is known. */
export interface Makers {
  readonly authors: readonly string[];
  readonly outlet: string | null;
}

/** The fewest words of an article's last line that does not end like a sentence. */
const LAST_LINE_WORDS = 12;
/** The same where the text leaves its sentences without an end mark. */
const UNSTOPPED_LINE_WORDS = 5;

/** The longest line that credits somebody, and the longest that names an address to write to, in words. */
const CREDIT_WORDS = 8;
const CONTACT_WORDS = 25;

/** The most that can be about the author: as a share of the lines, and in UTF-16 code units. */
const BOX_LINES = 0.34;
const BOX_TEXT = 900;

/**
 * An article's lines without what stands below its end: headings, short lines, who wrote it, whose it is, where to
 * sign up. The names below a letter stay.
 */
export function withoutTail(lines: readonly PageLine[], makers: Makers): readonly PageLine[] {
  const asked = withoutInvitations(lines);
  const signed = signatories(asked.map(({ text, links }) => (links.length > 0 ? '' : text)));
  const named = asked.map((line, at): PageLine => (signed[at] ? { ...line, kind: 'item' } : line));
  const text = named.slice(0, beforeAuthorBox(named, makers.authors));
  const fewest = leavesOutStops(text.map((line) => line.text)) ? UNSTOPPED_LINE_WORDS : LAST_LINE_WORDS;
  return text.slice(0, text.findLastIndex((line) => !isTail(line, fewest, makers)) + 1);
}

function isTail(line: PageLine, fewest: number, { authors, outlet }: Makers): boolean {
  const { kind, text, italic, links } = line;
  if (kind === 'heading') return true;
  const size = wordCount(text);
  const makers = outlet === null ? authors : [...authors, outlet];
  if (invites(line) || (kind !== 'caption' && statesRights(line))) return true;
  if (italic && (links.length > 0 || namesOne(text, makers))) return true;
  if (kind === 'caption' || kind === 'item') return false;
  if (size <= CREDIT_WORDS && namesOne(text, makers)) return true;
  if (size <= CONTACT_WORDS && (links.some((link) => /^mailto:/i.test(link)) || /\S@[^\s@]+\.\S/u.test(text)))
    return true;
  return !endsSentence(text) && size < fewest;
}

/**
 * The place of the line at which a box about the author begins: it begins with the author's name and stands outside
 * the text's own box. The number of lines where there is none.
 */
function beforeAuthorBox(lines: readonly PageLine[], authors: readonly string[]): number {
  const { box: main } = mainBox(lines);
  const from = Math.ceil(lines.length * (1 - BOX_LINES));
  const box = lines.findIndex(
    ({ text, box }, at) => at >= from && box.parent !== main && beginsWith(text, authors),
  );
  const rest = lines.slice(box).reduce((sum, { text }) => sum + text.length, 0);
  return box < 0 || rest > BOX_TEXT ? lines.length : box;
}

const beginsWith = (text: string, authors: readonly string[]): boolean =>
  authors.some((name) => name.includes(' ') && text.startsWith(name));
