import { InferenceSession, Tensor } from 'onnxruntime-node';
import { type ModelFiles, readModelFiles } from './manifest.js';
import type { OpenedModel, ReadSentence, TextModel } from './model.js';
import { type TokenRow, TokenRows } from './token-rows.js';

/**
 * Options of the runtime. One thread for each run: a row takes about three milliseconds, questions take turns row by
 * row, and a machine with two cores keeps one for the network. No arena between runs, because it would grow with the
 * longest row ever read.
 */
const SESSION: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  enableCpuMemArena: false,
};

function feed({ ids, segments }: TokenRow): InferenceSession.FeedsType {
  const shape = [1, ids.length];
  const tensor = (values: readonly number[]) =>
    new Tensor(
      'int64',
      BigInt64Array.from(values, (value) => BigInt(value)),
      shape,
    );
  return {
    input_ids: tensor(ids),
    attention_mask: tensor(ids.map(() => 1)),
    token_type_ids: tensor(segments),
  };
}

/**
 * Runs one row at a time. Eight-bit networks scale their numbers by the largest of a run, so a row in a batch would get
 * other numbers than alone.
 */
async function run(session: InferenceSession, output: string, row: TokenRow): Promise<Float32Array> {
  const result = await session.run(feed(row));
  const { data } = result[output] ?? {};
  if (!(data instanceof Float32Array)) throw new Error(`expected numbers from the network's ${output}`);
  return data;
}

class OnnxModel implements TextModel {
  readonly id: string;
  readonly dimensions = 384;
  readonly #rows: TokenRows;
  readonly #encoder: InferenceSession;
  readonly #crossEncoder: InferenceSession;
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(files: ModelFiles, encoder: InferenceSession, crossEncoder: InferenceSession) {
    this.id = files.id;
    this.#rows = new TokenRows(files.tokenizer);
    this.#encoder = encoder;
    this.#crossEncoder = crossEncoder;
  }

  embed(texts: readonly string[]): Promise<Float32Array[]> {
    return this.#noted(this.#embed(texts));
  }

  judge(question: string, sentences: readonly ReadSentence[]): Promise<number[]> {
    return this.#noted(this.#judge(question, sentences));
  }

  async #embed(texts: readonly string[]): Promise<Float32Array[]> {
    const vectors: Float32Array[] = [];
    for (const text of texts) vectors.push(await run(this.#encoder, 'vector', this.#rows.text(text)));
    return vectors;
  }

  async #judge(question: string, sentences: readonly ReadSentence[]): Promise<number[]> {
    const row = this.#rows.asking(question);
    const scores: number[] = [];
    for (const { text, before } of sentences) {
      const [score] = await run(this.#crossEncoder, 'score', row(text, before));
      scores.push(score ?? 0);
    }
    return scores;
  }

  #noted<T>(work: Promise<T>): Promise<T> {
    this.#underWay.add(work);
    const forget = () => this.#underWay.delete(work);
    work.then(forget, forget);
    return work;
  }

  async close(): Promise<void> {
    // The runtime refuses the rows that are still to come when a session is released.
    await Promise.allSettled(this.#underWay);
    await Promise.all([this.#encoder.release(), this.#crossEncoder.release()]);
  }
}

/**
 * Opens the models of a folder with ONNX Runtime. Never rejects: where a file is missing, damaged or of another
 * version, or the machine has no build of the runtime, the outcome says so in one line.
 */
export async function openOnnxModel(directory: string): Promise<OpenedModel> {
  try {
    const files = await readModelFiles(directory);
    const [encoder, crossEncoder] = await Promise.all([
      InferenceSession.create(files.encoder, SESSION),
      InferenceSession.create(files.crossEncoder, SESSION),
    ]);
    return { kind: 'open', model: new OnnxModel(files, encoder, crossEncoder) };
  } catch (error) {
    return { kind: 'unusable', reason: error instanceof Error ? error.message : String(error) };
  }
}
