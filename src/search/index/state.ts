/** Raise it when the state's form or the text pipeline changes. A state of an older version is built again. */
export const stateVersion = 5;

/** Means "none" in a list of numbers. */
export const NONE = 0xffffffff;

/** Bits that describe one token: what it is, and that a comma follows. */
export const TokenFlag = { capital: 1, number: 2, stop: 4, comma: 8 } as const;

/**
 * Everything the index knows, as plain arrays that survive structured clone, shared buffers and a file.
 *
 * A *segment* is a sequence of tokens: first the quotable sentences in reading order (segment number = sentence
 * number), then headings, then titles. A *passage* is a run of sentences of one article under one heading.
 */
export interface IndexState {
  readonly version: number;
  /** Terms by number, joined with line feeds (no term holds one). */
  readonly terms: string;
  /** Every distinct word, folded, joined with line feeds; and its term. Stop words and figures are left out. */
  readonly words: string;
  readonly wordTerm: Uint32Array;
  /** Term number of each token of each segment. */
  readonly tokens: Uint32Array;
  /** `TokenFlag` bits of each token. */
  readonly flags: Uint8Array;
  /** Where each token stands in its segment's text, and its length, in UTF-16 code units (65,535 stands for more). */
  readonly tokenStart: Uint32Array;
  readonly tokenLength: Uint16Array;
  /** Segment `s` has the tokens `[segmentStart[s], segmentStart[s + 1])`. */
  readonly segmentStart: Uint32Array;
  /** Per sentence: index of its article, and its index among the article's sentences. */
  readonly articleOf: Uint32Array;
  readonly sentenceOf: Uint32Array;
  /** Per sentence: its passage. Per passage: first sentence (one more entry at the end). */
  readonly passageOf: Uint32Array;
  readonly passageStart: Uint32Array;
  /** Per sentence: number of its paragraph, counted over all articles. */
  readonly paragraphOf: Uint32Array;
  /** Per passage: segment of its heading, or NONE. Per article: segment of its title, or NONE. */
  readonly headingOf: Uint32Array;
  readonly titleOf: Uint32Array;
  /** Per sentence: the first sentence with the same words (itself, if it is the first). */
  readonly firstCopy: Uint32Array;
  /** Per term: in how many distinct sentences it stands (copies count once). */
  readonly frequency: Uint32Array;
}
