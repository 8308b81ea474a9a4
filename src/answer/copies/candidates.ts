import { FREE_WORDS } from '../../language/en/equivalents.js';
import { numberAt } from '../at.js';
import { firstNumber } from '../sorted.js';

/** Words in a shingle. Three in a row are rare enough to find copies, and short enough to survive an edit. */
const SHINGLE = 3;
/** A shingle in more sentences than this is a common phrase or a template, and no sign of a copy. */
const MOST_HOLDERS = 64;
/** The fewest shingles that a compared pair shares. A run of 8 common words has 6. */
const LEAST_SHARED = 2;
/**
 * The least share of the shorter text's shingles that a compared pair has in common. One changed word breaks three
 * shingles; a clause that is cut off breaks none.
 */
const LEAST_RESEMBLANCE = 0.3;
/** The most sentences that a sentence is compared with, those that share most first. It keeps templates linear. */
const MOST_CANDIDATES = 24;

/**
 * The words of a text: runs of letters and digits. Candidates need no more, so this is coarser and ten times faster
 * than the tokenizer of the comparison that follows.
 */
const WORD = /[a-z0-9\u00c0-\u1fff\u2c00-\uffff]+/g;

/** FNV-1a over the UTF-16 code units of the words (http://www.isthe.com/chongo/tech/comp/fnv/), 32 bits. */
function hash(words: readonly string[]): number {
  let value = 0x811c9dc5;
  for (const word of words) {
    for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
    value = Math.imul(value ^ 0x20, 0x01000193);
  }
  return value >>> 0;
}

/** The hashes of a text's shingles, each once. */
export function shingles(text: string): Uint32Array {
  const words = (text.toLowerCase().match(WORD) ?? []).filter((word) => !FREE_WORDS.has(word));
  const hashes = new Set<number>();
  for (let to = SHINGLE; to <= words.length; to++) hashes.add(hash(words.slice(to - SHINGLE, to)));
  return Uint32Array.from(hashes);
}

/** Shingles of all texts in one array; text `i` has `[start[i], start[i + 1])`. */
interface AllShingles {
  readonly values: Uint32Array;
  readonly start: Uint32Array;
}

function shinglesOf(texts: readonly string[]): AllShingles {
  const all = texts.map(shingles);
  const start = new Uint32Array(texts.length + 1);
  let length = 0;
  for (const [index, hashes] of all.entries()) {
    length += hashes.length;
    start[index + 1] = length;
  }
  const values = new Uint32Array(length);
  for (const [index, hashes] of all.entries()) values.set(hashes, start[index]);
  return { values, start };
}

/**
 * An inverted index of the shingles that stand in more than one text. Typed arrays, because a `Map` of V8 ends at 16
 * million keys, and a million sentences have more shingles.
 */
class Holders {
  /** Ascending, each once. */
  readonly #shingles: Uint32Array;
  /** Shingle `i` has room for its holders in `[room[i], room[i + 1])`, at most `MOST_HOLDERS`. */
  readonly #room: Uint32Array;
  readonly #held: Uint8Array;
  readonly #texts: Uint32Array;

  constructor(values: Uint32Array) {
    const sorted = values.slice().sort();
    const repeated = (at: number) =>
      sorted[at] === sorted[at + 1] && (at === 0 || sorted[at - 1] !== sorted[at]);
    let count = 0;
    for (let at = 0; at < sorted.length; at++) if (repeated(at)) count++;
    this.#shingles = new Uint32Array(count);
    this.#room = new Uint32Array(count + 1);
    this.#held = new Uint8Array(count);
    let [shingle, room] = [0, 0];
    for (let at = 0; at < sorted.length; at++) {
      if (!repeated(at)) continue;
      let end = at + 1;
      while (end < sorted.length && end - at < MOST_HOLDERS && sorted[end] === sorted[at]) end++;
      this.#shingles[shingle] = numberAt(sorted, at);
      room += end - at;
      this.#room[shingle + 1] = room;
      shingle++;
    }
    this.#texts = new Uint32Array(room);
  }

  /** Number of a shingle, or -1 if only one text has it. Logarithmic. */
  find(value: number): number {
    const all = this.#shingles;
    const first = firstNumber(0, all.length, (shingle) => numberAt(all, shingle) >= value);
    return all[first] === value ? first : -1;
  }

  /** The texts added so far. */
  of(shingle: number): Uint32Array {
    const from = numberAt(this.#room, shingle);
    return this.#texts.subarray(from, from + numberAt(this.#held, shingle));
  }

  /** Adds a text; false where there are as many as count. */
  add(shingle: number, text: number): boolean {
    const held = numberAt(this.#held, shingle);
    const at = numberAt(this.#room, shingle) + held;
    if (at === this.#room[shingle + 1]) return false;
    this.#texts[at] = text;
    this.#held[shingle] = held + 1;
    return true;
  }
}

/**
 * For each text, in order, the earlier texts that may be near copies of it, those that share most shingles first.
 * Broder's shingling ("On the resemblance and containment of documents", 1997), with an inverted index of the shingles
 * that occur more than once. Takes time about linear in the words, because both the texts of a shingle and the
 * candidates of a text are limited.
 */
export function* nearCandidates(texts: readonly string[]): Generator<readonly number[]> {
  const { values, start } = shinglesOf(texts);
  const holders = new Holders(values);
  const size = (text: number) => numberAt(start, text + 1) - numberAt(start, text);
  for (const index of texts.keys()) {
    const shared = new Map<number, number>();
    for (const value of values.subarray(start[index], start[index + 1])) {
      const shingle = holders.find(value);
      if (shingle === -1) continue;
      const others = holders.of(shingle);
      if (!holders.add(shingle, index)) continue;
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const enough = (count: number, other: number) => {
      const shorter = Math.min(size(index), size(other));
      return count >= Math.min(LEAST_SHARED, shorter) && count >= shorter * LEAST_RESEMBLANCE;
    };
    yield [...shared]
      .filter(([other, count]) => enough(count, other))
      .sort(([a, countA], [b, countB]) => countB - countA || a - b)
      .slice(0, MOST_CANDIDATES)
      .map(([other]) => other);
  }
}
