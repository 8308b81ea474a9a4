import { splitSentences } from '../../corpus/splitting/split.js';
import { patternSource } from '../../language/pattern-source.js';
import { findDays } from './day.js';
import type { PageLine } from './page-lines.js';
import { endsSentence, isRunning, wordCount } from './running-text.js';
import { lettersOf } from './same-words.js';

/** What tells a line of the page from a line of the article: its form and its links. No list of phrases is needed. */

/** The longest line that is about the page, in words. */
const LONGEST = 60;

/**
 * Parts of addresses under which readers are to sign up, pay, log in, load a program or agree to be watched, in the
 * languages of the web.
 */
const SIGN_UP = new RegExp(
  patternSource`
    (?:^|[/._?=&-])(?:newsletters?|subscri(?:be|ptions?|bers?)|suscri\w{0,12}|abonn\w{0,12}|abo|assin\w{0,12}
      |prenumer\w{0,12}|log-?in|sign-?(?:in|up)|anmeld\w{0,6}|regist(?:er|r)\w{0,10}|accounts?|donat\w{0,6}
      |donaci\w{0,6}|spende\w?|join|(?:become-a-)?member(?:ship)?|support-us|apps?|privacy\w{0,10}|datenschutz\w{0,12}
      |privacidad|confidentialite|cookies?)(?=$|[/._?=&#-])
  `,
  'i',
);
/** Where programs are loaded and channels are followed. */
const CHANNELS = new RegExp(
  patternSource`
    ^(?:https?:)?\/\/(?:[\w-]{1,20}\.)?(?:t\.me|telegram\.me|wa\.me|whatsapp\.com|apps\.apple\.com
      |itunes\.apple\.com|play\.google\.com)(?=$|[/?])
  `,
  'i',
);

const words = (line: PageLine): number => wordCount(line.text);

/** Whether a line leads to where readers sign up, pay or follow. */
export const leadsToSignUp = (line: PageLine): boolean =>
  words(line) <= LONGEST && line.links.some((link) => SIGN_UP.test(link) || CHANNELS.test(link));

/** The least share of a line that links there, unless the line is in italics or bold. */
const INVITING = 0.25;

/** Whether a line asks readers to sign up, to pay or to follow: it leads there, and says little else. */
export const invites = (line: PageLine): boolean =>
  (line.linked >= INVITING || line.italic || line.bold) && leadsToSignUp(line);

/** Whether a line offers a newsletter. The word is the same in most languages of the web. */
export const offersLetter = (line: PageLine): boolean =>
  words(line) <= LONGEST && /newsletter/i.test(line.text);

const RIGHTS = /[©ⓒ]|\([cC]\)|^\(.{0,200}\)$/u;
/** The longest line of rights, in words. */
const LONGEST_RIGHTS = 30;

/** Whether a line says whose the text is, or stands in brackets from end to end. */
export function statesRights(line: PageLine): boolean {
  return RIGHTS.test(line.text) && words(line) <= LONGEST_RIGHTS;
}

const CLOCK = /(?<!\d)\d{1,2}[:h]\d{2}(?!\d)/u;

/**
 * The longest line with a moment that ends with a full stop, in words: "am 3.5.2019 um 10:15 Uhr." A longer one is a
 * sentence.
 */
const SHORT_MOMENT = 8;

/** Whether a line gives the day or the hour of the page and says nothing else. */
export function statesMoment(line: PageLine, language: string | null): boolean {
  const { kind, text, times } = line;
  const most = endsSentence(text) ? SHORT_MOMENT : LONGEST / 2;
  if (kind === 'item' || words(line) > most) return false;
  if (isRunning(text) && figureShare(text) < FIGURES) return false;
  return times.length > 0 || CLOCK.test(text) || findDays(text, { language }).length > 0;
}

/** From this share of figures among its letters and figures on, a line is a date, in any language. */
const FIGURES = 0.4;

function figureShare(text: string): number {
  const signs = text.match(/[\p{L}\p{N}]/gu) ?? [];
  return (text.match(/\p{N}/gu)?.length ?? 0) / Math.max(1, signs.length);
}

/** "Foto: Defesa Civil", "© Jane Roe": a label of one or two words and a name. */
const PICTURE_CREDIT = /^\p{L}+(?:(?:\. ?| )\p{L}+)?\.? ?[:：]|[©ⓒ]/u;

/** Whether a caption says no more than who took the picture. So does what stands beside a caption. */
export function creditsPicture(line: PageLine): boolean {
  const { kind, text, besideCaption } = line;
  if (kind !== 'caption' || endsSentence(text) || words(line) > CREDIT_WORDS) return false;
  return besideCaption || PICTURE_CREDIT.test(text);
}

const CREDIT_WORDS = 8;

/** The same behind a description: " — Foto: Defesa Civil", " | foto: Jan Vrba". */
const CREDIT_TAIL = /\s[—–|]\s\p{L}+\.?[:：][^.!?:：—–|]{2,80}$/u;

/** The description of a picture without who took it. */
export const withoutCredit = (text: string): string => withoutName(text.replace(CREDIT_TAIL, ''));

/** The most words of a photographer's name behind a description: two names, or a name and an agency. */
const NAME_WORDS = 6;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|d[aeiou]s?|del|der|van|von|al|el|la|le|bin|y|e|via|for|[/|&-])$/u;

/** A text without the names behind its last full stop: "The pier on Friday. Albert Garcia". */
function withoutName(text: string): string {
  if (endsSentence(text)) return text;
  const last = splitSentences(text).at(-1);
  if (last === undefined || last.start === 0) return text;
  const named = text.slice(last.start, last.end).split(/\s+/u);
  if (named.length > NAME_WORDS || !named.every((word) => NAME_WORD.test(word))) return text;
  return text.slice(0, last.start).trimEnd();
}

/** Whether a text holds one of these names. */
export function namesOne(text: string, of: readonly string[]): boolean {
  const letters = lettersOf(text);
  return of.some((name) => name.length > SHORTEST_NAME && letters.includes(lettersOf(name)));
}

const SHORTEST_NAME = 3;
