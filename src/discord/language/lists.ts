import type { Say } from './say.js';

/** Names in a row, with the comma of the reader's language between. */
export const commaList = (items: readonly string[], say: Say): string => inRow(items, 'comma', say);

/** Short statements in a row, with the semicolon of the reader's language between. */
export const semicolonList = (items: readonly string[], say: Say): string => inRow(items, 'semicolon', say);

/** What is all denied at once: “a, b or c”. */
export const orList = (items: readonly string[], say: Say): string =>
  new Intl.ListFormat(say.language, { type: 'disjunction' }).format(items);

function inRow([first = '', ...others]: readonly string[], mark: 'comma' | 'semicolon', say: Say): string {
  return others.reduce((before, after) => say(mark, { before, after }), first);
}
