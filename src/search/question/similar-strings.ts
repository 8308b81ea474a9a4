import { CountTable } from '../index/count-table.js';
import { noSuch } from '../no-such.js';

/** The most edits at which strings are found: insertions, deletions and changes of a UTF-16 code unit. */
export const MAX_EDITS = 2;
/** Pieces of a string: one more than edits, so that at least one piece is untouched. */
const PIECES = MAX_EDITS + 1;
/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A hash of a piece by its letters, so that the first piece of a string does not meet the last of another. */
const ofPiece = (hashed: number, piece: number) => Math.imul(hashed ^ piece, FNV_PRIME) >>> 0;

/** Where a piece of a string of this length begins. The piece after the last one begins at its end. */
const pieceStart = (length: number, piece: number) => Math.floor((piece * length) / PIECES);

function hash(text: string, from: number, to: number): number {
  let value = FNV_OFFSET;
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), FNV_PRIME);
  return value >>> 0;
}

/** The strings of one length by the hash of each of their pieces: slot `s` holds `#ids[#start[s]..#start[s + 1])`. */
class OneLength {
  readonly #start: CountTable;
  readonly #ids: Uint32Array;
  /** The number of slots is a power of two. */
  readonly #mask: number;

  constructor(strings: readonly string[], ids: readonly number[], length: number) {
    const slots = 2 ** Math.ceil(Math.log2(ids.length * PIECES + 1));
    this.#mask = slots - 1;
    const each = (found: (slot: number, id: number) => void) => {
      for (const id of ids) {
        const string = strings[id] ?? noSuch('string', id);
        for (let piece = 0; piece < PIECES; piece++) {
          const [from, to] = [pieceStart(length, piece), pieceStart(length, piece + 1)];
          found(ofPiece(hash(string, from, to), piece) & this.#mask, id);
        }
      }
    };
    this.#start = new CountTable(slots + 1);
    each((slot) => this.#start.add(slot + 1));
    for (let slot = 0; slot < slots; slot++) this.#start.add(slot + 1, this.#start.of(slot));
    const held = new CountTable(slots);
    this.#ids = new Uint32Array(ids.length * PIECES);
    each((slot, id) => {
      this.#ids[this.#start.of(slot) + held.of(slot)] = id;
      held.add(slot);
    });
  }

  visit(hashed: number, found: (id: number) => void): void {
    const slot = hashed & this.#mask;
    for (const id of this.#ids.subarray(this.#start.of(slot), this.#start.of(slot + 1))) found(id);
  }
}

/**
 * Finds strings that may be at most two edits from a given one, without comparing it to each (PASS-JOIN: Li, Deng, Wang
 * and Feng 2011). A string is cut into three pieces. Two edits leave one piece whole, at nearly the same place. So a
 * string that shares no piece is too far. Strings of one length are hashed when first asked for.
 */
export class SimilarStrings {
  readonly #strings: readonly string[];
  readonly #byLength = new Map<number, number[]>();
  readonly #hashed = new Map<number, OneLength>();

  constructor(strings: readonly string[]) {
    this.#strings = strings;
    strings.forEach(({ length }, id) => {
      const same = this.#byLength.get(length);
      if (same === undefined) this.#byLength.set(length, [id]);
      else same.push(id);
    });
  }

  /**
   * Calls back with the index of every string within two edits of `text`. Some come more than once, and some are
   * further away: the caller measures. Cost: some twenty look-ups, and the strings that share a third of their letters
   * in a row.
   */
  candidates(text: string, found: (id: number) => void): void {
    for (let length = Math.max(0, text.length - MAX_EDITS); length <= text.length + MAX_EDITS; length++) {
      const strings = this.#ofLength(length);
      if (strings !== undefined) this.#visit(strings, length, { text, found });
    }
  }

  #visit(
    strings: OneLength,
    length: number,
    { text, found }: { text: string; found: (id: number) => void },
  ): void {
    const longer = text.length - length;
    for (let piece = 0; piece < PIECES; piece++) {
      const start = pieceStart(length, piece);
      const size = pieceStart(length, piece + 1) - start;
      // Let this be the first piece without an edit. Then each piece before it has one at least, which moves this piece
      // by as many places at most, and the edits that remain are behind it.
      const behind = MAX_EDITS - piece;
      const first = Math.max(0, start - piece, start + longer - behind);
      const last = Math.min(text.length - size, start + piece, start + longer + behind);
      for (let at = first; at <= last; at++) strings.visit(ofPiece(hash(text, at, at + size), piece), found);
    }
  }

  #ofLength(length: number): OneLength | undefined {
    const known = this.#hashed.get(length);
    const ids = this.#byLength.get(length);
    if (known !== undefined || ids === undefined) return known;
    const made = new OneLength(this.#strings, ids, length);
    this.#hashed.set(length, made);
    return made;
  }
}
