import type { Corpus } from '../../corpus/article.js';
import type { TextModel } from '../../model/model.js';
import { type Meaning, QuestionLoad } from '../../search/meaning.js';
import { makeVectors, recallVectors, type VectorWork } from '../../search/vectors/making.js';
import { VectorTable } from '../../search/vectors/vector-table.js';
import { keepShelf, recallShelf, type VectorFile } from './vector-file.js';
import { VectorShelf } from './vector-shelf.js';

/**
 * How many vectors are made before the first answer: about a second. The others are made while questions are answered.
 */
const MADE_FIRST = 400;
/** How many new vectors are stored at a time, so that a bot that is ended does not begin from nothing. */
const KEPT_EVERY = 5_000;

/** How far the making of vectors has come. */
export interface VectorProgress {
  readonly made: number;
  readonly sentences: number;
}

export interface MeaningOptions {
  readonly model: TextModel;
  /** Where vectors are kept between starts; null for nowhere. */
  readonly file: VectorFile | null;
  /** Ends the making of vectors. */
  readonly signal?: AbortSignal;
  /** Told at first, now and then, and at the end. */
  readonly onProgress?: (progress: VectorProgress) => void;
  /** Told of each search for which fewer sentences are read than usual. */
  readonly onShortened?: () => void;
  /** Told of a fault of the models, while vectors are made or in a question; answers go on with what there is. */
  readonly onFault?: (error: unknown) => void;
}

/** The texts of the quotable sentences in the order of their numbers. */
export function quotableTexts({ articles }: Corpus): string[] {
  return articles.flatMap(({ sentences }) =>
    sentences.filter(({ kind }) => kind !== 'heading').map(({ text }) => text),
  );
}

/**
 * Gives a corpus its vectors. Those that were kept are there at once, a few are made before this resolves, and the
 * others while questions are answered. `done` resolves when all are made.
 */
export async function giveMeaning(
  corpus: Corpus,
  { model, file, signal, onProgress, onShortened, onFault }: MeaningOptions,
): Promise<{ readonly meaning: Meaning; readonly done: Promise<void> }> {
  const texts = quotableTexts(corpus);
  const table = new VectorTable(texts.length, model.dimensions);
  const load = new QuestionLoad(onShortened);
  const shelf = file === null ? new VectorShelf() : await recallShelf(file);
  let unkept = 0;
  const work: VectorWork = {
    texts,
    table,
    model,
    known: (text) => shelf.get(text),
    onMade: (text, vector) => {
      shelf.put(text, vector);
      unkept += 1;
    },
  };
  const lacking = recallVectors(work);
  const control = { load, ...(signal && { signal }) };
  const keep = async () => {
    if (file !== null && unkept > 0) await keepShelf(shelf, texts, file);
    unkept = 0;
    tell();
  };
  const tell = () => onProgress?.({ made: table.filled, sentences: table.size });
  const make = async (sentences: readonly number[]) => {
    for (let from = 0; from < sentences.length && !signal?.aborted; from += KEPT_EVERY) {
      await makeVectors(work, sentences.slice(from, from + KEPT_EVERY), control);
      await keep();
    }
  };
  tell();
  const few = lacking.length <= MADE_FIRST;
  const done = make(lacking).catch((error: unknown) => onFault?.(error));
  if (few) await done;
  return { meaning: { model, table, load, ...(onFault && { onFault }) }, done };
}
