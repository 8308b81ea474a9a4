import { EXCLAIMED_NAMES } from '../../language/en/abbreviations.js';
import { NAME_PARTICLES, STARTERS } from '../../language/en/starters.js';
import type { LanguageRules } from '../../language/language-rules.js';
import { ENGLISH_RULES } from '../../language/sentence-rules.js';
import { isWhite, letterKind } from './characters.js';
import { type Following, readFollowing } from './following.js';
import { fullStopEnds, isListed } from './full-stop.js';
import { isGlued, isWholeWord } from './glued.js';
import type { Mark } from './marks.js';
import { readPreceding } from './preceding.js';
import { isDialogueTag, isIntroduced } from './tags.js';
import { isUnknownTitle } from './unknown-titles.js';

export interface SplitPosition {
  readonly text: string;
  /** The paragraph. */
  readonly from: number;
  readonly to: number;
  /** Where the sentence that is being read begins. */
  readonly start: number;
  readonly rules: LanguageRules;
}

/** The longest beginning of a sentence that is looked at for a list marker or a clock time, in code units. */
const MAX_OPENING = 40;
/** A reference in brackets that the full stop behind it closes: '"..." (Smith 55).' */
const CITATION = /\([^().!?]{1,60}\)\s*[.!?,;]/y;
/** A quotation that begins with an omission: '"...and then I woke," she said.' */
const OMISSION = /^\.{3}\s?\p{L}/u;
const EMPHASISED = /(?:[*_]{1,3}|\*\s)["“‘(]?[\p{Lu}\p{N}]/uy;
const BRAND = /^\p{Ll}{1,2}\p{Lu}/u;

/** Where the sentence that the mark may close ends, or null if it goes on. */
export function sentenceEnd(place: SplitPosition, mark: Mark): number | null {
  const { text, to } = place;
  const after = readFollowing(text, mark.end, to);
  if (after.at >= to) return null;
  if (isBracketed(text, mark) || isOrdinal(text, mark)) return null;
  if (mark.sort === 'ellipsis') return ellipsisEnd(place, mark, after);
  if (!mayBegin(text, after, mark)) return null;
  if (isCitation(text, mark, after)) return null;
  const before = readPreceding(text, place.start, mark.start);
  const run = text.slice(mark.start, mark.stop);
  if (!after.spaced) {
    if (isWhite(text[mark.start - 1]) || mark.start === place.start) return null;
    const closed = mark.end > mark.stop;
    if (after.kind !== 'uncased' && !isGlued(text, { before, after, run, closed })) return null;
  }
  if (mark.sort === 'exclamation')
    return exclamationEnds(place, mark, { after, word: before.word }) ? mark.end : null;
  if (run.length > 1) return mark.end;
  const opening = mark.start - place.start <= MAX_OPENING ? text.slice(place.start, mark.start).trim() : null;
  const title = place.rules === ENGLISH_RULES && after.spaced && !mark.quoted;
  if (title && isUnknownTitle(text, { before, after, opening }) && !isListed(before.word)) return null;
  return fullStopEnds({ before, after, rules: place.rules, opening, quoted: mark.quoted }) ? mark.end : null;
}

/** "(!)", "(?)" and "[...]" comment on a sentence; they do not end it. */
function isBracketed(text: string, { start, stop }: Mark): boolean {
  return '(['.includes(text[start - 1] || ' ') && ')]'.includes(text[stop] || ' ');
}

/** Portuguese, Spanish and Italian ordinals: "o art. 5.º", "la 3.ª". */
const isOrdinal = (text: string, { start, stop }: Mark): boolean =>
  'ºª'.includes(text[stop] || ' ') && letterKind(text, start - 1) === 'digit';

/** Whether what follows could begin a sentence at all. */
function mayBegin(text: string, after: Following, mark: Mark): boolean {
  const { kind, word, at, opening } = after;
  if (kind === 'upper' || kind === 'digit' || kind === 'uncased') return true;
  const next = at + opening.length + word.length;
  if (kind === 'lower') {
    if (BRAND.test(word)) return true;
    const particle = NAME_PARTICLES.has(word) && /[-\s’']/.test(after.after);
    return particle && opening === '' && mark.sort === 'stop' && letterKind(text, next + 1) === 'upper';
  }
  if (opening.length > 0)
    return /[$£€#@…]/.test(text[next] ?? '') || OMISSION.test(text.slice(next, next + 5));
  const char = text[at] ?? '';
  // An omission that begins the next sentence: "He left. … The rest is known."
  if (char === '…') return letterKind(text, isWhite(text[at + 1]) ? at + 2 : at + 1) === 'upper';
  if ('–—-'.includes(char)) {
    return !mark.quoted && letterKind(text, isWhite(text[at + 1]) ? at + 2 : at + 1) !== 'lower';
  }
  if (char === '*' || char === '_') return emphasised(text, at);
  return !/[,;:.!?)\]}/\\&%+=|…]/.test(char);
}

/** Emphasis as markdown writes it: "He left. **She** stayed." */
function emphasised(text: string, at: number): boolean {
  EMPHASISED.lastIndex = at;
  return EMPHASISED.test(text);
}

function isCitation(text: string, mark: Mark, after: Following): boolean {
  if (!mark.quoted || text[after.at] !== '(') return false;
  CITATION.lastIndex = after.at;
  return CITATION.test(text);
}

interface Words {
  readonly after: Following;
  /** The word before the mark. */
  readonly word: string;
}

/**
 * A question or exclamation ends its sentence, but not in names ("Yahoo! Inc.") and before tags ('"Is it over?" Kim
 * asked.').
 */
function exclamationEnds({ text, start }: SplitPosition, mark: Mark, { after, word }: Words): boolean {
  const starts = STARTERS.has(after.word.toLowerCase());
  if (!mark.quoted) return starts || text[mark.start] !== '!' || !EXCLAIMED_NAMES.has(word.toLowerCase());
  return after.opening !== '' || isIntroduced(text, start) || !isDialogueTag(text, after.at);
}

/**
 * Where an omission mark ends its sentence: before a capital ("that.... She left"). Of full stops with spaces between
 * them, a fourth is needed to end. The sentence then ends with the first of them, if that stands at the word:
 * "compounds. . . . The practice".
 */
function ellipsisEnd(place: SplitPosition, mark: Mark, after: Following): number | null {
  const { text, start } = place;
  if (after.kind !== 'upper' && after.kind !== 'uncased') return null;
  // Stuck together, only a fourth full stop tells an end from a pause.
  if (!after.spaced && (mark.stop - mark.start < 4 || !isWholeWord(text, after))) return null;
  if (!/[\p{L}\p{N}]/u.test(text.slice(Math.max(start, mark.start - 3), mark.start))) return null;
  const detached = isWhite(text[mark.start - 1]);
  if (mark.spacedDots > 0) {
    if (mark.spacedDots < 4) return mark.quoted ? mark.end : null;
    return detached || mark.quoted ? mark.end : mark.start + 1;
  }
  if (mark.quoted || mark.stop - mark.start > 3) return mark.end;
  return detached || after.word === 'I' ? null : mark.end;
}
