import type { LeftOut, Span } from '../article.js';
import { trimSpan } from '../paragraphs.js';
import type { FurnitureRule, FurnitureScope, Rest } from './rule.js';
import { FURNITURE } from './rules.js';

/** The longest piece, in UTF-16 code units, that can be furniture as a whole: a long legal sentence, a share bar. */
const LONGEST_WHOLE = { sentence: 640, paragraph: 240 };

/** The longest paragraph with a full stop, in UTF-16 code units, that can be a label, a byline or a share bar. */
const LONGEST_STOPPED = 80;

/** How far from its beginning or end a label or credit may reach, in UTF-16 code units: a long double credit. */
const LONGEST_EDGE = 200;

/** How many labels and credits may stand at the ends of one paragraph. */
const MOST_EDGES = 12;

/** What is left of a stretch of text when its furniture is gone. */
export interface Cut {
  /** Trimmed; null when everything is furniture. */
  readonly kept: Span | null;
  readonly leftOut: readonly LeftOut[];
  /** What the rules say of the text that stays. If none stays, it holds for the next paragraph. */
  readonly rest: Rest | null;
  readonly listFollows: boolean;
}

const RULES = FURNITURE.flatMap(({ rules }) => rules);
const withScope = (...scopes: readonly FurnitureScope[]): readonly FurnitureRule[] =>
  RULES.filter(({ scope }) => scopes.includes(scope));

const PARAGRAPH = withScope('paragraph');
const SENTENCE = withScope('sentence');
const LEAD = withScope('lead');
const TAIL = withScope('tail');

/** The text as the patterns see it, of the same length: plain spaces, straight quotation marks. */
function fold(text: string): string {
  if (!/[^\S ]|[‘’“”]/.test(text)) return text;
  return text.replace(/\s/g, ' ').replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

/** How a piece of text is looked at. */
export interface Look {
  /** Credits at an end are looked for in paragraphs only. */
  readonly unit: 'paragraph' | 'sentence';
  /** Whether no text of the article follows. */
  readonly atEnd: boolean;
  /** Whether it is one of several lines of names. */
  readonly signed?: boolean;
}

interface Edge {
  readonly rule: FurnitureRule;
  /** Where the furniture begins and ends, relative to the folded text. */
  readonly start: number;
  readonly end: number;
}

function wholeOf(folded: string, { unit, atEnd, signed = false }: Look): FurnitureRule | undefined {
  const fits = ({ pattern, place }: FurnitureRule): boolean =>
    (atEnd || place !== 'end') && !(signed && place === 'alone') && pattern.test(folded);
  const longest = folded.endsWith('.') ? LONGEST_STOPPED : LONGEST_WHOLE.paragraph;
  const paragraph = unit === 'paragraph' && folded.length <= longest;
  const rule = paragraph ? PARAGRAPH.find(fits) : undefined;
  return rule ?? (folded.length <= LONGEST_WHOLE.sentence ? SENTENCE.find(fits) : undefined);
}

function leadOf(folded: string): Edge | null {
  const head = folded.slice(0, LONGEST_EDGE);
  for (const rule of LEAD) {
    const length = rule.pattern.exec(head)?.[0].trimEnd().length ?? 0;
    if (length > 0) return { rule, start: 0, end: length };
  }
  return null;
}

/** Every credit at an end has one of these signs. Most paragraphs have none and need no closer look. */
const TAIL_SIGN = /[/()[\]|©:—–]|--|Getty|Photo|Credit|Images|END|Enditem|caption$|pic\.twitter|t\.co/u;

function tailOf(folded: string): Edge | null {
  const from = Math.max(0, folded.length - LONGEST_EDGE);
  const end = folded.slice(from);
  if (!TAIL_SIGN.test(end)) return null;
  for (const rule of TAIL) {
    const match = rule.pattern.exec(end);
    if (match !== null && from + match.index > 0)
      return { rule, start: from + match.index, end: folded.length };
  }
  return null;
}

/**
 * Takes the furniture off a paragraph or sentence: first the whole if it is furniture, then labels at its beginning and
 * credits at its end, one after another. Linear, because every rule sees a bounded piece of the text.
 */
export function cutFurniture(text: string, span: Span, look: Look): Cut {
  const leftOut: LeftOut[] = [];
  let rest: Rest | null = null;
  let kept = span;
  for (let edges = 0; edges < MOST_EDGES; edges += 1) {
    const folded = fold(text.slice(kept.start, kept.end));
    const whole = wholeOf(folded, look);
    if (whole !== undefined) {
      leftOut.push({ ...kept, rule: whole.name });
      // A label before it spoke of this text, not of the next paragraph.
      return { kept: null, leftOut, rest: null, listFollows: whole.listFollows === true };
    }
    const edge = leadOf(folded) ?? (look.unit === 'paragraph' ? tailOf(folded) : null);
    if (edge === null) break;
    const piece = { start: kept.start + edge.start, end: kept.start + edge.end };
    leftOut.push({ ...trimSpan(text, piece), rule: edge.rule.name });
    rest = edge.rule.rest ?? rest;
    kept = trimSpan(
      text,
      edge.start === 0 ? { start: piece.end, end: kept.end } : { start: kept.start, end: piece.start },
    );
    if (kept.start === kept.end) return { kept: null, leftOut, rest, listFollows: false };
  }
  return { kept, leftOut, rest, listFollows: false };
}
