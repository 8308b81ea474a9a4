/** Which way a date without a year or week is to be looked for. */
export type Direction = 'past' | 'future';

export interface Outlook {
  readonly direction: Direction;
  /** True where the words leave room: "he said he would travel on Friday". */
  readonly guess: boolean;
}

/** Words that put what follows after the day of writing, grouped by how sure they are. */
const AHEAD =
  /\b(?:will|shall|won't|'ll|(?:is|are|be|was|were) (?:\w+ )?(?:to (?!have)|due|scheduled|planned|set|slated|expected)|expected to|scheduled (?:for|to)|planned for|due (?:on|in|to)|set (?:for|to)|plans? to|going to|intends? to|hopes? to|ahead of|upcoming|no later than|deadline)\b/i;
const MAYBE_AHEAD = /\b(?:would|could|might|may(?= [a-z])|should|until|till|by)\b/i;
/** A past verb in the same clause answers the question, unless something above stands nearer to the date. */
const CLAUSE_BREAK =
  /[;:,\u2013\u2014]|\b(?:but|although|though|while|after|before|when|as|because|and said|who|which)\b/gi;

/**
 * Reads from the clause around a date whether it lies before or after the day of writing. News is told in the
 * past: without a sign of the future the answer is the past. This is the rule of HeidelTime for news, which takes
 * the document's date as reference and the verb's tense as direction (Strötgen and Gertz, "Multilingual and
 * cross-domain temporal tagging", 2013).
 */
export function outlookAt(text: string, start: number, end: number): Outlook {
  const before = clauseBefore(text.slice(0, start));
  const after = clauseAfter(text.slice(end));
  if (AHEAD.test(before) || AHEAD.test(after)) return { direction: 'future', guess: false };
  if (MAYBE_AHEAD.test(before)) return { direction: 'future', guess: true };
  return { direction: 'past', guess: false };
}

function clauseBefore(text: string): string {
  let from = 0;
  for (const match of text.matchAll(CLAUSE_BREAK)) from = match.index + match[0].length;
  const clause = text.slice(from);
  // A clause of two words or fewer ("and on") is the end of the one before it.
  return clause.trim().split(/\s+/).length > 2 ? clause : text;
}

function clauseAfter(text: string): string {
  const first = text.search(CLAUSE_BREAK);
  const lead = /^\s*,/.test(text) ? 1 : 0;
  if (first < 0) return text;
  const clause = text.slice(0, first);
  return clause.trim() === '' && lead > 0 ? text.slice(text.indexOf(',') + 1) : clause;
}
