import type { TextModel } from '../model/model.js';
import type { VectorTable } from './vectors/vector-table.js';

/** What a search by meaning takes: the models, and the sentences' vectors as far as they have been made. */
export interface Meaning {
  readonly model: TextModel;
  readonly table: VectorTable;
  readonly load: QuestionLoad;
  /** Told of a network that broke during a question; words alone answer it then. */
  readonly onFault?: (error: unknown) => void;
}

/** How many candidates the cross-encoder reads for one question, by how many questions are under way. */
const DEPTHS: readonly { readonly upTo: number; readonly depth: number }[] = [
  { upTo: 4, depth: 12 },
  { upTo: 16, depth: 8 },
  { upTo: Number.POSITIVE_INFINITY, depth: 4 },
];
/** The depth when nothing else is asked. */
export const FULL_DEPTH = 12;

/** Counts the questions under way, so that each reads less when many are asked at once. */
export class QuestionLoad {
  #underWay = 0;

  /** @param onShortened told of each question that reads less than usual. */
  constructor(private readonly onShortened: () => void = () => {}) {}

  get underWay(): number {
    return this.#underWay;
  }

  /** How many candidates the next question reads. */
  depth(): number {
    const depth = DEPTHS.find(({ upTo }) => this.#underWay <= upTo)?.depth ?? FULL_DEPTH;
    if (depth < FULL_DEPTH) this.onShortened();
    return depth;
  }

  /** Does the work of one question. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#underWay += 1;
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
    }
  }
}
