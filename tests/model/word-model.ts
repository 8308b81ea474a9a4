import { createHash } from 'node:crypto';
import type { ReadSentence, TextModel } from '../../src/model/model.js';
import { present } from '../present.js';

/** What a test wants to see or to change of a `WordModel`. */
export interface WordModelOptions {
  readonly id?: string;
  /** Words that count as another one, so that a test can have paraphrases: `{ ate: 'dined' }`. */
  readonly same?: Readonly<Record<string, string>>;
  /** Waited for before each text is embedded. */
  readonly beforeEmbed?: (text: string) => Promise<void> | void;
  readonly beforeJudge?: (question: string) => Promise<void> | void;
}

const DIMENSIONS = 64;

/** A direction for each word, by its hash: those of two words are nearly at right angles. */
function direction(word: string): number[] {
  const bytes = [
    ...createHash('sha256').update(word).digest(),
    ...createHash('sha256').update(`${word}2`).digest(),
  ];
  return bytes.map((byte) => byte - 127.5);
}

/**
 * A stand-in for the two networks that a test can reckon with: near are texts that share words, and a sentence answers
 * the better the more of the question's words it holds.
 */
export class WordModel implements TextModel {
  readonly id: string;
  readonly dimensions = DIMENSIONS;
  /** Texts that were embedded, in order. */
  readonly embedded: string[] = [];
  /** For each question that was judged, the sentences that were read. */
  readonly judged: (readonly ReadSentence[])[] = [];
  readonly #options: WordModelOptions;

  constructor(options: WordModelOptions = {}) {
    this.id = options.id ?? 'words';
    this.#options = options;
  }

  #words(text: string): Set<string> {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return new Set(words.map((word) => this.#options.same?.[word] ?? word));
  }

  vector(text: string): Float32Array {
    let sum = new Float32Array(DIMENSIONS);
    for (const word of this.#words(text)) {
      const added = direction(word);
      sum = sum.map((value, at) => value + present(added[at]));
    }
    const length = Math.hypot(...sum) || 1;
    return sum.map((value) => value / length);
  }

  async embed(texts: readonly string[]): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (const text of texts) {
      await this.#options.beforeEmbed?.(text);
      this.embedded.push(text);
      vectors.push(this.vector(text));
    }
    return vectors;
  }

  async judge(question: string, sentences: readonly ReadSentence[]): Promise<number[]> {
    await this.#options.beforeJudge?.(question);
    this.judged.push(sentences);
    const asked = this.#words(question);
    return sentences.map(({ text }) => {
      const held = [...this.#words(text)].filter((word) => asked.has(word)).length;
      return (8 * held) / Math.max(1, asked.size) - 4;
    });
  }

  async close(): Promise<void> {}
}
