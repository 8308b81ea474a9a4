/** A sentence, and the one before it in its article: "He also hosted..." says little alone. */
export interface ReadSentence {
  readonly text: string;
  /** Empty at the start of an article. */
  readonly before: string;
}

/**
 * Two small neural networks that only compare texts; nothing is generated. An implementation gives the same numbers for
 * the same texts, whatever else it is asked at the same time.
 */
export interface TextModel {
  /** Names the files that were loaded. Vectors of different models cannot be compared. */
  readonly id: string;
  /** Length of a vector. */
  readonly dimensions: number;
  /** Texts near in meaning have vectors with a high inner product. Each vector has the length 1. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
  /** How well each sentence answers the question, in natural-log odds. Above 0 it is more likely an answer than not. */
  judge(question: string, sentences: readonly ReadSentence[]): Promise<number[]>;
  /** Frees what the models hold, after what is under way. */
  close(): Promise<void>;
}

/** The vector of one text. */
export async function embedOne(model: Pick<TextModel, 'embed'>, text: string): Promise<Float32Array> {
  const [vector] = await model.embed([text]);
  if (vector === undefined) throw new RangeError('expected a vector for a text, got none');
  return vector;
}

/** The outcome of opening the models. After a fault, which is told once, the bot ranks by words alone. */
export type OpenedModel =
  | { readonly kind: 'open'; readonly model: TextModel }
  | { readonly kind: 'unusable'; readonly reason: string };
