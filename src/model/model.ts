/** A sentence with what stands right before it in its article: "He also hosted..." says little without it. */
export interface ReadSentence {
  readonly text: string;
  /** Empty at the start of an article. */
  readonly before: string;
}

/**
 * Two small neural networks that only compare texts; nothing is generated. An implementation gives the same number for
 * the same texts, whatever else it is asked at the same time.
 */
export interface TextModel {
  /** Names the files that were loaded: vectors of another model do not compare. */
  readonly id: string;
  /** Length of a vector. */
  readonly dimensions: number;
  /** Texts near in meaning have vectors with a high inner product. Each vector has the length 1. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
  /** How well each sentence answers the question, in natural-log odds: above 0 it is rather an answer. */
  judge(question: string, sentences: readonly ReadSentence[]): Promise<number[]>;
  /** Ends what the models hold. What is under way is finished first. */
  close(): Promise<void>;
}

/** What came of opening the models: a fault is said once, and the bot ranks by words alone. */
export type OpenedModel =
  | { readonly kind: 'open'; readonly model: TextModel }
  | { readonly kind: 'unusable'; readonly reason: string };
