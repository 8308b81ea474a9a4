import { ASKING_AUXILIARIES } from '../../language/en/auxiliaries.js';
import { QUESTION_WORDS } from '../../language/en/questions.js';

/** Apostrophes as keyboards, phones and pages write them. */
const MARK = `['\\u2018\\u2019\\u02bc\\u00b4\\u2032\\uff07\`]`;
/** "who's", "where'd", "whats": a question word contracted with its verb. */
const HANGING: readonly (readonly [pattern: RegExp, full: string])[] = [
  [new RegExp(`\\b(who|what|where|when|why|how)${MARK}s\\b`, 'giu'), '$1 is'],
  [/\b(what|where|when|how)s\b/giu, '$1 is'],
  [new RegExp(`\\b(who|what|where|when|why|how)${MARK}?d\\b(?=\\s+\\p{L})`, 'giu'), '$1 did'],
  [new RegExp(`\\b(who|what|where|when|why|how)${MARK}re\\b`, 'giu'), '$1 are'],
  [new RegExp(`\\b(who|what|where|when|why|how)${MARK}ll\\b`, 'giu'), '$1 will'],
];
/** Words before a question that are not part of it. */
const FILLER = '(?:so|and|but|ok|okay|well|hey|hi|um|uh|also|please|pls|anyone|bot)';
const FILLERS = `(?:${FILLER}[,!\\s]+)`;
/** Phrases that open a question and say nothing of what is asked: "can you tell me", "what is the latest on". */
const OPENING =
  `(?:(?:can|could|would)\\s+(?:you|someone|anyone)\\s+)?` +
  `(?:(?:please\\s+)?(?:tell|remind|show)\\s+(?:me|us)\\s+(?:more\\s+)?(?:about\\s+)?` +
  `|do\\s+(?:you|we)\\s+know\\s+|does\\s+any(?:one|body)\\s+know\\s+|i\\s+(?:want|need)\\s+to\\s+know\\s+` +
  `|any\\s+idea\\s+(?:(?:on|about)\\s+)?|any\\s+(?:news|info|word|updates?)\\s+(?:on|about|from|of)\\s+` +
  `|what\\s+about\\s+` +
  `|what\\s+is\\s+(?:the\\s+(?:deal|story|news|latest|situation)|up|going\\s+on|new)\\s+(?:with|on|about|at|in)\\s+)`;
const ASKING = [...QUESTION_WORDS, ...ASKING_AUXILIARIES].join('|');
/**
 * Fillers and openings at the start of a question. "And", "so" and "well" may be part of what is asked ("well water"):
 * alone they are dropped only before a question word, or with a comma after them.
 */
const LEAD_IN = new RegExp(
  `^(?:${FILLERS}*${OPENING})*(?:${FILLERS}+(?=(?:${ASKING})\\b)|${FILLERS}*${FILLER}[,!][,!\\s]*)?`,
  'iu',
);

/**
 * Writes a question out: contractions in full, without fillers and openings. A question that has nothing else keeps
 * them. Linear.
 */
export function writtenOut(question: string): string {
  const full = HANGING.reduce((text, [pattern, written]) => text.replace(pattern, written), question);
  const matter = full.replace(LEAD_IN, '');
  return /[\p{L}\p{N}]/u.test(matter) ? matter : full;
}
