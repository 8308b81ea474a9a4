import type { Span } from '../../corpus/article.js';

/**
 * When a verb group places what it tells, seen from the day of writing. `planned`: it was to come once ("was to open",
 * "vowed to resign"). `maybe`: "would", "could".
 */
export type Tense = 'past' | 'pluperfect' | 'perfect' | 'planned' | 'maybe' | 'present' | 'future';

/** A verb with its auxiliaries: "will not be opened", "was due to", "said". */
export interface VerbGroup extends Span {
  readonly tense: Tense;
  /** The main verb, in small letters. */
  readonly head: string;
  /** Number of the clause that it stands in. */
  readonly clause: number;
}

/** A word of a sentence. */
export interface Word extends Span {
  readonly text: string;
  /** In small letters, with straight apostrophes. */
  readonly lower: string;
  /** Number of the clause that it stands in. */
  readonly clause: number;
}
