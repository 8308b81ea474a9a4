import type { TextModel } from '../model/model.js';
import type { VectorTable } from './vectors/vector-table.js';

/** What a search by meaning needs: the models, and the vectors that have been made so far. */
export interface Meaning {
  readonly model: TextModel;
  readonly table: VectorTable;
  readonly load: QuestionLoad;
  /** Called when a model fails during a question, which is then answered by words alone. */
  readonly onFault?: (error: unknown) => void;
}

/** How many candidates the cross-encoder reads for a question, by the number of questions under way. */
const DEPTHS: readonly { readonly upTo: number; readonly depth: number }[] = [
  { upTo: 4, depth: 12 },
  { upTo: 16, depth: 8 },
  { upTo: Number.POSITIVE_INFINITY, depth: 4 },
];
/** The depth when one question is under way. */
export const FULL_DEPTH = 12;

/** Counts the questions under way, so that fewer candidates are read for each when many are asked at once. */
export class QuestionLoad {
  #underWay = 0;

  /** @param onShortened called for each question for which fewer candidates are read than usual. */
  constructor(private readonly onShortened: () => void = () => {}) {}

  get underWay(): number {
    return this.#underWay;
  }

  /** How many candidates are read for the next question. */
  depth(): number {
    const depth = DEPTHS.find(({ upTo }) => this.#underWay <= upTo)?.depth ?? FULL_DEPTH;
    if (depth < FULL_DEPTH) this.onShortened();
    return depth;
  }

  /** Runs the work of one question and counts it as under way meanwhile. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#underWay += 1;
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
    }
  }
}
