import { denseCharacters, denseWords, withoutDense } from '../language/dense-scripts.js';
import { SAYING, SAYS } from '../language/en/saying.js';
import { patternSource } from '../language/pattern-source.js';
import type { SentenceKind } from './article.js';

/** The longest heading between paragraphs, in words and UTF-16 code units. News headings rarely pass 8 words. */
const HEADING = { words: 10, length: 80 };
/** The longest heading that is a question or ends with a colon. Its mark shows what it is, so it may be longer. */
const SIGNED_HEADING = { words: 12, length: 90 };
/** The longest headline above the first paragraph. */
const HEADLINE = { words: 20, length: 140 };
/** The most sentences and UTF-16 code units of a caption without a label, known by its words alone. */
const CAPTION = { sentences: 3, length: 500 };

/** What surrounds a paragraph and tells what it is. */
export interface Surroundings {
  /** Whether no body text has gone before. */
  readonly opening: boolean;
  /** Whether a paragraph of words follows. */
  readonly followed: boolean;
  /** Whether the line stands in a list that a paragraph ending with a colon introduced. */
  readonly listed: boolean;
  /** Whether the text is an interview ({@link asksAndAnswers}). */
  readonly interview: boolean;
  /** Whether the text leaves its sentences without an end mark ({@link leavesOutStops}). */
  readonly unstopped: boolean;
}

/** Whether a paragraph ends like a sentence, apart from closing marks. After a comma or a dash it goes on. */
export function endsLikeSentence(text: string): boolean {
  return /[.!?…。！？;,؟।—–-]["'”“’‘»«›‹」』)\]*_]*$/u.test(text.slice(-8));
}

const SAID_OR_SAYS = [...new Set([...SAYING.map(([, , past]) => past), ...SAYS])].join('|');

/** Verbs before a colon that introduce speech or a list. Such a line goes on and is no heading. */
const INTRODUCES = new RegExp(
  patternSource`
    \b(?:${SAID_OR_SAYS}|saying|asks|reads?|states|are|is|was|were|includ(?:es?|ed|ing)|follows|following|reporters
      |this|that|these|them|him|her|it|be|as|by|to|of|with|like|for)\W*$
  `,
  'iu',
);

/** A verb of saying or a person in a line with a colon shows that it is a sentence: "He wrote on Thursday:". */
const SPEAKS = new RegExp(
  `^(?:He|She|They|We|I|It)\\b|\\b(?:${SAID_OR_SAYS}|gave|gives|listed|named|offered)\\b`,
  'u',
);

function words(text: string): number {
  const dense = denseCharacters(text);
  if (dense === 0) return text.split(/\s+/u).length;
  return (withoutDense(text).match(/\S+/gu)?.length ?? 0) + denseWords(dense);
}

/** A line of so many words should have an end mark. So many of them without one, and the text uses none. */
const STOPPED_WORDS = 6;
const FEWEST_LINES = 3;

/**
 * Whether a text has no end marks: Thai never has, Chinese and Japanese often have none at the ends of lines. There a
 * line without one is no heading. Only scripts without blanks are looked at. Linear.
 */
export function leavesOutStops(paragraphs: readonly string[]): boolean {
  const lines = paragraphs.filter(
    (text) => denseCharacters(text) * 2 > text.length && words(text) >= STOPPED_WORDS,
  );
  const open = lines.filter((text) => !endsLikeSentence(text)).length;
  return lines.length >= FEWEST_LINES && open * 2 > lines.length;
}

function fits(text: string, limit: { words: number; length: number }): boolean {
  return text.length <= limit.length && words(text) <= limit.words;
}

/** Whether the words begin as a heading does: a capital, a figure, or a script without capitals. */
const BEGINS = /^[([]?[\p{Lu}\p{Lt}\p{Lo}\p{N}¿¡*_]/u;

/** The same for a headline, which may begin with a quotation if more follows. */
const HEADLINE_BEGINS = /^["'“‘][\p{Lu}\p{N}][^"'”’]*["'”’]:? [\p{L}\p{N}]/u;

/** A number with a full stop, which the splitter may take for a sentence of its own. */
const NUMBERED = /^\d{1,2}\. /;

/** Words of a picture's description: who stands where in it, or that it is a picture. */
const DESCRIBES_PICTURE = new RegExp(
  patternSource`
    \((?:[Ll]eft|[Rr]ight|[Cc]ent(?:er|re)|L|C|L-R|[Tt]op|[Bb]ottom|[Rr]ear|[Ff]ront|[Bb]ack|from left|left to right
      |[23]-?[LR]|[23](?:nd|rd) [LR])\)|\[(?:left|right|cent(?:er|re)|file)[^\]]{0,20}\]
    |^In this (?:[\p{L}\d.,'’ -]{0,60} )?(?:file )?(?:photo|image|picture|photograph|frame grab|video grab)\b
    |^(?:This|A|An|The)? ?(?:undated |combination |composite |handout |file |still |screen |video |satellite )?
    (?:photo|image|picture|photograph|photos|frame grab|screengrab|screenshot)s?,? (?:made available|released
      |provided|taken|distributed|supplied|posted|published|handout|obtained|grabbed|of|shows|from)\b.{0,160}\b
    (?:shows?|showing|is seen|are seen|on \p{Lu}|by)\b|^Pictured\b
    |\b(?:is|are|was|were) pictured (?:\p{Ll}+ing|in|at|on|here|with)\b
    |\b(?:is|are) seen (?:in|at|on|here|during|with)\b.{0,60}\b(?:photo|image|picture|undated|handout|file)\b
  `,
  'u',
);

/** Whether a paragraph without a mark describes a picture. */
export function describesPicture(text: string, sentences: number): boolean {
  return sentences <= CAPTION.sentences && text.length <= CAPTION.length && DESCRIBES_PICTURE.test(text);
}

/** The fewest words of a line with a colon that introduces the list below it. A shorter line is the list's heading. */
const INTRODUCING_WORDS = 4;

/** Whether a line introduces the list or quotation below it, in any language, and so is no heading. */
export function introducesList(text: string): boolean {
  return /[:：]$/u.test(text) && words(text) >= INTRODUCING_WORDS;
}

/** The fewest questions of an interview, and their least share of its paragraphs. Explainers ask less often. */
const FEWEST_QUESTIONS = 3;
const QUESTIONS = 0.3;

/** Whether a text is an interview. Its questions were said by somebody and are no headings. Linear. */
export function asksAndAnswers(paragraphs: readonly string[]): boolean {
  const asked = paragraphs.filter((text) => /[?？؟]["'”“’‘»«›‹」』)]*$/u.test(text.slice(-4))).length;
  return asked >= FEWEST_QUESTIONS && asked >= QUESTIONS * paragraphs.length;
}

/**
 * Whether a paragraph without a mark is a heading. It is one if it is a short question or a short line with a colon,
 * and if it is a short line without a full stop above another paragraph. Quotations and items of a list are none.
 */
export function isHeading(text: string, sentences: number, around: Surroundings): boolean {
  if (around.listed && !text.endsWith('?')) return false;
  if (!BEGINS.test(text) && !(around.opening && HEADLINE_BEGINS.test(text))) return false;
  if (sentences > (NUMBERED.test(text) ? 2 : 1)) return false;
  if (text.endsWith('?') && around.interview) return false;
  if (text.endsWith('?')) return sentences === 1 && fits(text, SIGNED_HEADING) && !/["“”„«]/u.test(text);
  if (text.endsWith(':')) {
    return fits(text, SIGNED_HEADING) && !INTRODUCES.test(text) && !SPEAKS.test(text);
  }
  if (!around.followed || around.unstopped || endsLikeSentence(text)) return false;
  return fits(text, around.opening ? HEADLINE : HEADING);
}

/** The kind of a paragraph by its mark; null without one. */
export function markedKind(rest: 'caption' | 'heading' | 'item' | null): SentenceKind | null {
  return rest === 'item' ? 'body' : rest;
}
