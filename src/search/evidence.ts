import type { SearchIndex } from './index/search-index.js';
import { NONE } from './index/state.js';
import type { Query } from './question/query.js';
import { WordClass } from './text/word-classes.js';

/** One matched token: its place in the sentence (0-based) and the wanted term. */
export interface Match {
  readonly at: number;
  readonly wanted: number;
}

/** Which wanted terms stand in a candidate sentence and around it, as masks (see `Query`). */
export interface Evidence {
  readonly sentence: number;
  /** The sentence's tokens are `[from, to)` in the index state. */
  readonly from: number;
  readonly to: number;
  readonly matches: readonly Match[];
  /** Wanted terms in the sentence itself. */
  readonly own: number;
  /** Wanted terms in the sentence before it, and in the one after it. */
  readonly before: number;
  readonly after: number;
  /** Wanted terms in its passage (see `IndexState`). */
  readonly passage: number;
  /** Wanted terms in the heading above it, and in its article's title. */
  readonly heading: number;
  readonly title: number;
  /** Whether it begins with a pronoun, or with a role such as "the general". */
  readonly pronoun: boolean;
  /** Names that this pronoun or role may stand for. */
  readonly carried: number;
  /** Content words: tokens that are not stop words. */
  readonly contentLength: number;
}

/** Only a pronoun among this many first tokens can stand for a name in the sentence before. */
const PRONOUN_PLACES = 2;

/** Finds the wanted terms of one query in segments. Each segment is read once and its mask kept. */
export class EvidenceReader {
  readonly #own = new Map<number, number>();

  constructor(
    readonly index: SearchIndex,
    readonly query: Query,
    /** Sentences that count as missing. The fit uses them to learn from questions whose answer is not there. */
    readonly hidden: ReadonlySet<number> = new Set(),
  ) {}

  /** Mask of the wanted terms in a segment; 0 for NONE. */
  mask(segment: number): number {
    if (segment === NONE || this.hidden.has(segment)) return 0;
    let mask = this.#own.get(segment);
    if (mask === undefined) {
      mask = 0;
      const { tokens } = this.index;
      const end = tokens.end(segment);
      for (let at = tokens.start(segment); at < end; at++) {
        const wanted = this.query.lookup.get(tokens.term(at));
        if (wanted !== undefined) mask |= 1 << wanted;
      }
      this.#own.set(segment, mask);
    }
    return mask;
  }

  read(sentence: number): Evidence {
    const { index, query } = this;
    const { tokens } = index;
    const [from, to] = [tokens.start(sentence), tokens.end(sentence)];
    const matches: Match[] = [];
    let contentLength = 0;
    for (let at = from; at < to; at++) {
      const wanted = query.lookup.get(tokens.term(at));
      if (wanted !== undefined) matches.push({ at: at - from, wanted });
      if (!tokens.isStop(at)) contentLength++;
    }
    const before = this.mask(index.neighbour(sentence, -1));
    const pronoun = startsWithPronoun(index, from, to);
    const earlier = before | this.mask(index.neighbour(sentence, -2));
    return {
      sentence,
      from,
      to,
      matches,
      own: this.mask(sentence),
      before,
      after: this.mask(index.neighbour(sentence, 1)),
      passage: this.#passage(sentence),
      heading: this.mask(index.headingOf(sentence)),
      title: this.mask(index.titleOf(sentence)),
      pronoun,
      carried: pronoun ? earlier & query.nameMask : 0,
      contentLength,
    };
  }

  #passage(sentence: number): number {
    const [from, to] = this.index.passage(sentence);
    let mask = 0;
    for (let other = from; other < to; other++) mask |= this.mask(other);
    return mask;
  }
}

/** Whether a sentence begins with "He", "The general" or the like. */
function startsWithPronoun(index: SearchIndex, from: number, to: number): boolean {
  const is = (at: number, classes: number) =>
    at < to && (index.classes(index.tokens.term(at)) & classes) !== 0;
  for (let at = from; at < from + PRONOUN_PLACES; at++) if (is(at, WordClass.pronoun)) return true;
  return is(from, WordClass.article) && is(from + 1, WordClass.role);
}
