import { DETERMINERS } from '../../language/en/function-words.js';
import { bounded, keyAt } from './bounded.js';
import { isOutlet } from './sources.js';
import { type CopyWord, isCalendar, type Wording } from './words.js';

/** What follows a verb of saying and belongs to the attribution. */
export interface AfterVerb {
  /** The index of the word behind it; beyond the limit where the verb attributes nothing. */
  readonly to: number;
  /** Of these words, those that are content: the day, and somebody in the story who was told. */
  readonly day: readonly CopyWord[];
}

/**
 * What may follow the verb: who was told ("reporters", "the BBC"), in what ("in a statement"), and when ("on Monday").
 *
 * @param verb the index of the verb.
 * @param limit the index of the word before which the attribution ends.
 */
export function afterVerb(wording: Wording, verb: number, limit = wording.words.length): AfterVerb {
  const { words } = wording;
  const told = afterTold(wording, verb, limit);
  let { to } = told;
  // "told Berg to leave", "told him not to"
  if (to > verb + 1 && /^(?:to|not)$/.test(keyAt(words, to))) return { to: limit + 1, day: told.day };
  if (keyAt(words, to) === 'in' && /^an?$/.test(keyAt(words, to + 1)) && to + 2 < limit) {
    const end = to + 3;
    if (end >= limit || bounded(wording, end) || keyAt(words, end) === 'that') to = end;
  }
  if (keyAt(words, to) === 'on' && isCalendar(words[to + 1]) && to + 1 < limit) to++;
  const day = [...told.day];
  for (const word of words.slice(to, limit)) {
    if (!isCalendar(word)) break;
    day.push(word);
    to++;
  }
  return { to: Math.min(to, limit), day };
}

/** Who was told, where the verb is "tell": "the BBC", "reporters", "Olle Lind". */
function afterTold(wording: Wording, verb: number, limit: number): AfterVerb {
  const { text, words } = wording;
  const from = verb + 1;
  if (!/^tell|^told/.test(keyAt(words, verb)) || from >= limit) return { to: from, day: [] };
  const name = DETERMINERS.has(keyAt(words, from)) ? from + 1 : from;
  let to = name + 1;
  while (to < limit && words[to]?.capital && !isCalendar(words[to]) && !bounded(wording, to)) to++;
  const told = words.slice(name, to);
  // "told Berg": somebody in the story, as a name shows that is no outlet's. "told the BBC", "told AFP", "told
  // reporters" are none.
  const known = name === from && told[0]?.capital === true && !isOutlet(text, told);
  return { to, day: known ? told : [] };
}
