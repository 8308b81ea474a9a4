import type { Span } from '../../corpus/article.js';
import { CLAUSE_OPENERS, PREPOSITIONS } from '../../language/en/function-words.js';
import { SAYING_FORMS, SAYS } from '../../language/en/saying.js';
import type { VerbGroup, Word } from './verb-group.js';
import { readGroups } from './verb-groups.js';

/** A part of a sentence between punctuation marks or words such as "that". */
export interface Clause extends Span {
  /** The mark or word that it begins after; empty for the first. */
  readonly opener: string;
}

/** The verbs of a sentence, clause by clause. */
export interface Clauses {
  readonly words: readonly Word[];
  readonly clauses: readonly Clause[];
  /** In order. */
  readonly groups: readonly VerbGroup[];
  /** Where the first verb group in the past ends. Infinity where there is none. */
  readonly firstPast: number;
  /** Where the last verb group in the past begins that is no verb of saying. -1 where there is none. */
  readonly lastDone: number;
}

const TOKEN = /[\p{L}\p{N}]+(?:['\u2019-][\p{L}\p{N}]+)*|[;:,()\u2013\u2014"\u201c\u201d]/gu;

/** Reads clauses and verb groups of an English sentence. Linear. */
export function readClauses(text: string): Clauses {
  const { words, clauses } = readWords(text);
  const groups = readGroups(words);
  const past = groups.filter(({ tense }) => tense === 'past');
  const told = groups.find(({ tense, head }) => /^(?:past|pluperfect)$/.test(tense) && !SAYS.has(head));
  const firstPast = told?.end ?? Number.POSITIVE_INFINITY;
  const lastDone = past.findLast(({ head }) => !SAYING_FORMS.has(head))?.start ?? -1;
  return { words, clauses, groups, firstPast, lastDone };
}

function readWords(text: string): Pick<Clauses, 'words' | 'clauses'> {
  const words: Word[] = [];
  const begun: Omit<Clause, 'end'>[] = [{ opener: '', start: 0 }];
  const tokens = [...text.matchAll(TOKEN)];
  for (const [index, token] of tokens.entries()) {
    const [written] = token;
    const lower = written.toLowerCase().replaceAll('\u2019', "'");
    const start = token.index;
    if (!/[\p{L}\p{N}]/u.test(written)) {
      // The comma of "20,000" is no break.
      if (!/\d/.test(text[start - 1] ?? '') || !/\d/.test(text[start + 1] ?? ''))
        begun.push({ opener: written, start });
      continue;
    }
    const leads = lower === 'and' && PREPOSITIONS.has(tokens[index + 1]?.[0].toLowerCase() ?? '');
    if (CLAUSE_OPENERS.has(lower) || leads) begun.push({ opener: lower, start });
    words.push({ text: written, lower, start, end: start + written.length, clause: begun.length - 1 });
  }
  const clauses = begun.map(({ opener, start }, clause) => {
    return { opener, start, end: begun[clause + 1]?.start ?? text.length };
  });
  return { words, clauses };
}
