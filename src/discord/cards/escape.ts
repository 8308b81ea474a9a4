import type { Span } from '../../corpus/article.js';
import { clip } from './clip.js';

/** Markup anywhere in a line: emphasis, spoilers, code, links, mentions, timestamps, emoji and the escape itself. */
const ANYWHERE = new Set('\\*_~|`[]<@');
/** Markup at the start of a line only: quotations, lists, headings and small type. */
const LINE_START = new Set('>-+#');
/** Domains whose links Discord's clients turn into invitations, without any scheme before them. */
const INVITE_DOMAINS = ['discord', 'discordapp'];
const LONGEST_DOMAIN = 10;
const MARK = '**';

/**
 * Escapes text for Discord's markdown, so that it is shown as it is: a backslash before each character that could begin
 * markup, and no other change. `unescapeMarkdown` gives the text back; it never more than doubles. `bold` are disjoint
 * spans of the text, in order. Linear time. The result must stand at the beginning of a line or after text without
 * markup.
 */
export function escapeMarkdown(text: string, bold: readonly Span[] = []): string {
  const marks = joinSpans(text, bold);
  let out = '';
  let lineStart = true;
  let digits = false;
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (marks[next] === at) {
      out += MARK;
      next++;
    }
    const special =
      ANYWHERE.has(char) ||
      (lineStart && LINE_START.has(char)) ||
      (digits && char === '.') ||
      (char === ':' && opensLink(text, at)) ||
      (char === '.' && followsInviteDomain(text, at));
    out += special ? `\\${char}` : char;
    digits = (lineStart || digits) && char >= '0' && char <= '9';
    lineStart = char === '\n' || char === '\r' || (lineStart && (char === ' ' || char === '\t'));
    if (marks[next] === at + 1 && next % 2 === 1) {
      out += MARK;
      next++;
    }
  }
  return out;
}

/** Undoes `escapeMarkdown`, and removes the marks of bold: what a reader sees. */
export function unescapeMarkdown(escaped: string): string {
  return escaped.replace(/\\([^0-9A-Za-z\s])|\*\*/g, (_, char: string | undefined) => char ?? '');
}

/**
 * Whether a colon could begin a link (`https://`) or an emoji (`:smile:`). Looks at 33 characters at most, so linear.
 */
function opensLink(text: string, colon: number): boolean {
  if (text.startsWith('//', colon + 1)) return true;
  for (let at = colon + 1; at < text.length && at - colon <= 33; at++) {
    if (text[at] === ':') return at > colon + 1;
    if (!/[\w+-]/.test(text.charAt(at))) return false;
  }
  return false;
}

function followsInviteDomain(text: string, dot: number): boolean {
  const before = text.slice(Math.max(0, dot - LONGEST_DOMAIN), dot).toLowerCase();
  return INVITE_DOMAINS.some((domain) => before.endsWith(domain));
}

/** The places where bold begins and ends, in turn. Spans with only space or a hyphen between them are joined. */
function joinSpans(text: string, spans: readonly Span[]): number[] {
  const marks: number[] = [];
  for (const { start, end } of spans) {
    const from = Math.max(0, start);
    const to = Math.min(text.length, end);
    if (to <= from) continue;
    const last = marks.at(-1);
    if (last !== undefined && from < last) continue;
    if (last !== undefined && /^[\s-]*$/.test(text.slice(last, from))) marks[marks.length - 1] = to;
    else marks.push(from, to);
  }
  return marks;
}

/** Bidirectional controls, zero-width and other invisible characters; the joiners of emoji and Persian are kept. */
const INVISIBLE =
  /[\p{Cc}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0]+/gu;
/** Most marks on one letter; more are there to deface. Vietnamese needs 2, Biblical Hebrew and Tibetan up to 4. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A name, title or question within a line of ours: one line of at most `limit` UTF-16 code units (then an ellipsis),
 * without invisible characters and stacked marks; right-to-left text is isolated. Not for quotations, which keep every
 * character.
 */
export function inlineText(text: string, limit = 300): string {
  const line = text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(STACKED_MARKS, '$1')
    .trim();
  const short = clip(line, limit);
  const escaped = escapeMarkdown(short);
  return RIGHT_TO_LEFT.test(short) ? `\u2068${escaped}\u2069` : escaped;
}
