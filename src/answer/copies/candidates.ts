import { FREE_WORDS } from './equivalents.js';

/** Words of one shingle: three in a row are rare enough to find copies and short enough to survive an edit. */
const SHINGLE = 3;
/** Slots that shingles are counted in: 4 MB; at 3 million shingles every second unique one looks repeated, no more. */
const SLOTS = 1 << 22;
/** A shingle in more sentences than this is a phrase of the language or a template, no sign of a copy. */
const MOST_HOLDERS = 64;
/** Pairs that share fewer shingles are not compared: 8 common words in one run give 6. */
const LEAST_SHARED = 2;
/** Least part of the shorter text's shingles that must be shared: one changed word breaks three, a trimmed clause none. */
const LEAST_RESEMBLANCE = 0.3;
/** Most sentences that one sentence is compared with, those that share most first: keeps templates linear. */
const MOST_CANDIDATES = 24;

/**
 * Runs of letters and digits, quotation marks and dashes left out. This finds candidates only, so it is coarser and
 * ten times faster than the tokenizer by which they are then compared.
 */
const WORD = /[a-z0-9\u00c0-\u1fff\u2c00-\uffff]+/g;

/** FNV-1a over the UTF-16 code units of the words (http://www.isthe.com/chongo/tech/comp/fnv/), 32 bits. */
function hash(words: readonly string[], from: number): number {
  let value = 0x811c9dc5;
  for (let index = from; index < from + SHINGLE; index++) {
    const word = words[index]!;
    for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
    value = Math.imul(value ^ 0x20, 0x01000193);
  }
  return value >>> 0;
}

function shingles(text: string): Uint32Array {
  const words = (text.toLowerCase().match(WORD) ?? []).filter((word) => !FREE_WORDS.has(word));
  const hashes = new Set<number>();
  for (let from = 0; from + SHINGLE <= words.length; from++) hashes.add(hash(words, from));
  return Uint32Array.from(hashes);
}

/**
 * For each text, in order, the earlier ones that may be its near copies, those that share most words first.
 * Broder's shingling ("On the resemblance and containment of documents", 1997) with an inverted index of the
 * shingles that occur more than once. Linear in the number of words: both the sentences that one shingle leads to
 * and the candidates of one sentence are limited.
 */
export function* nearCandidates(texts: readonly string[]): Generator<readonly number[]> {
  const all = texts.map(shingles);
  const counts = new Uint8Array(SLOTS);
  for (const hashes of all) {
    for (const value of hashes) if (counts[value % SLOTS]! < 255) counts[value % SLOTS]!++;
  }
  const holders = new Map<number, number[]>();
  for (const [index, hashes] of all.entries()) {
    const shared = new Map<number, number>();
    for (const value of hashes) {
      if (counts[value % SLOTS]! < 2) continue;
      const held = holders.get(value);
      if (held === undefined) holders.set(value, [index]);
      else if (held.length < MOST_HOLDERS) {
        for (const other of held) shared.set(other, (shared.get(other) ?? 0) + 1);
        held.push(index);
      }
    }
    const enough = (count: number, other: number) => {
      const shorter = Math.min(hashes.length, all[other]!.length);
      return count >= Math.min(LEAST_SHARED, shorter) && count >= shorter * LEAST_RESEMBLANCE;
    };
    yield [...shared]
      .filter(([other, count]) => enough(count, other))
      .sort(([a, countA], [b, countB]) => countB - countA || a - b)
      .slice(0, MOST_CANDIDATES)
      .map(([other]) => other);
  }
}
