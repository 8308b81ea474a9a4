import { WordClass } from '../text/word-classes.js';
import { type IndexState, TokenFlag } from './state.js';

/** Words that may stand before a role ("South Korean president"), and that a name may have ("Kim Jong Un"). */
const [MODIFIERS, NAME_WORDS] = [3, 4];
/** Roles in a row: "former prime minister General Lee". */
const ROLES = 4;
/** How many titles of the same role are looked at, back from where it stands alone and then on: bounds the cost. */
const LOOKED_AT = 20;

/** What epithets are read from. */
export interface EpithetSource {
  readonly state: IndexState;
  /** `WordClass` bits by term number. */
  readonly classes: Uint32Array;
  /** 1 for terms that are names, by term number. */
  readonly names: Uint8Array;
  /** Numbers of the terms "the" and "of"; undefined if no article holds them. */
  readonly the: number | undefined;
  readonly of: number | undefined;
}

/** Somebody's role as the articles once give it with the name: "US President Donald Trump". */
interface Title {
  readonly role: number;
  /** Terms before the role: us. */
  readonly modifiers: readonly number[];
  /** Terms of the name: donald, trump. */
  readonly name: readonly number[];
  readonly sentence: number;
}

const isRole = ({ state, classes }: EpithetSource, at: number): boolean =>
  (classes[state.tokens[at]!]! & WordClass.role) !== 0;
const has = ({ state }: EpithetSource, at: number, flag: number): boolean => (state.flags[at]! & flag) !== 0;
const isNameWord = (source: EpithetSource, at: number): boolean =>
  has(source, at, TokenFlag.capital) &&
  !has(source, at, TokenFlag.stop) &&
  source.names[source.state.tokens[at]!] === 1 &&
  !isRole(source, at);

/** The title at a role, if a name follows it; the sentence is `[from, to)`. */
function readTitle(
  source: EpithetSource,
  { at, from, to }: { readonly at: number; readonly from: number; readonly to: number },
): Omit<Title, 'sentence'> | null {
  const { tokens } = source.state;
  let next = at;
  const last = Math.min(to, at + ROLES);
  while (next < last && isRole(source, next) && !has(source, next, TokenFlag.comma)) next++;
  const name: number[] = [];
  while (next < to && name.length < NAME_WORDS && isNameWord(source, next)) {
    name.push(tokens[next]!);
    if (has(source, next, TokenFlag.comma)) break;
    next++;
  }
  if (name.length === 0) return null;
  const modifiers: number[] = [];
  for (let before = at - 1; before >= from && modifiers.length < MODIFIERS; before--) {
    const joins = has(source, before, TokenFlag.capital) || isRole(source, before);
    if (!joins || has(source, before, TokenFlag.comma) || has(source, before, TokenFlag.stop)) break;
    modifiers.push(tokens[before]!);
  }
  // "the official U.S. flag" is nobody's title.
  if (!has(source, at, TokenFlag.capital) && modifiers.length === 0) return null;
  return { role: tokens[at]!, modifiers, name };
}

interface Reference {
  readonly role: number;
  readonly modifiers: readonly number[];
}

/** "the US president": an article, some modifiers, a role, and no name after it. */
function readReference(source: EpithetSource, at: number, to: number): Reference | null {
  const { tokens } = source.state;
  if (tokens[at] !== source.the) return null;
  const modifiers: number[] = [];
  for (let next = at + 1; next < to && modifiers.length <= MODIFIERS; next++) {
    if (has(source, next, TokenFlag.stop)) return null;
    if (isRole(source, next) && !(next + 1 < to && isRole(source, next + 1))) {
      // "the president of Ghana" is another one.
      const more = next + 1 < to && (isNameWord(source, next + 1) || tokens[next + 1] === source.of);
      return more ? null : { role: tokens[next]!, modifiers };
    }
    modifiers.push(tokens[next]!);
  }
  return null;
}

/** All sentences of one article, `[first, end)`. */
interface Range {
  readonly first: number;
  readonly end: number;
}

/** Titles by role, in reading order. */
function titlesOf(source: EpithetSource, { first, end }: Range): ReadonlyMap<number, readonly Title[]> {
  const { segmentStart } = source.state;
  const titles = new Map<number, Title[]>();
  for (let sentence = first; sentence < end; sentence++) {
    const [from, to] = [segmentStart[sentence]!, segmentStart[sentence + 1]!];
    for (let at = from; at < to; at++) {
      const title = isRole(source, at) ? readTitle(source, { at, from, to }) : null;
      if (title === null) continue;
      const known = titles.get(title.role);
      if (known === undefined) titles.set(title.role, [{ ...title, sentence }]);
      else known.push({ ...title, sentence });
    }
  }
  return titles;
}

/** How many titles stand in a sentence or before it. Logarithmic. */
function upTo(titles: readonly Title[], sentence: number): number {
  let [low, high] = [0, titles.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (titles[middle]!.sentence <= sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last title up to a sentence that a reference can mean, or else the first after it. */
function meantBy({ modifiers }: Reference, titles: readonly Title[], sentence: number): Title | undefined {
  const fits = (title: Title) => modifiers.every((each) => title.modifiers.includes(each));
  const place = upTo(titles, sentence);
  return (
    titles.slice(Math.max(0, place - LOOKED_AT), place).findLast(fits) ??
    titles.slice(place, place + LOOKED_AT).find(fits)
  );
}

function addEpithets(source: EpithetSource, range: Range, found: Map<number, readonly number[]>): void {
  const titles = titlesOf(source, range);
  if (titles.size === 0) return;
  const { segmentStart } = source.state;
  for (let sentence = range.first; sentence < range.end; sentence++) {
    const to = segmentStart[sentence + 1]!;
    const names = new Set<number>();
    for (let at = segmentStart[sentence]!; at < to; at++) {
      const reference = readReference(source, at, to);
      const meant = reference && meantBy(reference, titles.get(reference.role) ?? [], sentence);
      for (const term of meant?.name ?? []) names.add(term);
    }
    if (names.size > 0) found.set(sentence, [...names]);
  }
}

/**
 * Whom roles without a name stand for: "the US president" in an article that names US President Donald Trump. By
 * sentence: the terms of the names. Linear in the number of tokens.
 */
export function findEpithets(source: EpithetSource): ReadonlyMap<number, readonly number[]> {
  const { articleOf } = source.state;
  const found = new Map<number, readonly number[]>();
  let first = 0;
  for (let end = 1; end <= articleOf.length; end++) {
    if (end < articleOf.length && articleOf[end] === articleOf[first]) continue;
    addEpithets(source, { first, end }, found);
    first = end;
  }
  return found;
}
